import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of what is expected to be spent. */
export const useWords = wording(fr, en);
