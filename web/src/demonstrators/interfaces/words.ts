import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of what functions give to each other. */
export const useWords = wording(fr, en);
