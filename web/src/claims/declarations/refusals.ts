import { refusals as ledger } from '../../expenditure/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a declaration could not be opened, signed or decided, in words. */
export const refusals = { fr: { ...ledger.fr, ...refusalsFr }, en: { ...ledger.en, ...refusalsEn } };
