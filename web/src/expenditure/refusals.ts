import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a line could not enter its ledger or change, in words. */
export const refusals = { fr: refusalsFr, en: refusalsEn };
