import type { refusalsFr } from './refusals.fr';

/** Why a file was not taken or not given, by the API's code. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'document.tampered':
    'This file no longer matches its hash: it was altered after it was deposited. Do not use it, and tell the lead partner.',
  'document.too-large': 'This file is larger than allowed. Reduce it or split it into several files.',
};
