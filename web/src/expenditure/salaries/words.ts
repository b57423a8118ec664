import { wording } from '../../platform/language';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of salaries on their way into the ledger. */
export const useWords = wording(fr, en);
