import { Audience } from '../../documents/document.entity.js';
import { hashesOf } from '../../expenditure/double-declaration.rules.js';
import type { Evidence } from '../../expenditure/evidence.entity.js';
import type { Expense } from '../../expenditure/expense.entity.js';
import type { InvoiceMark } from '../../expenditure/invoice-mark.entity.js';
import type { Money } from '../../kernel/money.js';
import { partnerId } from '../consortium/partners.js';
import { FOOT, type Paper } from '../documents/paper.js';
import { pdfOf } from '../documents/pdf.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { expenses } from './ledgers.js';
import { type Keeping, type LinePiece, piecesOf } from './pieces.js';

interface Proof extends LinePiece {
  readonly expense: Row<Expense>;
  readonly documentId: string;
}

const DAY = 24 * 60 * 60 * 1000;
const keeping: readonly Keeping[] = ['UFC (FEMTO-ST)', 'Aurea Technology'];

const proofs: readonly Proof[] = keeping.flatMap((partner) =>
  expenses
    .filter((expense) => expense.partnerId === partnerId(partner))
    .flatMap((expense) =>
      piecesOf(partner, expense.number).map((piece) => ({
        ...piece,
        expense,
        documentId: idOf('document', expense.partnerId, piece.paper),
      })),
    ),
);

/** What each paper proves; whoever wrote the line down has looked at it the day after. */
export const evidence: ReadonlyArray<Row<Evidence>> = proofs.map(({ kind, checked, expense, documentId }) => ({
  id: idOf('evidence', expense.id, documentId),
  projectId: expense.projectId,
  expenseId: expense.id,
  documentId,
  kind,
  checkedAt: checked ? new Date(expense.createdAt.getTime() + DAY) : null,
  checkedById: checked ? expense.createdById : null,
}));

const euros = (money: Money): string => `${money.toString().replace('.', ',')} €`;

const wordsOf = ({ number, issuer, issuerSiren, description, net, vat, paidOn }: Row<Expense>): string[] => [
  `Dépense n° ${number} : ${description}`,
  issuerSiren ? `${issuer}, SIREN fictif ${issuerSiren}` : issuer,
  `HT ${euros(net)}, TVA ${euros(vat)}, TTC ${euros(net.plus(vat))}`,
  paidOn ? `Acquittée le ${paidOn.split('-').reverse().join('/')}` : 'Non acquittée',
];

/** The papers themselves; what proves several lines hangs on the first. */
export const expensePapers: readonly Paper[] = [...new Set(proofs.map(({ documentId }) => documentId))].map((id) => {
  const proven = proofs.filter(({ documentId }) => documentId === id);
  const [{ paper, expense }] = proven as [Proof];
  return {
    id,
    name: `${paper}.pdf`,
    audience: Audience.FUNDER,
    subjectType: 'expense' as const,
    subjectId: expense.id,
    partnerId: expense.partnerId,
    sentBy: expense.createdById,
    sentAt: expense.createdAt,
    bytes: pdfOf({ title: paper, lines: proven.flatMap((one) => [...wordsOf(one.expense), ' ']), foot: FOOT }),
  };
});

/** What stands for each invoice in the other ledgers (R20), made with the portal’s own secret. */
export const invoiceMarks = (secret: string): Array<Row<InvoiceMark>> =>
  expenses.flatMap((expense) => {
    const hashes = hashesOf({ ...expense, gross: expense.net.plus(expense.vat) }, secret);
    if (!hashes) return [];
    const bytes = (hash: string) => Buffer.from(hash, 'hex');
    return {
      id: idOf('invoice mark', expense.id),
      projectId: expense.projectId,
      expenseId: expense.id,
      numbered: hashes.numbered ? bytes(hashes.numbered) : null,
      unnumbered: bytes(hashes.unnumbered),
      share: expense.share,
      madeAt: expense.createdAt,
    };
  });
