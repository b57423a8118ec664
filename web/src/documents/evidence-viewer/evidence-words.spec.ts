import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparedTotals } from './evidence-totals.rules';
import { amountPattern, dayPattern, issuerPattern, referencePattern, soughtFacts } from './evidence-words.rules';
import { PageText, type TextRun } from './page-text.rules';

/** A page of lines; a bar parts columns. */
const page = (...lines: string[]): PageText =>
  new PageText(
    1,
    lines.flatMap((line, row) =>
      line.split('|').map((str, column): TextRun => {
        return { str, x: column * 300, y: 800 - row * 20, width: str.length * 5, height: 10 };
      }),
    ),
  );
const finds = (pattern: RegExp | undefined, text: string): boolean =>
  pattern !== undefined && page(text).places(pattern).length > 0;

describe('an amount', () => {
  it.each([
    '12 000,00',
    '12\u202f000,00',
    '12\u00a0000,00 €',
    '12.000,00',
    '12,000.00',
    "12'000.00",
    '12000.00',
    '12000,00',
    '12 000 €',
    '12000 EUR',
    'Total TTC 12 000,00 €',
    '(12 000,00)',
    '-12 000,00',
  ])('of 12 000.00 is found in %s', (text) => expect(finds(amountPattern('12000.00'), text)).toBe(true));

  it.each(['312 000,00', '12 000,001', '12 000,50', '12 000', '1 200 000', 'F-12000', '2.12000,00'])(
    'of 12 000.00 is not found in %s',
    (text) => expect(finds(amountPattern('12000.00'), text)).toBe(false),
  );

  it('is not the end of a larger one, and is its own in a column of its own', () => {
    expect(finds(amountPattern('250.00'), '1 250,00')).toBe(false);
    expect(finds(amountPattern('250.00'), '24|250,00')).toBe(true);
  });

  it('of nothing is not looked for', () => expect(amountPattern('0.00')).toBeUndefined());

  it('is found in whatever writing', () => {
    const styles = ['fr-FR', 'en-GB', 'de-DE', 'de-CH'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_99 }), fc.constantFrom(...styles), (cents, style) => {
        const [whole, part] = [Math.floor(cents / 100), String(cents % 100).padStart(2, '0')];
        const amount = `${whole}.${part}`;
        const written = new Intl.NumberFormat(style, { minimumFractionDigits: 2 }).format(whole).replace(/00$/, part);
        expect([written, finds(amountPattern(amount), `Total : ${written} €`)]).toEqual([written, true]);
        expect(finds(amountPattern(`${whole}.${part === '99' ? '98' : '99'}`), written)).toBe(false);
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    '18/04/2019',
    '18.04.2019',
    '18-4-19',
    '2019-04-18',
    '18 avril 2019',
    '18 avr. 2019',
    'April 18, 2019',
    '18th April 2019',
    'Besançon, le 18 Avril 2019.',
  ])('is found in %s', (text) => expect(finds(dayPattern('2019-04-18'), text)).toBe(true));

  it.each(['18/05/2019', '118/04/2019', '18/04/20190', '8 avril 2019', '28 avril 2019'])('is not found in %s', (text) =>
    expect(finds(dayPattern('2019-04-18'), text)).toBe(false),
  );

  it('is found on the first of a month', () => {
    expect(finds(dayPattern('2019-08-01'), 'le 1er août 2019')).toBe(true);
    expect(finds(dayPattern('2019-08-01'), 'le 31/8/2019')).toBe(false);
  });
});

describe('a supplier and its reference', () => {
  it('are found whatever their case, accents and punctuation', () => {
    expect(finds(issuerPattern('Mécanique & Précision SARL'), 'MECANIQUE ET PRECISION')).toBe(false);
    expect(finds(issuerPattern('Mécanique & Précision SARL'), 'MECANIQUE & PRECISION')).toBe(true);
    expect(finds(issuerPattern('Optique du Doubs SARL'), 'OPTIQUE  DU DOUBS')).toBe(true);
    expect(finds(issuerPattern('Optique du Doubs'), 'Optique du Doubsien')).toBe(false);
    for (const written of ['F-2019-0418', 'F 2019/0418', 'f20190418'])
      expect(finds(referencePattern('F-2019-0418'), `Facture ${written}.`)).toBe(true);
    expect(finds(referencePattern('F-2019-0418'), 'F-2019-04189')).toBe(false);
  });
});

const invoice = page(
  'Optique du Doubs SARL, facture F-2019-0418',
  '18 avril 2019',
  'Montures inox, lot 1 : 24 à 250,00 €|6 000,00 €',
  'Montures inox, lot 2 : 16 à 250,00 €|4 000,00 €',
  'Total HT|10 000,00 €',
  'TVA 20 %|2 000,00 €',
  'Total TTC|12 000,00 €',
  'Acquittée le 22 mai 2019',
);
const facts = {
  ...{ issuer: 'Optique du Doubs SARL', reference: 'F-2019-0418', incurredOn: '2019-04-18', paidOn: '2019-05-22' },
  ...{ net: '10000.00', vat: '2000.00', gross: '12000.00', eligible: '12000.00' },
};

describe('the invoice of a line', () => {
  it('says every fact of it, each once, and the same amount is looked for once', () => {
    const found = soughtFacts(facts, [invoice]);
    expect(found.map(({ name, spots }) => [name, spots.length])).toEqual([
      ['issuer', 1],
      ['reference', 1],
      ['incurredOn', 1],
      ['paidOn', 1],
      ['net', 1],
      ['vat', 1],
      ['gross', 1],
    ]);
  });

  it('names what bears no VAT by what was paid', () => {
    const travel = { ...facts, net: '12000.00', vat: '0.00' };
    const amounts = soughtFacts(travel, [invoice]).map(({ name }) => name);
    expect(amounts.slice(4)).toEqual(['gross']);
  });

  it('points at the letters of the page', () => {
    const [, reference] = soughtFacts(facts, [invoice]);
    expect(reference?.spots).toEqual([{ page: 1, from: { run: 0, at: 31 }, to: { run: 0, at: 42 } }]);
  });

  it('gives its totals, which are those of the line', () => {
    expect(
      comparedTotals(facts, [invoice]).map(({ name, extracted, difference }) => [name, extracted, difference]),
    ).toEqual([
      ['gross', '12000.00', '0.00'],
      ['net', '10000.00', '0.00'],
    ]);
  });

  it('tells a line that declares 19.25 € too much', () => {
    const [gross] = comparedTotals({ ...facts, gross: '12019.25' }, [invoice]);
    expect(gross?.difference).toBe('-19.25');
  });

  it('gives nothing where it names no total, and a scan says nothing at all', () => {
    expect(comparedTotals(facts, [page('Bon de livraison', '40 montures')])).toEqual([]);
    expect(new PageText(1, []).isEmpty).toBe(true);
  });
});
