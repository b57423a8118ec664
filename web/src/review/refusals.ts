import { refusals as claims } from '../claims/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why something of a control could not be done, in words. */
export const refusals = { fr: { ...claims.fr, ...refusalsFr }, en: { ...claims.en, ...refusalsEn } };
