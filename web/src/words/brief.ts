export const briefWords = {} as const
