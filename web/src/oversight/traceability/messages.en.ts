import type { fr } from './messages.fr';

export const en: Readonly<Record<keyof typeof fr, string>> = {
  name: 'Traceability',
  title: '{traced} out of {total} traced down to a function.',
  lead: 'Each study takes its share of what its work package is worth; the cents that are left go to the largest remainders, and what no study takes has a row of its own. The total is that of the budget, to the cent.',
  'lead.partial':
    'You see the amounts of your organisation only. Each study takes its share of what its work package is worth; what none takes has a row of its own.',
  back: 'Demonstrators',
  unshown: 'The traceability could not be read.',
  empty: 'Nothing is traced yet: the studies of the functions and the lines of the budget will meet here.',
  'empty.narrowed': 'No row answers these filters.',
  caption: 'Function, work package and deliverable, with what each row is worth',
  function: 'Function',
  work: 'Work package',
  deliverable: 'Deliverable',
  partner: 'Studied by',
  share: 'Share of the package',
  percent: '{share} %',
  planned: 'Planned',
  declared: 'Declared',
  certified: 'Certified',
  untraced: 'not traced',
  count: '{count, plural, one {# row} other {# rows}}',
  demonstrator: 'Demonstrator',
  ofDemonstrator: 'demonstrator {code}',
  'certified.none': 'No claim is certified yet: the column will say so as soon as the control has concluded.',
};
