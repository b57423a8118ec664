import type { Dossier } from './dossier.js';
import { attestationsOf, signatureFields } from './french.rules.js';
import type { Written } from './workbook.js';

/** The block that a statement is signed in. */
export const signed = (dossier: Dossier): Written[][] =>
  attestationsOf(dossier).flatMap(({ who, says }): Written[][] => [
    [null, { text: who, strong: true }],
    [null, { text: says }],
    ...signatureFields.map((field): Written[] => [null, { text: field }]),
    [],
  ]);
