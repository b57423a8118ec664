import { wording } from '../../platform/language';
import { fecFindingsEn } from '../fec-findings.en';
import { fecFindingsFr } from '../fec-findings.fr';
import { en } from './messages.en';
import { fr } from './messages.fr';

/** The words of what comes in: its own, and what is wrong with an accounting file. */
export const useWords = wording({ ...fecFindingsFr, ...fr }, { ...fecFindingsEn, ...en });
