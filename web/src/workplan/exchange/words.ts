import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of what leaves the plan as a file, and comes back. */
export const useWords = wording(fr, en);
