const compact = (text: string): string => text.replace(/[\s.\-\u00a0\u202f]/g, '').toUpperCase();

function luhn(digits: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digits].toReversed().entries()) {
    const twice = Number(digit) * (1 + (i % 2));
    sum += twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

const LA_POSTE = '356000000';
const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** R22: nine digits whose Luhn sum is right, spaces allowed. */
export function isSiren(text: string): boolean {
  const digits = compact(text);
  return /^\d{9}$/.test(digits) && luhn(digits);
}

/** R22: fourteen digits by Luhn; those of La Poste have a digit sum that five divides. */
export function isSiret(text: string): boolean {
  const digits = compact(text);
  if (!/^\d{14}$/.test(digits)) return false;
  return luhn(digits) || (digits.startsWith(LA_POSTE) && digitSum(digits) % 5 === 0);
}

/** R22: the two digits of the French VAT number of a SIREN. */
export const vatKey = (siren: string): string => String((12 + 3 * (Number(compact(siren)) % 97)) % 97).padStart(2, '0');

/** R22: `FR`, its key, and a SIREN. */
export function isFrenchVatNumber(text: string): boolean {
  const [, key, siren] = /^FR(\d{2})(\d{9})$/.exec(compact(text)) ?? [];
  return siren !== undefined && isSiren(siren) && vatKey(siren) === key;
}

/** How long an IBAN is, where a partner may bank; elsewhere the shortest and longest that exist bound it. */
const LENGTHS: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  CH: 21,
  DE: 22,
  ES: 24,
  FR: 27,
  GB: 22,
  IE: 22,
  IT: 27,
  LU: 20,
  MC: 27,
  NL: 18,
  PT: 25,
};

/** R22: an IBAN whose remainder by 97 is one. */
export function isIban(text: string): boolean {
  const iban = compact(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const length = LENGTHS[iban.slice(0, 2)];
  if (length !== undefined && iban.length !== length) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
