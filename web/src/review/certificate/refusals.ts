import { refusals as claims } from '../../claims/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a control could not go on, in words. */
export const refusals = { fr: { ...claims.fr, ...refusalsFr }, en: { ...claims.en, ...refusalsEn } };
