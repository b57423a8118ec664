import type { Refusals } from '../platform/refusal';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why hours, people or terms may be refused. */
export const effortRefusals: Refusals = { fr: refusalsFr, en: refusalsEn };
