import { refusals as fileRefusals } from '../../documents/refusals';
import type { Refusals } from '../../platform/refusal';
import { refusals } from '../refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why what was to come in did not, or a cell of it: beside what the ledger and the files refuse. */
export const importRefusals: Refusals = {
  fr: { ...fileRefusals.fr, ...refusals.fr, ...refusalsFr },
  en: { ...fileRefusals.en, ...refusals.en, ...refusalsEn },
};
