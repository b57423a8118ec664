import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { EvidenceKind } from '../../budget/programme/evidence-kinds.rules.js';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import type { ClaimReturn } from '../../claims/claim-return.entity.js';
import type { PartnerClaim } from '../../claims/partner-claim.entity.js';
import { flatCostsOf } from '../../claims/partner-claims/flat-lines.funding.js';
import { type RoundLine, type SignedPiece, sealOf } from '../../claims/partner-claims/round.rules.js';
import { lineOf } from '../../claims/partner-claims/rounds.js';
import type { SignedLine } from '../../claims/signed-line.entity.js';
import { Expense } from '../../expenditure/expense.entity.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { periodId } from '../budget/claim-periods.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { type Email, personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import type { WorkCode } from '../workplan/work-codes.js';
import { workPackageId } from '../workplan/work-packages.js';

/** What stands behind each line, by category: one paper of each kind. */
const proofs: Partial<Record<CostCategory, readonly EvidenceKind[]>> = {
  STAFF: ['TIMESHEET', 'PAYSLIP'],
  EXTERNAL: ['ORDER', 'DELIVERABLE', 'INVOICE', 'BANK_STATEMENT'],
  CONSUMABLES: ['INVOICE', 'ORDER', 'INVENTORY', 'BANK_STATEMENT'],
};

interface Told {
  readonly partner: PartnerName;
  readonly by: Email;
  readonly signedAt: string;
  readonly report: string;
  readonly lines: string;
}

const PERIOD = 4;
const LAST_DAY: Day = '2020-02-07';

/** Two declarations of the running period, signed early; invented, suppliers included. */
const smaltis: Told = {
  partner: 'Smaltis',
  by: 'thomas.jacquot@smaltis.example',
  signedAt: '2019-11-11T09:20:00Z',
  report:
    'T5.1 – Cahier et bancs de mesure\nLe cahier de mesures est accepté. Deux bancs sont montés, le troisième attend son optique.',
  lines: `
    STAFF       | T5.1 | PAIE-19-09 | Smaltis                | Ingénieur de mesure, septembre | 4120.00 | 0      | 2019-09-30 | 2019-09-30
    STAFF       | T5.1 | PAIE-19-10 | Smaltis                | Ingénieur de mesure, octobre   | 4120.00 | 0      | 2019-10-31 | 2019-10-31
    EXTERNAL    | T5.1 | F-2019-208 | Métrologie du Val      | Étalonnage de deux bancs       | 2350.00 | 470.00 | 2019-09-24 | 2019-10-22
    CONSUMABLES | T5.1 | F-77120    | Composants de la Saône | Câbles et connecteurs          | 318.40  | 63.68  | 2019-10-08 | 2019-11-04`,
};

const diaclone: Told = {
  partner: 'Diaclone',
  by: 'helene.perrot@diaclone.example',
  signedAt: '2019-11-12T15:05:00Z',
  report: 'T2.1 – Anticorps de tri\nLes lots 4 et 5 sont produits et contrôlés.',
  lines: `
    STAFF       | T2.1 | BP-2019-09 | Diaclone               | Technicienne, septembre        | 3275.50 | 0      | 2019-09-30 | 2019-09-30
    STAFF       | T2.1 | BP-2019-10 | Diaclone               | Technicienne, octobre          | 3275.50 | 0      | 2019-10-31 | 2019-10-31
    CONSUMABLES | T2.1 | FA-40118   | Verrerie du Lison      | Milieux de culture             | 1460.00 | 292.00 | 2019-09-17 | 2019-10-18`,
};

const claimIdOf = (partner: PartnerName): string => idOf('partner claim', partner, PERIOD);

function spent({ partner, by }: Told, text: string, number: number): Expense {
  const [category, work, documentRef, issuer, description, net, vat, incurredOn, paidOn] = text
    .split('|')
    .map((cell) => cell.trim()) as [CostCategory, WorkCode, string, string, string, string, string, Day, Day];
  const invoiced = category !== 'STAFF';
  return Object.assign(new Expense(), {
    ...{ id: idOf('expense', partner, number), projectId, partnerId: partnerId(partner), number, category },
    ...{ workPackageId: workPackageId(work), partnerClaimId: claimIdOf(partner), method: 'REAL' as const },
    ...{ documentRef, issuer, description, incurredOn, paidOn, issuerSiren: null, share: 10_000, currency: 'EUR' },
    ...{ invoiceNumber: invoiced ? documentRef : null, invoicedOn: invoiced ? incurredOn : null },
    ...{ net: Money.of(net), vat: Money.of(vat), eligible: Money.of(net), ...nothingElse },
    ...{ flatRate: null, createdAt: new Date(`${incurredOn}T15:00:00Z`), createdById: personId(by) },
  });
}

const nothingElse = {
  ...{ foreignNet: null, bookedOn: null, procurementRef: null, creditOfId: null, employeeId: null, month: null },
  ...{ hours: null, asset: null, sourceKey: null, illustrative: true, version: 1 },
};

/** What the agreed flat rate makes of the salaries. */
function forfaits({ partner, by, signedAt }: Told, real: readonly Expense[]): Expense[] {
  const flats = flatCostsOf(real, ['office-15'], feder2014);
  return flats.flatMap(({ rate, title, category, parts }) =>
    parts.map(({ workPackageId: work, amount }, i) => {
      const number = real.length + i + 1;
      return Object.assign(new Expense(), {
        ...{ id: idOf('expense', partner, number), projectId, partnerId: partnerId(partner), number, category },
        ...{ workPackageId: work, partnerClaimId: claimIdOf(partner), method: 'FLAT_RATE' as const, flatRate: rate },
        ...{ documentRef: title, issuer: '', description: title, incurredOn: LAST_DAY, paidOn: null },
        ...{ issuerSiren: null, share: 10_000, currency: 'EUR', invoiceNumber: null, invoicedOn: null },
        ...{ net: amount, vat: Money.zero, eligible: amount, ...nothingElse },
        ...{ createdAt: new Date(signedAt), createdById: personId(by) },
      });
    }),
  );
}

/** A paper that proves a line, before its bytes are made. */
export interface ProvingPaper {
  readonly id: string;
  readonly expense: Expense;
  readonly kind: EvidenceKind;
  readonly by: Email;
}

const papersOf = ({ by }: Told, real: readonly Expense[]): ProvingPaper[] =>
  real.flatMap((expense) =>
    (proofs[expense.category] ?? []).map((kind) => ({ id: idOf('document', expense.id, kind), expense, kind, by })),
  );

/** A declaration as it was signed: its ledger, its papers, and the lines of the first round. */
export interface Declared {
  readonly told: Told;
  readonly expenses: readonly Expense[];
  readonly papers: readonly ProvingPaper[];
  readonly sign: (hashes: ReadonlyMap<string, string>) => { claim: Partial<PartnerClaim>; lines: Row<SignedLine>[] };
}

function declaredBy(told: Told): Declared {
  const { partner, by, signedAt, report, lines } = told;
  const real = lines
    .trim()
    .split('\n')
    .map((line, i) => spent(told, line, i + 1));
  const expenses = [...real, ...forfaits(told, real)];
  const papers = papersOf(told, real);
  const id = claimIdOf(partner);
  const sign = (hashes: ReadonlyMap<string, string>) => {
    const round = expenses.map((expense): RoundLine => {
      const pieces = papers
        .filter((paper) => paper.expense === expense)
        .map(
          (paper): SignedPiece => ({
            documentId: paper.id,
            kind: paper.kind,
            checked: true,
            sha256: hashes.get(paper.id) ?? null,
          }),
        );
      return lineOf(expense, pieces, undefined);
    });
    const claim = {
      ...{ id, report, signedReport: report, round: 1, hash: sealOf({ id, round: 1, report }, round) },
      declared: Money.sum(round.map(({ eligible }) => eligible)),
      ...{ signedAt: new Date(signedAt), signedById: personId(by) },
    };
    const own = { projectId, partnerId: partnerId(partner), partnerClaimId: id, round: 1 };
    return { claim, lines: round.map((line) => ({ ...own, ...line, id: idOf('signed line', line.expenseId, 1) })) };
  };
  return { told, expenses, papers, sign };
}

/** Smaltis was given its own back; that of Diaclone waits for the lead. */
export const declared: readonly Declared[] = [declaredBy(smaltis), declaredBy(diaclone)];

/** As they are laid, before anything is signed; that of UFC is still being prepared. */
export const openClaims: ReadonlyArray<Row<PartnerClaim>> = (['Smaltis', 'Diaclone', 'UFC (FEMTO-ST)'] as const).map(
  (partner) => ({
    ...{ id: claimIdOf(partner), projectId, partnerId: partnerId(partner), periodId: periodId(PERIOD) },
    ...{ agreementId: idOf('agreement', 1), claimId: null, state: 'DRAFT', signedReport: '', round: 0 },
    ...{ declared: Money.zero, hash: null, signedAt: null, signedById: null },
    report: 'T1.1 – Banc de tri\nLes essais de nuit sont faits ; le rapport d’essais est en cours d’écriture.',
  }),
);

export const claimReturn: ClaimReturn = {
  ...{ id: idOf('claim return', 'Smaltis', PERIOD), projectId, partnerId: partnerId('Smaltis'), round: 1 },
  partnerClaimId: claimIdOf('Smaltis'),
  reason: 'La paie d’octobre compte un jour passé sur un autre projet. Le reste est en ordre.',
  lines: [
    { expenseId: idOf('expense', 'Smaltis', 2), reason: 'Retirer le 17 octobre : un jour ouvré sur vingt-trois.' },
  ],
  authorId: personId('claire.vuillemin@ilsa.example'),
  at: new Date('2019-11-13T10:40:00Z'),
};

/** What Smaltis has put right since: the salary of October, a day less. */
export const corrected = { id: idOf('expense', 'Smaltis', 2), amount: Money.of('3940.87') };
