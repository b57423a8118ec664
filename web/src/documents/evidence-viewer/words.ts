import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words around evidence that is looked at. */
export const useWords = wording(fr, en);
