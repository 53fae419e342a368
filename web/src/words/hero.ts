export const heroWords = {} as const
