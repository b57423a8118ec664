import { expect, it } from '@jest/globals';
import { actorIn, toldIn } from './told.rules.js';

const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it('tells money, days and roles as people write them', () => {
  expect(spaces(toldIn('fr', 'claim.submitted', { number: 3, declared: '1234.50', lines: 12 }))).toBe(
    'a déposé la demande n° 3 : 1 234,50 €, 12 lignes',
  );
  expect(spaces(toldIn('en', 'milestone.moved', { code: 'J4', from: '2019-11-14', to: '2020-01-31' }))).toBe(
    'moved milestone J4 from 14 November 2019 to 31 January 2020',
  );
  expect(toldIn('fr', 'membership.invited', { role: 'AUDITOR' })).toBe('a invité une personne comme auditeur');
  expect(spaces(toldIn('fr', 'timesheet.signed', { month: '2019-10-01' }))).toBe(
    'a signé les temps du mois : octobre 2019',
  );
});

it('leaves out what a line does not say, and marks what it should have said', () => {
  expect(spaces(toldIn('fr', 'dependency.removed', { code: 'T1.2' }))).toBe('a retiré une dépendance de T1.2');
  expect(toldIn('en', 'dependency.changed', { type: 'FS', lag: 2 })).toBe('changed a dependency (FS, 2 d)');
  expect(toldIn('en', 'risk.closed', {})).toBe('closed risk …');
});

it('tells a task of the portal as the portal', () => {
  expect(actorIn('fr', '01890000-0000-7000-8000-000000000001', 'Cleo')).toBe('Cleo');
  expect([actorIn('fr', 'remind', 'remind'), actorIn('en', 'remind', 'remind')]).toEqual(['Le portail', 'The portal']);
});

it('tells an event that nobody worded by its name', () => expect(toldIn('fr', 'star.fell', {})).toBe('star.fell'));
