import { refusals as files } from '../documents/refusals';
import { refusalsEn } from './refusals.en';
import { refusalsFr } from './refusals.fr';

/** Why a claim, or a file of it, could not be had, in words. */
export const refusals = { fr: { ...files.fr, ...refusalsFr }, en: { ...files.en, ...refusalsEn } };
