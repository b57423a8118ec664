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
];
