export const compareWords = {} as const
