import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of putting a claim together. */
export const useWords = wording(fr, en);
