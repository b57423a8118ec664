import { expect, it } from '@jest/globals';
import { addressOf, screensNamed } from './palette-query';

const names = {
  'my-month': 'Mon mois',
  'work-packages': 'Lots',
  cockpit: 'Cockpit',
  deadlines: 'Échéances',
  reminders: 'Relances',
  planning: 'Planning',
  risks: 'Risques',
  calendar: 'Calendrier',
  demonstrators: 'Démons\u00adtrateurs',
  consortium: 'Consortium',
  budget: 'Budget',
  agreement: 'Convention',
  hours: 'Temps et paie',
  claims: 'Demandes',
  findings: 'Retours',
  declarations: 'Remontées',
  payments: 'Versements',
  periods: 'Périodes',
  expenditure: 'Dépenses',
  trail: 'Piste d’audit',
} as const;
const project = { id: 'p', viewerCan: ['project.read', 'project.contribute'] };
const named = (typed: string) => screensNamed(typed, project, (label) => names[label]).map(({ name }) => name);

it('finds the screens that one may open, whatever the accents and the order of the words', () => {
  expect(named('')).toEqual([
    'Mon mois',
    'Lots',
    'Échéances',
    'Planning',
    'Risques',
    'Calendrier',
    'Dépenses',
    'Périodes',
    'Retours',
    'Démonstrateurs',
    'Consortium',
  ]);
  expect(named('eche')).toEqual(['Échéances']);
  expect(named('demonst')).toEqual(['Démonstrateurs']);
  expect(named('mois mon')).toEqual(['Mon mois']);
  expect(named('budget')).toEqual([]);
});

it('opens each thing where it is shown', () => {
  const at = (kind: Parameters<typeof addressOf>[0]['kind']) => addressOf({ id: 'x', projectId: 'p', kind, code: '' });
  expect([at('PROJECT'), at('WORK_PACKAGE'), at('MILESTONE'), at('DELIVERABLE'), at('CLAIM'), at('RISK')]).toEqual([
    '/p/p',
    '/p/p/lots/x',
    '/p/p/echeances?jalon=x',
    '/p/p/echeances?livrable=x',
    '/p/p/demandes/x',
    '/p/p/risques/x',
  ]);
});
