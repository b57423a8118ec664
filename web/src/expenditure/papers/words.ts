import { wording } from '../../platform/language';
import { piecesEn } from '../findings.en';
import { piecesFr } from '../findings.fr';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of papers: their own, and what each kind of paper is called. */
export const useWords = wording({ ...piecesFr, ...fr }, { ...piecesEn, ...en });
