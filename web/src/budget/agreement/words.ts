import { wording } from '../../platform/language';
import { en as budgetEn } from '../messages.en';
import { fr as budgetFr } from '../messages.fr';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of the agreement and its amendments, with those of the budget for funds and categories. */
export const useWords = wording({ ...budgetFr, ...fr }, { ...budgetEn, ...en });
