import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of a portfolio of projects. */
export const useWords = wording(fr, en);
