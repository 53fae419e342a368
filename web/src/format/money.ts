/** Millionths of a currency as money. Small sums keep the digits that tell them from nothing. */
export function money(micros: number, currency: string): string {
  const value = micros / 1_000_000
  const small = value !== 0 && Math.abs(value) < 1
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: small ? 4 : 2,
  }).format(value)
}
