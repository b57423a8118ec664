import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of what becomes of an update. */
export const useWords = wording(fr, en);
