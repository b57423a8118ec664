import { PeopleEnter1763800000000 } from './1763800000000-people-enter.js';
import { EveryChangeLeavesALine1763800100000 } from './1763800100000-every-change-leaves-a-line.js';
import { TheWorkIsPlanned1763800200000 } from './1763800200000-the-work-is-planned.js';
import { TheMoneyIsAgreedAndDeclared1763800300000 } from './1763800300000-the-money-is-agreed-and-declared.js';
import { FilesAndLetters1763800400000 } from './1763800400000-files-and-letters.js';
import { ThePlanIsScheduled1763800500000 } from './1763800500000-the-plan-is-scheduled.js';
import { ThingsAreFoundByTheirNames1763800600000 } from './1763800600000-things-are-found-by-their-names.js';
import { TheLeadDrawsThePlan1763800700000 } from './1763800700000-the-lead-draws-the-plan.js';
import { RisksAreKept1763900100000 } from './1763900100000-risks-are-kept.js';
import { ReadinessIsProved1763900110000 } from './1763900110000-readiness-is-proved.js';
import { UpdatesAreAnswered1763900200000 } from './1763900200000-updates-are-answered.js';
import { ThePlanIsExchanged1763900300000 } from './1763900300000-the-plan-is-exchanged.js';
import { FunctionsAnswerRequirements1764000100000 } from './1764000100000-functions-answer-requirements.js';
import { ScenariosAreTried1764000200000 } from './1764000200000-scenarios-are-tried.js';
import { PartnersKeepTheirCalendars1764100100000 } from './1764100100000-partners-keep-their-calendars.js';
import { FunctionsAreTraced1764100200000 } from './1764100200000-functions-are-traced.js';
import { DuesAreDecided1764100300000 } from './1764100300000-dues-are-decided.js';
import { ThePlanIsPrinted1764100400000 } from './1764100400000-the-plan-is-printed.js';
import { TheAgreementIsAmended1764200000000 } from './1764200000000-the-agreement-is-amended.js';
import { HoursAreKept1764200100000 } from './1764200100000-hours-are-kept.js';
import { PartnersDeclare1764200200000 } from './1764200200000-partners-declare.js';
import { LedgersAreKept1764200270000 } from './1764200270000-ledgers-are-kept.js';
import { SalariesStayWithTheBooks1764300100000 } from './1764300100000-salaries-stay-with-the-books.js';
import { SignaturesAreKept1764400100000 } from './1764400100000-signatures-are-kept.js';
import { StatementsLeave1764500100000 } from './1764500100000-statements-leave.js';
import { ExpensesAreImported1764600100000 } from './1764600100000-expenses-are-imported.js';
import { PeriodsHaveDeadlines1764700100000 } from './1764700100000-periods-have-deadlines.js';
import { PartnersForesee1764700200000 } from './1764700200000-partners-foresee.js';
import { BaselinesKeepTheBudget1764700300000 } from './1764700300000-baselines-keep-the-budget.js';
import { WhatPartsAreWorthLeaves1764800000000 } from './1764800000000-what-parts-are-worth-leaves.js';
import { EvidenceFollowsTheMoney1765100100000 } from './1765100100000-evidence-follows-the-money.js';
import { ImportsAreTakenAside1765110100000 } from './1765110100000-imports-are-taken-aside.js';
import { TheTrailLeaves1765200000000 } from './1765200000000-the-trail-leaves.js';
import { CheckpointsAreSigned1765200100000 } from './1765200100000-checkpoints-are-signed.js';
import { TheAuthorityHasItsOwnWords1765300000000 } from './1765300000000-the-authority-has-its-own-words.js';
import { ClaimsAreControlled1765300100000 } from './1765300100000-claims-are-controlled.js';
import { FiguresAreQuestioned1765300200000 } from './1765300200000-figures-are-questioned.js';
import { ControlsAreCertified1765300300000 } from './1765300300000-controls-are-certified.js';
import { WhatWasSignedGoesWithItsLine1765400000000 } from './1765400000000-what-was-signed-goes-with-its-line.js';
import { FindingsAreAnswered1765500100000 } from './1765500100000-findings-are-answered.js';
import { ClaimsArePaid1765600000000 } from './1765600000000-claims-are-paid.js';
import { WhatWasCertifiedIsCorrected1765600100000 } from './1765600100000-what-was-certified-is-corrected.js';
import { ThePortfolioIsKept1765600200000 } from './1765600200000-the-portfolio-is-kept.js';
import { ThePortfolioIsWeighed1765720000000 } from './1765720000000-the-portfolio-is-weighed.js';
import { WhatDoesNotLastIsCorrected1765720100000 } from './1765720100000-what-does-not-last-is-corrected.js';
import { AnyFigureIsQuestioned1765740000000 } from './1765740000000-any-figure-is-questioned.js';
import { TheControlKeepsItsPapers1765750000000 } from './1765750000000-the-control-keeps-its-papers.js';
import { ABudgetHasYears1765770000000 } from './1765770000000-a-budget-has-years.js';
import { AdvancesAreAskedFor1765771000000 } from './1765771000000-advances-are-asked-for.js';

/** In the order in which they run. */
export const migrations = [
  PeopleEnter1763800000000,
  EveryChangeLeavesALine1763800100000,
  TheWorkIsPlanned1763800200000,
  TheMoneyIsAgreedAndDeclared1763800300000,
  FilesAndLetters1763800400000,
  ThePlanIsScheduled1763800500000,
  ThingsAreFoundByTheirNames1763800600000,
  TheLeadDrawsThePlan1763800700000,
  RisksAreKept1763900100000,
  ReadinessIsProved1763900110000,
  UpdatesAreAnswered1763900200000,
  ThePlanIsExchanged1763900300000,
  FunctionsAnswerRequirements1764000100000,
  ScenariosAreTried1764000200000,
  PartnersKeepTheirCalendars1764100100000,
  FunctionsAreTraced1764100200000,
  DuesAreDecided1764100300000,
  ThePlanIsPrinted1764100400000,
  TheAgreementIsAmended1764200000000,
  HoursAreKept1764200100000,
  PartnersDeclare1764200200000,
  LedgersAreKept1764200270000,
  SalariesStayWithTheBooks1764300100000,
  SignaturesAreKept1764400100000,
  StatementsLeave1764500100000,
  ExpensesAreImported1764600100000,
  PeriodsHaveDeadlines1764700100000,
  PartnersForesee1764700200000,
  BaselinesKeepTheBudget1764700300000,
  WhatPartsAreWorthLeaves1764800000000,
  EvidenceFollowsTheMoney1765100100000,
  ImportsAreTakenAside1765110100000,
  TheTrailLeaves1765200000000,
  CheckpointsAreSigned1765200100000,
  TheAuthorityHasItsOwnWords1765300000000,
  ClaimsAreControlled1765300100000,
  FiguresAreQuestioned1765300200000,
  ControlsAreCertified1765300300000,
  WhatWasSignedGoesWithItsLine1765400000000,
  FindingsAreAnswered1765500100000,
  ClaimsArePaid1765600000000,
  WhatWasCertifiedIsCorrected1765600100000,
  ThePortfolioIsKept1765600200000,
  ThePortfolioIsWeighed1765720000000,
  WhatDoesNotLastIsCorrected1765720100000,
  AnyFigureIsQuestioned1765740000000,
  TheControlKeepsItsPapers1765750000000,
  ABudgetHasYears1765770000000,
  AdvancesAreAskedFor1765771000000,
];
