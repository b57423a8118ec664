import { refusals as claims } from '../claims/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a payment, or a share of it, could not be recorded, in words. */
export const refusals = { fr: { ...claims.fr, ...refusalsFr }, en: { ...claims.en, ...refusalsEn } };
