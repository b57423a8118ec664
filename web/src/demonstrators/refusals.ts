import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why the demonstrators could not be read, in words. */
export const refusals = { fr: refusalsFr, en: refusalsEn };
