import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of the calendar of declarations. */
export const useWords = wording(fr, en);
