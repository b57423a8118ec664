import { wording } from '../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The few words the kit itself says. */
export const useWords = wording(fr, en);
