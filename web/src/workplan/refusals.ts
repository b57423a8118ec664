import type { Refusals } from '../platform/refusal';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why the work plan may refuse, in both languages. */
export const workplanRefusals: Refusals = { fr: refusalsFr, en: refusalsEn };
