const number = new Intl.NumberFormat('en')

/** 12345 as "12,345". */
export function count(n: number): string {
  return number.format(n)
}

/** A picture's size, such as "1,080 × 1,350 px". */
export function pixels(width: number, height: number): string {
  return `${number.format(width)} × ${number.format(height)} px`
}

const BYTES = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes in powers of ten, as the channels' limits are counted. */
export function bytes(n: number): string {
  let value = n
  let unit = 0
  while (value >= 999.5 && unit < BYTES.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2
  return `${value.toFixed(digits)} ${BYTES[unit]}`
}

/** A share of one, as "12 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
