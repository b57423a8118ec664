import type { Refusals } from '../../platform/refusal';
import { workplanRefusals } from '../refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a risk may be refused, beside what the work plan may refuse. */
export const riskRefusals: Refusals = {
  fr: { ...workplanRefusals.fr, ...refusalsFr },
  en: { ...workplanRefusals.en, ...refusalsEn },
};
