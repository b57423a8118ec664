import { expect, it } from '@jest/globals';
import { samples } from '../../../test/sample-plan';
import { day } from '../../platform/format';
import { sayIn } from '../../platform/language';
import type { useFormat } from '../../platform/use-format';
import { headed, type Impact, named, spoken } from './impact';
import type { Item } from './item';
import { en } from './messages.en';
import { fr } from './messages.fr';

const voice = (language: 'fr' | 'en') => ({
  say: sayIn(language, language === 'fr' ? fr : en),
  format: { day: (value: string, style?: 'short') => day(value, language, style) } as ReturnType<typeof useFormat>,
});
const plainly = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const t43 = samples.find(({ id }) => id === 't43') as Item;
const draft = { itemId: 't43', startsOn: '2020-05-20', endsOn: '2020-06-16' };
const shift = (itemId: string, code: string, from: string, to: string, days: number) => ({
  ...{ itemId, code, version: 1, days, fromStartsOn: from, fromEndsOn: from, startsOn: to, endsOn: to },
});
const impact: Impact = {
  shifts: [
    { ...shift('t43', 'T4.3', '', '', 4), ...draft, fromStartsOn: t43.startsOn, fromEndsOn: t43.endsOn },
    shift('j6', 'J6', '2020-06-15', '2020-06-17', 2),
  ],
  lots: [],
  breaks: [],
  endDays: 0,
  earliestOn: '2020-05-18',
  latestOn: null,
};

it('says a move, what it pushes and the end of the project in one sentence', () => {
  expect(plainly(spoken(t43, draft, impact, voice('fr')))).toBe(
    'T4.3 : 18 mai → 20 mai 2020 ; pousse J6 de 2 jours ; fin du projet inchangée.',
  );
  expect(plainly(spoken(t43, draft, { ...impact, endDays: 3 }, voice('en')))).toBe(
    'T4.3: 18 May → 20 May 2020; pushes J6 by 2 days; end of the project 3 days later.',
  );
});

it('says what stays, and what would break', () => {
  const stuck = {
    ...impact,
    shifts: [],
    breaks: [{ itemId: 'j6', code: 'J6', promisedOn: '2020-06-15', foundOn: '2020-06-17' }],
  };
  expect(plainly(spoken(t43, draft, stuck, voice('fr')))).toBe(
    'T4.3 : ne bouge pas ; dépasse la date promise de J6 ; fin du projet inchangée.',
  );
});

it('heads the strip with what moves and what moves with it', () => {
  expect(headed(t43, draft, impact, voice('fr'))).toBe('Déplacer T4.3 de 2 jours déplace aussi J6.');
  expect(headed(t43, draft, undefined, voice('fr'))).toBe('Déplacer T4.3 de 2 jours.');
  const alone = { ...impact, shifts: impact.shifts.slice(0, 1) };
  expect(headed(t43, draft, alone, voice('en'))).toBe('Moving T4.3 by 2 days moves nothing else.');
});

it('counts the last of many', () => {
  expect(named(['A', 'B', 'C', 'D', 'E', 'F'], voice('fr'))).toBe('A, B, C, D et 2 autres');
  expect(named(['A', 'B'], voice('en'))).toBe('A and B');
});
