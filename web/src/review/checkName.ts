/** "text-contrast" or "safe_area" as words: "Text contrast". */
export function checkName(id: string): string {
  const words = id.replaceAll(/[-_./]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
