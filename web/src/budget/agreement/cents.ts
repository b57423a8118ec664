/** Cents of decimal text: "-12.50" is -1250. */
export function centsOf(amount: string): bigint {
  const [units = '0', fraction = ''] = amount.replace('-', '').split('.');
  const cents = BigInt(units || '0') * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  return amount.startsWith('-') ? -cents : cents;
}

/** Decimal text of cents. */
export function decimalOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sum of what is in a column, to the cent. */
export const sumOf = (amounts: readonly string[]): string =>
  decimalOf(amounts.reduce((sum, amount) => sum + centsOf(amount), 0n));

export const minus = (one: string, other: string): string => decimalOf(centsOf(one) - centsOf(other));
