import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a claim could not be opened or sent, in words. */
export const refusals = { fr: refusalsFr, en: refusalsEn };
