import type { Refusals } from '../../platform/refusal';
import { planRefusals } from '../planning/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a scenario may be refused, beside what the plan may refuse. */
export const scenarioRefusals: Refusals = {
  fr: { ...planRefusals.fr, ...refusalsFr },
  en: { ...planRefusals.en, ...refusalsEn },
};
