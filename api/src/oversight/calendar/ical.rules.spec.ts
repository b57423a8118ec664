import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from './calendar-entries.rules.js';
import { icalOf } from './ical.rules.js';

const feed = {
  ...{ name: 'Lyra', language: 'fr' as const, publicUrl: 'https://jalon.example', projectId: 'lyra' },
  madeAt: new Date('2019-11-14T10:00:00Z'),
};
const entry = (said: Partial<Entry> = {}): Entry => ({
  ...{ id: 'j4', kind: 'MILESTONE', on: '2020-02-05', subjectId: 'j4', code: 'J4', titleFr: 'Pompe; essai, suite' },
  ...{ titleEn: 'Pump', partner: 'Vega', standing: 'LATE', mine: true, edits: 2, ...said },
});

it('writes a day as a day, with what changes it counted', () => {
  const text = icalOf([entry()], [], feed);
  expect(text.split('\r\n').slice(8, 18)).toEqual([
    'BEGIN:VEVENT',
    'UID:j4@lyra.jalon',
    'DTSTAMP:20191114T100000Z',
    'SEQUENCE:2',
    'DTSTART;VALUE=DATE:20200205',
    'DTEND;VALUE=DATE:20200206',
    'SUMMARY:Jalon J4 – Pompe\\; essai\\, suite (en retard)',
    'DESCRIPTION:Vega',
    'URL:https://jalon.example/p/lyra/echeances?jalon=j4',
    'CATEGORIES:Jalon',
  ]);
  expect(icalOf([entry()], [], { ...feed, language: 'en' })).toContain('SUMMARY:Milestone J4 – Pump (late)');
});

it('writes days closed as one event, to the morning after', () => {
  const days = { startsOn: '2020-08-03', endsOn: '2020-08-21' } as const;
  const text = icalOf([], [{ id: 'c1', nameFr: 'Été', nameEn: 'Summer', version: 3, ...days }], feed);
  expect(text.split('\r\n').slice(9, 16)).toEqual([
    'UID:c1@lyra.jalon',
    'DTSTAMP:20191114T100000Z',
    'SEQUENCE:2',
    'DTSTART;VALUE=DATE:20200803',
    'DTEND;VALUE=DATE:20200822',
    'SUMMARY:Fermé – Été',
    'URL:https://jalon.example/p/lyra/planning/calendriers?annee=2020',
  ]);
});

it('keeps lines within 75 bytes whatever the title, and loses nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (titleFr) => {
      const text = icalOf([entry({ titleFr: `x${titleFr}`, standing: 'PLANNED' })], [], feed);
      const lines = text.split('\r\n');
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const summary =
        text
          .replaceAll('\r\n ', '')
          .split('\r\n')
          .find((line) => line.startsWith('SUMMARY:')) ?? '';
      const read = summary
        .slice('SUMMARY:Jalon J4 – x'.length)
        .replace(/\\n/g, '\n')
        .replace(/\\([\\;,])/g, '$1');
      const sound = titleFr
        .replace(/\\n/g, '\n')
        .replace(/\r\n|\r|\n/g, '\n')
        .replace(/(?!\n)\p{Cc}/gu, ' ');
      if (!titleFr.includes('\\')) expect(read).toBe(sound);
    }),
  );
});
