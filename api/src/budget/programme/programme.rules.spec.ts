import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costCategories } from '../cost-category.rules.js';
import { controlTermsOf } from './control-asked.rules.js';
import { feder2014 } from './feder-2014-2020.js';
import { feder2021 } from './feder-2021-2027.js';
import { programmeOf } from './programme.rules.js';
import { shareIn } from './shape.rules.js';

/** A call that does not exist, for the specs: everything a rule may ask differs from the programmes that ship. */
const invented = {
  code: 'VALOIS-2031',
  title: 'Appel de Valois 2031',
  rounding: 'half-up',
  categories: ['STAFF', 'INDIRECT', 'EXTERNAL'],
  window: { from: '2031-02-01', until: '2035-06-30', source: 'Règlement de l’appel, art. 1' },
  staff: { yearHours: 1600, dayHours: 12, source: 'Règlement de l’appel, art. 2', fixedShareSource: 'Art. 2' },
  flatRates: [
    {
      code: 'office-7',
      title: { fr: 'Frais de bureau 7,5 %', en: 'Office costs 7.5 %' },
      into: 'INDIRECT',
      covers: ['INDIRECT'],
      base: ['STAFF', 'EXTERNAL'],
      most: '7.5',
      excludes: [],
      source: 'Règlement de l’appel, art. 3',
    },
  ],
  indirect: { rate: 'office-7', source: 'Règlement de l’appel, art. 3' },
  transfers: { tolerance: '10', most: 2, source: 'Règlement de l’appel, art. 4' },
  payments: { interimCeiling: '90', daysToPay: 60, source: 'Règlement de l’appel, art. 5' },
  vat: { regime: 'NOT_RECOVERED', source: 'Règlement de l’appel, art. 6' },
  depreciation: { daysInMonth: 30, source: 'Règlement de l’appel, art. 7' },
  inKind: { source: 'Règlement de l’appel, art. 8' },
  stateAid: {
    categories: [{ code: 'ANY', intensity: '40', small: '10', medium: '5', collaboration: '5', most: '50' }],
    mostOfOneUndertaking: '60',
    leastOfResearch: '20',
    source: 'Règlement de l’appel, art. 9',
  },
  durability: { years: 3, source: 'Règlement de l’appel, art. 10' },
  retention: { from: 'PAYMENT', years: 4, stateAidYears: 10, source: 'Règlement, art. 11', stateAidSource: 'Art. 11' },
  decommitment: { rules: [{ from: 2031, until: 2035, years: 1 }], source: 'Règlement de l’appel, art. 12' },
  sampling: { always: ['PROCUREMENT'], fewestLines: 2, leastShare: '5', source: 'Règlement de l’appel, art. 13' },
  procurement: { thresholds: [{ from: '2031-01-01', above: '5000' }], source: 'Règlement de l’appel, art. 14' },
  doubleDeclaration: { source: 'Règlement de l’appel, art. 15' },
  currency: { source: 'Règlement de l’appel, art. 16' },
  evidence: [
    {
      category: 'STAFF',
      method: 'REAL',
      reality: [['TIMESHEET']],
      payment: [],
      source: 'Règlement de l’appel, art. 17',
    },
  ],
};

it('ships the two programmes, every figure with its article', () => {
  expect([feder2014.title, feder2021.title]).toEqual(['FEDER 2014–2020', 'FEDER 2021–2027']);
  expect([feder2014.window, feder2021.vat, feder2021.payments.daysToPay]).toEqual([
    { from: '2014-01-01', until: '2023-12-31', source: 'Règl. (UE) 1303/2013, art. 65(2)' },
    { regime: 'BELOW_TOTAL_COST', below: expect.objectContaining({ cents: 500_000_000n }), source: expect.any(String) },
    80,
  ]);
  for (const { categories, evidence } of [feder2014, feder2021]) {
    expect(categories).toEqual(costCategories);
    expect(new Set(evidence.map(({ category }) => category))).toEqual(new Set(costCategories));
  }
});

it('reads a call that the house has never seen, from data only', () => {
  const read = programmeOf(JSON.parse(JSON.stringify(invented)));
  expect(read).toMatchObject({ programme: { code: 'VALOIS-2031', rounding: 'half-up', staff: { yearHours: 1600 } } });
});

const told = (change: (json: typeof invented) => void) => {
  const json: typeof invented = JSON.parse(JSON.stringify(invented));
  change(json);
  const read = programmeOf(json);
  return 'mistakes' in read ? read.mistakes.map(({ path, reason }) => `${path}: ${reason}`) : [];
};

it('tells each mistake with its path', () => {
  expect(
    told((data) => {
      Object.assign(data.window, { until: '2030-01-01' });
      Object.assign(data.flatRates[0] as object, { most: '15 %', excludes: ['nobody'] });
      Object.assign(data.payments, { interimCeiling: 80, extra: true });
      Object.assign(data, { rounding: 'nearest', staff: undefined, surprise: 1 });
    }),
  ).toEqual([
    'surprise: unknown',
    'rounding: not-one-of',
    'window.until: ends-before-it-starts',
    'staff: missing',
    'flatRates[0].most: not-a-percentage',
    'payments.extra: unknown',
    'payments.interimCeiling: not-a-percentage',
  ]);
  expect(told((json) => Object.assign(json.flatRates[0] as object, { excludes: ['nobody'] }))).toEqual([
    'flatRates[0].excludes[0]: names-nothing',
  ]);
  expect(told((json) => Object.assign(json, { indirect: { rate: 'nobody', source: 'x' } }))).toEqual([
    'indirect.rate: names-nothing',
  ]);
  expect(told((json) => Object.assign(json, { vat: { regime: 'BELOW_TOTAL_COST', source: 'x' } }))).toEqual([
    'vat.below: missing',
  ]);
});

it('takes no figure without its article', () => {
  expect(told((json) => Object.assign(json.durability, { source: undefined }))).toEqual(['durability.source: missing']);
  expect(told((json) => Object.assign(json.flatRates[0] as object, { source: ' ' }))).toEqual([
    'flatRates[0].source: not-text',
  ]);
});

it('never throws, whatever it is given', () =>
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withNullPrototype: true }),
      (value) => 'mistakes' in programmeOf(value),
    ),
  ));

it('reads percentages exactly, up to six decimals', () => {
  expect([shareIn('75'), shareIn('4.289474'), shareIn('100'), shareIn('1e2'), shareIn('-1'), shareIn('12,5')]).toEqual([
    { part: 75n, whole: 100n },
    { part: 4289474n, whole: 100_000_000n },
    { part: 100n, whole: 100n },
    undefined,
    undefined,
    undefined,
  ]);
});

const ofOurs = {
  typologies: [{ code: 'LATE', title: { fr: 'Tardif', en: 'Late' }, rules: ['R11'], source: 'Art. 18' }],
  admissibility: [{ code: 'SIGNED', title: { fr: 'Signée', en: 'Signed' }, source: 'Art. 19' }],
  checklist: [{ code: 'REAL', categories: ['STAFF'], title: { fr: 'Réelle', en: 'Real' }, source: 'Art. 20' }],
};

it('takes how a control is made from the call, and from the house where the call is silent', () => {
  const silent = programmeOf(invented);
  const spoken = programmeOf({ ...invented, control: ofOurs });
  if (!('programme' in silent && 'programme' in spoken)) throw new Error('unread');
  expect(controlTermsOf(spoken.programme)).toEqual(ofOurs);
  const { typologies } = controlTermsOf(silent.programme);
  expect(typologies.find(({ code }) => code === 'VAT')).toMatchObject({ rules: ['R8'], source: invented.vat.source });
  for (const programme of [feder2014, feder2021]) {
    const { typologies: kinds, admissibility, checklist } = controlTermsOf(programme);
    for (const list of [kinds, admissibility, checklist])
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    for (const category of programme.categories)
      expect(checklist.some(({ categories }) => categories.includes(category))).toBe(true);
    for (const { title, source } of [...kinds, ...admissibility, ...checklist])
      expect([title.fr, title.en, source].every((words) => words.trim() !== '')).toBe(true);
  }
});

it('tells what is wrong in how a control is made', () => {
  const twice = { ...ofOurs, typologies: [...ofOurs.typologies, ...ofOurs.typologies] };
  expect(programmeOf({ ...invented, control: twice })).toEqual({
    mistakes: [{ path: 'control.typologies[1].code', reason: 'twice' }],
  });
});
