import { wording } from '../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words for who takes part and as what. */
export const useWords = wording(fr, en);
