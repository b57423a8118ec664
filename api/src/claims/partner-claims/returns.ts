import { Injectable } from '@nestjs/common';
import { Person } from '../../consortium/person.entity.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { ClaimReturn } from '../claim-return.entity.js';
import type { PartnerClaim } from '../partner-claim.entity.js';
import { SignedLine } from '../signed-line.entity.js';
import type { PartnerClaimReturn } from './partner-claim.types.js';

const OF_RETURNS = `WHERE (partner_claim_id, round, expense_id) IN (
  SELECT r.partner_claim_id, r.round, (line ->> 'expenseId')::uuid
  FROM claim_return r, jsonb_array_elements(r.lines) line WHERE r.partner_claim_id = ANY ($1))`;

/** Why claims were given back, in as many statements for many as for one. */
@Injectable()
export class Returns {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
  ) {}

  /** The last first. */
  of({ id }: PartnerClaim): Promise<PartnerClaimReturn[]> {
    return this.loaders.of('PartnerClaim.returns', (ids) => this.batch(ids)).load(id);
  }

  private async batch(ids: readonly string[]): Promise<PartnerClaimReturn[][]> {
    const { work } = this.unit;
    const [returns, lines] = await Promise.all([
      plainRows(work, ClaimReturn, 'WHERE partner_claim_id = ANY ($1) ORDER BY at DESC, id', [ids]),
      plainRows(work, SignedLine, OF_RETURNS, [ids]),
    ]);
    const people = await this.loaders.several(Person, new Set(returns.map(({ authorId }) => authorId)));
    const told = returns.map(({ lines: own, authorId, ...one }) => ({
      ...one,
      author: people.get(authorId) ?? null,
      lines: own.map(({ expenseId, reason }) => {
        const line = lines.find(
          (s) => s.partnerClaimId === one.partnerClaimId && s.round === one.round && s.expenseId === expenseId,
        );
        return { expenseId, reason, number: line?.number ?? null, documentRef: line?.facts.documentRef ?? null };
      }),
    }));
    return ids.map((id) => told.filter(({ partnerClaimId }) => partnerClaimId === id));
  }
}
