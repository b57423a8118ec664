import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words with which the plan is drawn. */
export const useWords = wording(fr, en);
