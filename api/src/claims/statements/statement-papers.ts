import { percentOf } from '../../budget/financing.funding.js';
import { Money } from '../../kernel/money.js';
import type { StatementColumn } from '../statement.rules.js';
import type { Dossier, DossierPartner, DossierResource } from './dossier.js';
import { columnTitles, PARTNER } from './expenditure-book.js';
import {
  amountIn,
  attestationsOf,
  categoryNames,
  dayIn,
  eurosIn,
  footIn,
  fundNames,
  headOf,
  signatureFields,
  titles,
} from './french.rules.js';
import { resourceTitles } from './resources-book.js';
import { type PaperColumn, type RuledFrame, RuledPaper } from './ruled-paper.js';
import { type StatementRow, statementFrom } from './statement-from.rules.js';

const frameOf = (dossier: Dossier): RuledFrame => ({
  name: `${dossier.project.acronym} – ${titles[dossier.kind]}`,
  ...{ title: titles[dossier.kind], head: headOf(dossier), foot: footIn(dossier), writtenAt: dossier.writtenAt },
});

const lineColumns: readonly PaperColumn<StatementRow>[] = (
  [
    ['number', 26, ({ number }) => String(number)],
    ['category', 66, ({ category }) => categoryNames[category]],
    ['paidOn', 48, ({ paidOn }) => (paidOn ? dayIn(paidOn) : '')],
    ['documentRef', 74, ({ documentRef }) => documentRef],
    ['issuer', 98, ({ issuer }) => issuer],
    ['net', 62, ({ net }) => amountIn(net.cents)],
    ['vat', 62, ({ vat }) => amountIn(vat.cents)],
    ['gross', 62, ({ gross }) => amountIn(gross.cents)],
    ['description', 152, ({ description }) => description],
    ['eligible', 64, ({ eligible }) => amountIn(eligible.cents)],
  ] as ReadonlyArray<readonly [StatementColumn, number, (line: StatementRow) => string]>
).map(([key, width, cell]) => {
  const amount = ['net', 'vat', 'gross', 'eligible'].includes(key);
  return { title: columnTitles[key], width, cell, ...(amount || key === 'number' ? { end: true } : { most: 3 }) };
});
const partnerColumn: PaperColumn<StatementRow> = { title: PARTNER, width: 67, most: 2, cell: ({ partner }) => partner };

/** The statement of expenditure on paper. */
export async function expenditurePaper(dossier: Dossier): Promise<Buffer> {
  const { lines, totals, total } = statementFrom(dossier);
  const sum = (key: 'net' | 'vat' | 'gross') => amountIn(Money.sum(lines.map((line) => line[key])).cents);
  const paper = new RuledPaper(frameOf(dossier));
  await paper.open();
  await paper.table({
    columns: [...lineColumns, partnerColumn],
    rows: lines,
    total: ['', 'Total', '', '', '', sum('net'), sum('vat'), sum('gross'), '', amountIn(total.cents), ''],
  });
  await paper.title('Totaux par poste', 60 + totals.length * 14);
  await paper.table({
    columns: [
      { title: 'Poste de dépense', width: 190, cell: ({ category }) => categoryNames[category] },
      { title: 'Lignes', width: 60, end: true, cell: ({ lines: count }) => String(count) },
      { title: 'Montant éligible (€)', width: 110, end: true, cell: ({ eligible }) => amountIn(eligible.cents) },
    ],
    rows: totals,
    total: ['Total', String(lines.length), amountIn(total.cents)],
  });
  await paper.title(reconciliationIn(dossier, total.cents), 24);
  await paper.signatures(attestationsOf(dossier), signatureFields);
  return paper.bytes();
}

const reconciliationIn = ({ claim }: Dossier, total: bigint): string =>
  `Montant de la demande : ${eurosIn(claim.declared)}. Écart avec le présent état : ${eurosIn(total - claim.declared)}.`;

const resourceColumns = (whole: bigint): readonly PaperColumn<DossierResource>[] => {
  const amounts: ReadonlyArray<(one: DossierResource) => bigint> = [
    ({ previous }) => previous,
    ({ current }) => current,
    ({ previous, current }) => previous + current,
    ({ agreed, previous, current }) => agreed - previous - current,
  ];
  const percent = (agreed: bigint) => percentOf(Money.ofCents(agreed), Money.ofCents(whole))?.replace('.', ',') ?? '';
  const [name = '', agreed = '', share = '', ...titles] = resourceTitles;
  return [
    { title: name, width: 170, cell: ({ fund }) => fundNames[fund] },
    { title: agreed, width: 88, end: true, cell: (one) => amountIn(one.agreed) },
    { title: share, width: 48, end: true, cell: (one) => percent(one.agreed) },
    ...amounts.map((of, i) => ({
      title: titles[i] ?? '',
      width: 84,
      end: true,
      cell: (one: DossierResource) => amountIn(of(one)),
    })),
    { title: titles[4] ?? '', width: 74, end: true, cell: () => '' },
    { title: titles[5] ?? '', width: 65, cell: () => '' },
  ];
};

/** The statement of resources on paper; what came in is written by hand by who attests it. */
export async function resourcesPaper(dossier: Dossier): Promise<Buffer> {
  const { resources, partners, claim } = dossier;
  const sum = (key: 'agreed' | 'previous' | 'current') => resources.reduce((all, one) => all + one[key], 0n);
  const [agreed, previous, current] = [sum('agreed'), sum('previous'), sum('current')];
  const funds = resources.map(({ fund }) => fund);
  const brought = (partner: DossierPartner, fund: string) =>
    partner.funds.filter((one) => one.fund === fund).reduce((all, { amount }) => all + amount, 0n);
  const paper = new RuledPaper(frameOf(dossier));
  await paper.open();
  await paper.table({
    columns: resourceColumns(agreed),
    rows: resources,
    total: [
      ...['Total', amountIn(agreed), agreed === 0n ? '' : '100,00'],
      ...[previous, current, previous + current, agreed - previous - current].map(amountIn),
      ...['', ''],
    ],
  });
  await paper.title('Ressources prévues par partenaire', 60);
  await paper.table({
    columns: [
      { title: 'Partenaire', width: 200, cell: ({ name }) => name },
      ...funds.map((fund) => ({
        ...{ title: fundNames[fund], width: 110, end: true },
        cell: (partner: DossierPartner) => amountIn(brought(partner, fund)),
      })),
      { title: 'Déclaré dans la demande', width: 110, end: true, cell: ({ declared }) => amountIn(declared) },
    ],
    rows: partners,
    total: [
      'Total',
      ...funds.map((fund) => amountIn(partners.reduce((all, partner) => all + brought(partner, fund), 0n))),
      amountIn(partners.reduce((all, { declared }) => all + declared, 0n)),
    ],
  });
  await paper.title(
    `Montant de la demande : ${eurosIn(claim.declared)}. Écart avec le présent état : ${eurosIn(current - claim.declared)}.`,
    24,
  );
  await paper.signatures(attestationsOf(dossier), signatureFields);
  return paper.bytes();
}
