import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of two instants of a plan, side by side. */
export const useWords = wording(fr, en);
