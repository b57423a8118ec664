import { decimal, type Language } from '../platform/format';

const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
  'application/xml': 'XML',
  'text/xml': 'XML',
  'text/calendar': 'ICS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/** The kind of a file in the few letters people know it by. */
export const kindOf = (mediaType: string, name: string): string =>
  KINDS[mediaType] ?? (name.includes('.') ? (name.split('.').at(-1) ?? '').toUpperCase() : mediaType);

const SHOWN = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'];

/** True when the portal shows such a file without its being saved first. */
export const showsInline = (mediaType: string): boolean => SHOWN.includes(mediaType.split(';')[0] ?? '');

const UNITS: Readonly<Record<Language, readonly string[]>> = { fr: ['o', 'ko', 'Mo'], en: ['B', 'kB', 'MB'] };

/** A size in bytes as people say it, in decimal units: "1,2 Mo". */
export function fileSize(bytes: number, language: Language): string {
  const step = bytes < 1_000 ? 0 : bytes < 999_500 ? 1 : 2;
  const value = bytes / 1_000 ** step;
  const digits = step === 2 && value < 99.95 ? 1 : 0;
  return `${decimal(value.toFixed(digits), language)}\u00a0${UNITS[language][step]}`;
}

/** The beginning of a hash, enough to tell two files apart by eye. */
export const shortHash = (sha256: string): string => sha256.slice(0, 8);
