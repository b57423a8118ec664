import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a file was not taken or not given, in words. */
export const refusals = { fr: refusalsFr, en: refusalsEn };
