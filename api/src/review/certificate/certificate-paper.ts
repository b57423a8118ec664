import { amountIn, categoryNames, dayIn, eurosIn, fundNames, instantIn } from '../../claims/statements/french.rules.js';
import { type PaperColumn, RuledPaper } from '../../claims/statements/ruled-paper.js';
import { Money } from '../../kernel/money.js';
import type { SealField } from '../../platform/paper/seal-field.js';
import {
  type CertificateFacts,
  canonical,
  deductionsCsv,
  type FactDeduction,
  type FactPart,
  type FactTotals,
} from './certificate-facts.rules.js';

/** What the workshop is asked to make. */
export interface CertificateOrder {
  readonly facts: CertificateFacts;
  readonly hash: string;
  readonly seal: SealField;
}

const TITLE = 'Certificat de contrôle de service fait';
const kinds = { ADVANCE: 'Avance', INTERIM: 'Acompte', BALANCE: 'Solde' } as const;
const verdicts = { ACCEPTED: 'Retenue', REDUCED: 'Réduite', REFUSED: 'Refusée', PARKED: 'En attente' } as const;

const money = (amount: string): string => amountIn(Money.of(amount).cents);
const euros = (amount: string): string => eurosIn(Money.of(amount).cents);
const sum = (amounts: readonly string[]): string => Money.sum(amounts.map((one) => Money.of(one))).toString();
const at = (instant: string): string => instantIn(new Date(instant));

const amounts = <Row extends FactTotals>(): PaperColumn<Row>[] =>
  (
    [
      ['Déclaré (€)', ({ declared }) => declared],
      ['Écarts (€)', ({ deducted }) => deducted],
      ['En attente (€)', ({ parked }) => parked],
      ['Extrapolé (€)', ({ extrapolated }) => extrapolated],
      ['Retenu (€)', ({ retained }) => retained],
    ] as ReadonlyArray<readonly [string, (row: Row) => string]>
  ).map(([title, of]) => ({ title, width: 92, end: true, cell: (row) => money(of(row)) }));

const totalCells = ({ declared, deducted, parked, extrapolated, retained }: FactTotals): string[] =>
  [declared, deducted, parked, extrapolated, retained].map(money);

function headOf({ project, authority, claim, period, lead, illustrative, certifiedAt }: CertificateFacts): string[] {
  const sent = claim.submittedAt ? `, envoyée le ${at(claim.submittedAt)}` : '';
  return [
    project.title === project.acronym ? project.acronym : `${project.acronym} : ${project.title}`,
    `${project.programme}, ${authority}, chef de file : ${lead}`,
    `${kinds[claim.kind]} n°\u00a0${claim.number}, période ${period.number}, du ${dayIn(period.fromOn)} au ${dayIn(period.untilOn)}${sent}`,
    `Certifié le ${at(certifiedAt)}.${illustrative ? ' Données d’illustration.' : ''}`,
  ];
}

/** The control in figures, a row each. */
function figuresOf({ claim, control, totals, extrapolation }: CertificateFacts): Array<readonly [string, string]> {
  const seed = control.seed ? `graine ${control.seed}` : 'sans tirage';
  const due = control.answersDueOn ? `, réponses attendues le ${dayIn(control.answersDueOn)}` : '';
  return [
    ['Lignes déclarées', `${claim.lines}, pour ${euros(totals.declared)}`],
    ['Échantillon', `${control.sampled} lignes, pour ${euros(control.sampledAmount)} (${seed})`],
    ['Constats notifiés', `${control.findings}${due}, ${control.answered} avec réponse`],
    ['Extrapolation', extrapolationIn(extrapolation)],
    ['Empreinte SHA-256 des lignes envoyées', claim.hash ?? 'aucune'],
  ];
}

function extrapolationIn({ kept, percent, unsampled, amount, low, high }: CertificateFacts['extrapolation']): string {
  if (!kept) return 'non retenue';
  const rate = percent === null ? 'aucune ligne tirée' : `taux d’erreur ${percent.replace('.', ',')} %`;
  const between = low !== null && high !== null ? ` (intervalle indicatif de ${euros(low)} à ${euros(high)})` : '';
  return `${rate} sur ${euros(unsampled)} non contrôlés : ${euros(amount)}${between}`;
}

const deductionColumns: readonly PaperColumn<FactDeduction>[] = [
  { title: 'Ligne', width: 34, end: true, cell: ({ line }) => String(line) },
  { title: 'Partenaire', width: 84, most: 2, cell: ({ partner }) => partner },
  { title: 'Poste', width: 70, cell: ({ category }) => categoryNames[category] },
  { title: 'Décision', width: 56, cell: ({ decision }) => verdicts[decision] },
  { title: 'Déclaré (€)', width: 66, end: true, cell: ({ declared }) => money(declared) },
  { title: 'Écart (€)', width: 62, end: true, cell: ({ deducted, parked }) => money(sum([deducted, parked])) },
  { title: 'Motif', width: 100, most: 2, cell: ({ typologyTitle }) => typologyTitle },
  { title: 'Référence', width: 124, most: 3, cell: ({ source }) => source },
  { title: 'Explication', width: 185, most: 4, cell: ({ reason }) => reason },
];

/** The certificate on paper, in French: who retained what of whom and why, page after page, with the hash of its facts. */
export async function certificatePaper({ facts, hash, seal }: CertificateOrder): Promise<Buffer> {
  const { totals, parts, funds, shares, deductions, extrapolation } = facts;
  const paper = new RuledPaper({
    ...{ name: `${facts.project.acronym} – ${TITLE}`, title: TITLE, head: headOf(facts) },
    foot: `${facts.reference}, empreinte SHA-256 ${hash}`,
    writtenAt: new Date(facts.certifiedAt),
    seal,
  });
  await paper.open();
  await paper.title(
    `${facts.reference} : ${euros(totals.retained)} retenus sur ${euros(totals.declared)} déclarés`,
    40,
  );
  await paper.table({
    columns: [
      { title: 'Le contrôle', width: 210, cell: ([name]: readonly [string, string]) => name },
      { title: '', width: 560, most: 2, cell: ([, value]: readonly [string, string]) => value },
    ],
    rows: figuresOf(facts),
  });
  await paper.title('Montants par partenaire et poste', 80);
  await paper.table<FactPart>({
    columns: [
      { title: 'Partenaire', width: 170, most: 2, cell: ({ partner }) => partner },
      { title: 'Poste de dépense', width: 130, cell: ({ category }) => categoryNames[category] },
      ...amounts<FactPart>(),
    ],
    rows: parts,
    total: ['Total', '', ...totalCells(totals)],
  });
  await paper.title('Financement du montant retenu', 70);
  await paper.table({
    columns: [
      { title: 'Financeur', width: 220, cell: ({ fund }: CertificateFacts['funds'][number]) => fundNames[fund] },
      { title: 'De la dépense déclarée (€)', width: 140, end: true, cell: ({ declared }) => money(declared) },
      { title: 'De la dépense retenue (€)', width: 140, end: true, cell: ({ retained }) => money(retained) },
    ],
    rows: funds,
    total: ['Total', money(totals.declared), money(totals.retained)],
  });
  await paper.title('Part de chaque partenaire', 60);
  await paper.table({
    columns: [
      { title: 'Partenaire', width: 220, cell: ({ partner }: CertificateFacts['shares'][number]) => partner },
      { title: 'Financeur', width: 200, cell: ({ fund }) => fundNames[fund] },
      { title: 'Montant (€)', width: 100, end: true, cell: ({ amount }) => money(amount) },
    ],
    rows: shares,
    total: ['Total', '', money(sum(shares.map(({ amount }) => amount)))],
  });
  if (deductions.length > 0) {
    await paper.title('Écarts et dépenses en attente', 60);
    const gaps = sum(deductions.flatMap(({ deducted, parked }) => [deducted, parked]));
    await paper.table({
      columns: deductionColumns,
      rows: deductions,
      total: ['', 'Total', '', '', money(sum(deductions.map(({ declared }) => declared))), money(gaps), '', '', ''],
    });
  }
  if (extrapolation.shares.length > 0) {
    await paper.title('Répartition du montant extrapolé', 60);
    await paper.table({
      columns: [
        { title: 'Partenaire', width: 200, cell: ({ partner }: (typeof extrapolation.shares)[number]) => partner },
        { title: 'Poste', width: 140, cell: ({ category }) => categoryNames[category] },
        { title: 'Lot', width: 80, cell: ({ workPackage }) => workPackage },
        { title: 'Montant (€)', width: 100, end: true, cell: ({ amount }) => money(amount) },
      ],
      rows: extrapolation.shares,
      total: ['Total', '', '', money(extrapolation.amount)],
    });
  }
  await paper.signatures(
    [
      {
        who: `Contrôle établi par ${facts.preparedBy}`,
        says: facts.control.concludedAt
          ? `Conclu le ${at(facts.control.concludedAt)}, au nom de : ${facts.authority}.`
          : `Au nom de : ${facts.authority}.`,
      },
      {
        who: `Certifié par ${facts.certifiedBy}`,
        says: `Le ${at(facts.certifiedAt)}. ${facts.certifiedBy} n’a pris part ni à l’envoi de la demande, ni à son contrôle.`,
      },
    ],
    [],
  );
  paper.attach({
    ...{
      name: 'certificat.json',
      mediaType: 'application/json',
      bytes: Buffer.from(canonical(facts)),
      relation: 'Data',
    },
    about: 'Tout ce que dit le certificat ; son empreinte SHA-256 est celle des pages',
  });
  paper.attach({
    ...{ name: 'ecarts.csv', mediaType: 'text/csv', bytes: Buffer.from(deductionsCsv(facts)), relation: 'Data' },
    about: 'Les écarts et les dépenses en attente, ligne à ligne',
  });
  return paper.bytes();
}
