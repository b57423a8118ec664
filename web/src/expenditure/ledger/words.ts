import { wording } from '../../platform/language';
import { curesEn, findingsEn, piecesEn } from '../findings.en';
import { curesFr, findingsFr, piecesFr } from '../findings.fr';
import { refusalsEn } from '../refusals.en';
import { refusalsFr } from '../refusals.fr';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of a ledger: its own, what the rules see in it, what puts it right, and why a cell is not taken. */
export const useWords = wording(
  { ...findingsFr, ...curesFr, ...piecesFr, ...refusalsFr, ...fr },
  { ...findingsEn, ...curesEn, ...piecesEn, ...refusalsEn, ...en },
);
