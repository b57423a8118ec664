import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why the agreement or a transfer was refused, in words. */
export const agreementRefusals = { fr: refusalsFr, en: refusalsEn };
