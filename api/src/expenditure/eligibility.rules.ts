import { examine, type Finding, type Question } from '../kernel/finding.js';
import { atTheMonthlyRate } from './currency.funding.js';
import { goodsCountedOnce } from './depreciation.funding.js';
import { declaredOnce } from './double-declaration.rules.js';
import { backedByEvidence } from './evidence.rules.js';
import { creditOfAnInvoice, fromAKnownIssuer, inACategoryOfTheCall } from './identified.rules.js';
import type { ClaimTerms, DeclaredLine } from './line.rules.js';
import { boughtInTheOpen } from './procurement.rules.js';
import { vatAsAllowed } from './vat.funding.js';
import { withinTheWindow } from './window.rules.js';

/** What is asked of every line, by the partner before submission, the lead at review and the funder at control. */
export const questions: readonly Question<DeclaredLine, ClaimTerms>[] = [
  inACategoryOfTheCall,
  withinTheWindow,
  creditOfAnInvoice,
  vatAsAllowed,
  goodsCountedOnce,
  fromAKnownIssuer,
  declaredOnce,
  boughtInTheOpen,
  atTheMonthlyRate,
  backedByEvidence,
];

/** All that the rules see in the lines of a claim, in one pass. */
export const eligibilityOf = (lines: Iterable<DeclaredLine>, terms: ClaimTerms): Finding[] =>
  examine(lines, questions, terms);
