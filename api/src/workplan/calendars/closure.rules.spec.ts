import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '../../kernel/refusal.js';
import { agreeOnClosure, agreeOnWeek, MOST_CLOSURES, type NamedClosure } from './closure.rules.js';

const lyra = { startsOn: '2018-02-08', endsOn: '2021-02-07' } as const;
const closure = (id: string, partnerId: string | null, startsOn: string, endsOn: string): NamedClosure =>
  ({ id, partnerId, startsOn, endsOn, nameFr: `Fermeture ${id}`, nameEn: `Closure ${id}` }) as NamedClosure;

const refused = (said: NamedClosure, standing: readonly NamedClosure[] = []): Refusal | undefined => {
  try {
    agreeOnClosure(lyra, standing, said);
    return undefined;
  } catch (error) {
    return error as Refusal;
  }
};

describe('a closure', () => {
  const august = closure('august', 'Vega', '2020-08-03', '2020-08-21');

  it('lasts a day at least, and stays within a year of the project', () => {
    expect(refused(closure('day', 'Vega', '2020-05-04', '2020-05-04'))).toBeUndefined();
    expect(refused(closure('back', 'Vega', '2020-05-04', '2020-05-03'))?.code).toBe('closure.ends-before-it-starts');
    expect(refused(closure('first', null, '2017-02-08', '2017-02-10'))).toBeUndefined();
    expect(refused(closure('early', null, '2017-02-07', '2017-02-10'))).toMatchObject({
      code: 'closure.far-from-project',
      facts: { from: '2017-02-08', until: '2022-02-07' },
    });
    expect(refused(closure('late', null, '2022-02-07', '2022-02-08'))?.code).toBe('closure.far-from-project');
  });

  it('does not meet another of the same owner, which is named; it may meet that of another', () => {
    const meeting = closure('new', 'Vega', '2020-08-21', '2020-08-28');
    expect(refused(meeting, [august])).toMatchObject({
      code: 'closure.overlaps',
      facts: { name: 'Fermeture august / Closure august', startsOn: '2020-08-03', endsOn: '2020-08-21' },
    });
    expect(refused({ ...meeting, partnerId: null }, [august])).toBeUndefined();
    expect(refused({ ...meeting, partnerId: 'Orion' }, [august])).toBeUndefined();
    expect(refused(closure('new', 'Vega', '2020-08-22', '2020-08-28'), [august])).toBeUndefined();
    expect(refused({ ...meeting, id: 'august' }, [august])).toBeUndefined();
  });

  it('is one of so many at most', () => {
    const many = Array.from({ length: MOST_CLOSURES }, (_, i) => ({ ...august, id: `${i}`, partnerId: `${i}` }));
    expect(refused(august, many)?.code).toBe('closure.too-many');
    expect(refused({ ...august, id: '7', partnerId: '7' }, many)).toBeUndefined();
  });
});

it('knows no week without a working day', () => {
  expect(() => agreeOnWeek([])).toThrow('calendar.never-works');
  expect(() => agreeOnWeek([3])).not.toThrow();
});
