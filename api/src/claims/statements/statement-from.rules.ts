import { Money } from '../../kernel/money.js';
import { type Statement, type StatementLine, statementOf } from '../statement.rules.js';
import type { Dossier } from './dossier.js';

/** A line with the partner who spent it. */
export interface StatementRow extends StatementLine {
  readonly partner: string;
}

/** The statement that a dossier holds, its amounts as money again. */
export const statementFrom = ({ lines }: Dossier): Statement<StatementRow> =>
  statementOf(
    lines.map((line) => ({
      ...line,
      net: Money.ofCents(line.net),
      vat: Money.ofCents(line.vat),
      gross: Money.ofCents(line.gross),
      eligible: Money.ofCents(line.eligible),
    })),
  );
