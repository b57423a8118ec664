import type { Refusals } from '../../platform/refusal';
import { workplanRefusals } from '../refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why the plan may refuse a move or a dependency, beside what the work plan may refuse. */
export const planRefusals: Refusals = {
  fr: { ...workplanRefusals.fr, ...refusalsFr },
  en: { ...workplanRefusals.en, ...refusalsEn },
};
