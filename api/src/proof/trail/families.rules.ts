/** What the journal speaks of, in the order of a project's life. */
export const journalFamilies = [
  'PEOPLE',
  'PLAN',
  'DELIVERABLES',
  'RISKS',
  'DEMONSTRATORS',
  'AGREEMENT',
  'SPENDING',
  'CLAIMS',
  'CONTROL',
  'FILES',
] as const;
export type JournalFamily = (typeof journalFamilies)[number];

const nouns: Readonly<Record<JournalFamily, readonly string[]>> = {
  PEOPLE: ['membership', 'person', 'partner', 'calendar-link'],
  PLAN: [
    ...['work-package', 'milestone', 'dependency', 'baseline', 'plan', 'scenario', 'working-week', 'closure', 'rhythm'],
  ],
  DELIVERABLES: ['deliverable'],
  RISKS: ['risk'],
  DEMONSTRATORS: ['demonstrator', 'elementary-function', 'function-interface', 'requirement', 'study'],
  AGREEMENT: ['agreement', 'transfer', 'forecast', 'claim-period'],
  SPENDING: [
    ...['expense', 'expense-import', 'account-rule', 'accounting-rate', 'employee', 'employment-term', 'timesheet'],
  ],
  CLAIMS: ['claim', 'partner-claim', 'statement'],
  CONTROL: [
    ...['control', 'line-review', 'control-question', 'certificate', 'payment', 'payment-share', 'correction'],
    ...['proof', 'trail'],
  ],
  FILES: ['document'],
};

const families = new Map(journalFamilies.flatMap((family) => nouns[family].map((noun) => [noun, family] as const)));

/** The nouns with which the events of a family begin. */
export const nounsOf = (chosen: readonly JournalFamily[]): string[] => chosen.flatMap((family) => [...nouns[family]]);

/** The family of an event; none that nobody filed. */
export const familyOf = (event: string): JournalFamily | undefined => families.get(event.slice(0, event.indexOf('.')));
