import { percentOf } from '../../budget/financing.funding.js';
import { Money } from '../../kernel/money.js';
import { signed } from './book-frame.js';
import type { Dossier, DossierResource } from './dossier.js';
import { footIn, fundNames, headOf, titles } from './french.rules.js';
import { at, type BookSheet, bookOf, span, type Written } from './workbook.js';

export const resourceTitles = [
  'Ressource',
  'Prévu à la convention',
  'Part (%)',
  'Demandes précédentes',
  'Présente demande',
  'Cumul appelé',
  'Reste à appeler',
  'Perçu à ce jour',
  'Date de perception',
] as const;

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/** The statement of resources: what each fund brings of the expenditure; what came in is written by who attests it. */
export function resourcesBook(dossier: Dossier): Promise<Buffer> {
  const { resources } = dossier;
  const above: Written[][] = [
    [{ text: titles.RESOURCES, strong: true, size: 14 }],
    ...headOf(dossier).map((text): Written[] => [{ text }]),
    [],
  ];
  const head = above.length + 1;
  const [first, last] = [head + 1, head + resources.length];
  const total = (column: number, amounts: readonly bigint[]): Written => ({
    formula: resources.length === 0 ? '0' : `ROUND(SUM(${span(column, first, last)}),2)`,
    ...{ result: sumOf(amounts), money: true },
  });
  const of = (key: 'agreed' | 'previous' | 'current') => resources.map((one) => one[key]);
  const agreed = sumOf(of('agreed'));
  const used = sumOf(of('previous')) + sumOf(of('current'));
  const rows: Written[][] = [
    ...above,
    resourceTitles.map((title, i): Written => ({ head: title, end: i > 0 && i < 8 })),
    ...resources.map((resource, i) => resourceRow(resource, first + i, last + 1, agreed)),
    [
      ...[{ text: 'Total', strong: true }, total(2, of('agreed')), null],
      ...[total(4, of('previous')), total(5, of('current'))],
      ...[total(6, [used]), total(7, [agreed - used]), total(8, [])],
    ],
    [],
    [{ text: 'Montant de la demande', strong: true }, null, null, null, { cents: dossier.claim.declared }],
    [
      ...[{ text: 'Écart', strong: true }, null, null, null],
      {
        formula: `ROUND(${at(5, last + 1)}-${at(5, last + 3)},2)`,
        ...{ result: sumOf(of('current')) - dossier.claim.declared, money: true },
      },
    ],
    [],
    ...signed(dossier),
  ];
  return bookOf([
    { name: 'Ressources', rows, head, widths: [34, 17, 10, 17, 17, 17, 17, 17, 14], foot: footIn(dossier) },
    partnersSheet(dossier),
  ]);
}

function resourceRow(resource: DossierResource, row: number, totals: number, whole: bigint): Written[] {
  const { fund, agreed, previous, current } = resource;
  const percent = percentOf(Money.ofCents(agreed), Money.ofCents(whole));
  const share = `IF(${at(2, totals)}=0,0,ROUND(${at(2, row)}/${at(2, totals)}*100,2))`;
  return [
    ...[{ text: fundNames[fund] }, { cents: agreed }],
    { formula: share, result: BigInt((percent ?? '0').replace('.', '')), money: true },
    ...[{ cents: previous }, { cents: current }],
    { formula: `ROUND(${at(4, row)}+${at(5, row)},2)`, result: previous + current, money: true },
    { formula: `ROUND(${at(2, row)}-${at(6, row)},2)`, result: agreed - previous - current, money: true },
  ];
}

/** Who of the consortium is paid for by what, and what it declares. */
function partnersSheet(dossier: Dossier): BookSheet {
  const { partners, resources } = dossier;
  const funds = resources.map(({ fund }) => fund);
  const head = 3;
  const end = head + partners.length;
  const width = funds.length;
  const sum = (column: number, result: bigint): Written => ({
    formula: partners.length === 0 ? '0' : `ROUND(SUM(${span(column, head + 1, end)}),2)`,
    ...{ result, money: true },
  });
  const broughtBy = (partner: Dossier['partners'][number]) =>
    funds.map((fund) => sumOf(partner.funds.filter((one) => one.fund === fund).map(({ amount }) => amount)));
  return {
    ...{ name: 'Partenaires', head, foot: footIn(dossier) },
    widths: [34, ...funds.map(() => 18), 18, 18],
    rows: [
      [{ text: 'Ressources prévues par partenaire', strong: true, size: 14 }],
      [],
      [
        { head: 'Partenaire' },
        ...funds.map((fund): Written => ({ head: fundNames[fund], end: true })),
        ...[
          { head: 'Coût prévu', end: true },
          { head: 'Déclaré dans la demande', end: true },
        ],
      ],
      ...partners.map((partner, i): Written[] => {
        const brought = broughtBy(partner);
        const row = head + 1 + i;
        return [
          ...[{ text: partner.name }, ...brought.map((cents): Written => ({ cents }))],
          { formula: `ROUND(SUM(${at(2, row)}:${at(1 + width, row)}),2)`, result: sumOf(brought), money: true },
          { cents: partner.declared },
        ];
      }),
      [
        { text: 'Total', strong: true },
        ...funds.map((_, i) => sum(2 + i, sumOf(partners.map((partner) => broughtBy(partner)[i] ?? 0n)))),
        sum(2 + width, sumOf(partners.flatMap(broughtBy))),
        sum(3 + width, sumOf(partners.map(({ declared }) => declared))),
      ],
    ],
  };
}
