export const metricsWords = {} as const
