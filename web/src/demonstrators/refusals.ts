import type { Refusals } from '../platform/refusal';
import { workplanRefusals } from '../workplan/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why the demonstrators may refuse something, beside what the work plan may refuse. */
export const refusals: Refusals = {
  fr: { ...workplanRefusals.fr, ...refusalsFr },
  en: { ...workplanRefusals.en, ...refusalsEn },
};
