import type { Refusals } from '../../platform/refusal';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why an address of a calendar may not be made or changed. */
export const calendarRefusals: Refusals = { fr: refusalsFr, en: refusalsEn };
