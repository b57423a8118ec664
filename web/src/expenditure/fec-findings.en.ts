import type { fecFindingsFr } from './fec-findings.fr';

/** What is wrong with an accounting file, by the API’s code and figures. */
export const fecFindingsEn: Readonly<Record<keyof typeof fecFindingsFr, string>> = {
  'fec.name-malformed':
    '“{value}”: the file must have the name that the law gives it, SIREN, FEC and closing date (732829320FEC20191231).',
  'fec.name-siren': '{value}, in the name of the file, is not a SIREN.',
  'fec.too-large': 'The file is larger than {most, number} bytes.',
  'fec.too-many-lines': 'The file has more than {most, number} lines.',
  'fec.line-too-long': 'Line {line}: more than {most, number} bytes, this is no accounting line.',
  'fec.not-text': 'Line {line}: this file is not text.',
  'fec.no-separator': 'Line {line}: columns must be separated by tabs or by vertical bars.',
  'fec.column-missing': 'The column {column} is missing.',
  'fec.column-twice': 'The column {column} is there twice.',
  'fec.column-unknown': 'The column {column} is none of those of the law: it is not read.',
  'fec.field-count': 'Line {line}: {fields, number} fields instead of {expected, number}.',
  'fec.field-empty': 'Line {line}: {column} is empty and must be filled in.',
  'fec.day-impossible': 'Line {line}, {column}: “{value}” is not a day written YYYYMMDD.',
  'fec.decimal-point': 'Line {line}, {column}: cents follow a comma, not a point.',
  'fec.thousands-separator': 'Line {line}, {column}: “{value}”; thousands are not separated.',
  'fec.amount-malformed': 'Line {line}, {column}: “{value}” is not an amount.',
  'fec.side-unknown': 'Line {line}, {column}: “{value}” is neither D nor C, neither +1 nor -1.',
  'fec.too-few-lines':
    '{lines, plural, =0 {The file has no accounting line} one {The file has one accounting line} other {The file has # accounting lines}}: at least two are needed.',
  'fec.account-malformed': 'Line {line}: account “{value}” does not start with three digits.',
  'fec.one-side-only': 'Line {line}: {debit} debit and {credit} credit; only one of the two should differ from zero.',
};
