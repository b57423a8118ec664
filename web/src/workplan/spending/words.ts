import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of the euros that dates carry with them. */
export const useWords = wording(fr, en);
