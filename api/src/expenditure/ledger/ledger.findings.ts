import { Injectable } from '@nestjs/common';
import { type Finding, severities } from '../../kernel/finding.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Expense } from '../expense.entity.js';
import { Examiner } from './examiner.js';
import { ledgerPolicy } from './ledger.policy.js';
import { type ExpenseFinding, type LedgerFindings, type SeverityWord, severityWords } from './ledger.types.js';
import { LedgerTermsReader } from './ledger-terms.js';

/** The gravest of some findings; none of no finding. */
export const gravest = (findings: readonly Finding[]): SeverityWord | undefined =>
  severityWords[Math.min(...findings.map(({ severity }) => severities.indexOf(severity)))];

/** The gravest first, as the contract tells them. */
export const told = (findings: readonly Finding[]): ExpenseFinding[] =>
  [...findings]
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .map(({ code, rule, severity, figures, sources, cure }) => ({
      code,
      rule,
      severity: severityWords[severities.indexOf(severity)] ?? 'INFORMATION',
      figures: JSON.stringify(figures),
      sources: [...sources],
      cure,
    }));

/** What the rules see in a whole ledger: all its lines in sight, in one pass. */
@Injectable()
export class WholeLedger {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly reader: LedgerTermsReader,
    private readonly examiner: Examiner,
  ) {}

  async count(projectId: string, partnerId: string): Promise<LedgerFindings> {
    this.access.demand(ledgerPolicy.read, { projectId, partnerId, category: null });
    const found = [...(await this.gravestBy(projectId, partnerId)).values()];
    const count = (word: SeverityWord | undefined) => found.filter((one) => one === word).length;
    return {
      blocking: count('BLOCKING'),
      warning: count('WARNING'),
      information: count('INFORMATION'),
      clear: count(undefined),
    };
  }

  /** The gravest finding of each line in sight. */
  async gravestBy(projectId: string, partnerId: string): Promise<Map<string, SeverityWord | undefined>> {
    const [lines, { terms }] = await Promise.all([
      plainRows(this.unit.work, Expense, 'WHERE partner_id = $1 AND project_id = $2 ORDER BY number', [
        partnerId,
        projectId,
      ]),
      this.reader.of(projectId, partnerId),
    ]);
    const examined = await this.examiner.examine(lines, terms);
    return new Map(lines.map(({ id }) => [id, gravest(examined.get(id)?.findings ?? [])]));
  }
}
