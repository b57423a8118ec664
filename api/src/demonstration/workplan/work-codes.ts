/** Work packages and, behind each, its tasks. */
export const workCodes = [
  'LT0',
  'LT1',
  'T1.1',
  'T1.2',
  'LT2',
  'T2.1',
  'T2.2',
  'LT3',
  'T3.1',
  'T3.2',
  'LT4',
  'T4.1',
  'T4.2',
  'T4.3',
  'LT5',
  'T5.1',
  'T5.2',
  'LT6',
  'LT7',
] as const;
export type WorkCode = (typeof workCodes)[number];
