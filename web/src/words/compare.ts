export const compareWords = {
  'compare.slider': 'Divider: {left} to {right}',
  'compare.share': '{n} % {left}',
} as const
