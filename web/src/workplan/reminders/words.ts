import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of who owes what, and who was reminded. */
export const useWords = wording(fr, en);
