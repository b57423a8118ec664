import type { Refusals } from '../../platform/refusal';
import { planRefusals } from '../planning/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a file is not taken, beside what the plan may refuse. */
export const exchangeRefusals: Refusals = {
  fr: { ...planRefusals.fr, ...refusalsFr },
  en: { ...planRefusals.en, ...refusalsEn },
};
