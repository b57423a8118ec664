/** Amounts in decimal text, added to the cent. */
export function sumOf(amounts: readonly string[]): string {
  const cents = amounts.reduce((all, amount) => all + BigInt(amount.replace('.', '')), 0n);
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
