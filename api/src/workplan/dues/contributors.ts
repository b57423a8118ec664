import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Partner } from '../../consortium/partner.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Journal } from '../../platform/journal/journal.js';
import { Deliverable } from '../deliverable.entity.js';
import type { NameContributorsInput } from '../deliverable.inputs.js';
import { type DeliverableFacts, deliverablePolicy } from '../deliverable.policy.js';
import { DeliverableContributor } from './contributor.entity.js';

/** The partners that work on a deliverable beside its author. */
@Injectable()
export class Contributors {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly journal: Journal,
  ) {}

  async factsOf({ id, projectId, partnerId }: Deliverable): Promise<DeliverableFacts> {
    const named = await this.loaders.many(DeliverableContributor, 'deliverableId', id);
    return { projectId, partnerId, contributorIds: named.map((one) => one.partnerId) };
  }

  /** In the order of the consortium. */
  async of(deliverable: Deliverable): Promise<Partner[]> {
    const { contributorIds } = await this.factsOf(deliverable);
    const partners = await this.loaders.several(Partner, new Set(contributorIds));
    return [...partners.values()].sort((a, b) => a.position - b.position);
  }

  /** Refuses with `deliverable.settled`, `.author-contributes`, `partner.unknown` and `version.stale`. */
  async name({ id, version, partnerIds }: NameContributorsInput): Promise<Deliverable> {
    const before = await this.rows.load(Deliverable, id);
    const facts = await this.factsOf(before);
    this.access.demand(deliverablePolicy['name-contributors'], facts);
    const { projectId, state, partnerId: authorId } = before;
    if (state === 'ACCEPTED') throw new Refusal('deliverable.settled', { state });
    const meant = [...new Set(partnerIds)];
    if (meant.includes(authorId)) throw new Refusal('deliverable.author-contributes', { partnerId: authorId });
    const { work, manager } = this.unit;
    const known = await plainRows(work, Partner, 'WHERE project_id = $1 AND id = ANY ($2)', [projectId, meant]);
    const stray = meant.find((partnerId) => !known.some((partner) => partner.id === partnerId));
    if (stray) throw new Refusal('partner.unknown', { id: stray });

    const named = await this.rows.update(Deliverable, { id, version }, {});
    await manager.delete(DeliverableContributor, { deliverableId: id });
    await this.rows.insertAll(
      DeliverableContributor,
      meant.map((partnerId) => ({ id: uuidv7(), projectId, deliverableId: id, partnerId })),
    );
    const names = known.map(({ shortName }) => shortName).join(', ');
    await this.journal.record('deliverable.contributors-named', named, { code: named.code, names });
    return named;
  }
}
