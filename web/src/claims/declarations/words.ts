import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of what a partner declares of a period. */
export const useWords = wording(fr, en);
