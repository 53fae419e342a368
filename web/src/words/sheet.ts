export const sheetWords = {} as const
