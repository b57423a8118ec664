import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a forecast could not be kept, in words. */
export const forecastRefusals = { fr: refusalsFr, en: refusalsEn };
