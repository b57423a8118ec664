import { curesEn, findingsEn as planFindingsEn } from '../../budget/findings.en';
import { curesFr, findingsFr as planFindingsFr } from '../../budget/findings.fr';
import { wording } from '../../platform/language';
import { findingsEn, piecesEn } from '../findings.en';
import { findingsFr, piecesFr } from '../findings.fr';
import { refusalsEn } from '../refusals.en';
import { refusalsFr } from '../refusals.fr';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of a ledger: its own, what the rules see in it, what puts it right, and why a cell is not taken. */
export const useWords = wording(
  { ...planFindingsFr, ...findingsFr, ...curesFr, ...piecesFr, ...refusalsFr, ...fr },
  { ...planFindingsEn, ...findingsEn, ...curesEn, ...piecesEn, ...refusalsEn, ...en },
);
