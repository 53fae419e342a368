export const exportsWords = {} as const
