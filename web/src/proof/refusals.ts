import { refusals as claims } from '../claims/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a trail or a proof, or a file of them, could not be had, in words. */
export const refusals = { fr: { ...claims.fr, ...refusalsFr }, en: { ...claims.en, ...refusalsEn } };
