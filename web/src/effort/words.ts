import { wording } from '../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of hours, people and pay. */
export const useWords = wording(fr, en);
