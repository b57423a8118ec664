import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of what holds a row where it is. */
export const useWords = wording(fr, en);
