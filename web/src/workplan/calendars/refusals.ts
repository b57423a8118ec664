import type { Refusals } from '../../platform/refusal';
import { planRefusals } from '../planning/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a calendar may refuse, beside what the plan may refuse. */
export const calendarRefusals: Refusals = {
  fr: { ...planRefusals.fr, ...refusalsFr },
  en: { ...planRefusals.en, ...refusalsEn },
};
