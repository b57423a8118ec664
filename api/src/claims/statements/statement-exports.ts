import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { partnersOf } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { benchBeside, Workshop } from '../../platform/workshop/workshop.js';
import { Claim } from '../claim.entity.js';
import { claimPolicy } from '../claim.policy.js';
import { refuseWithoutLines } from '../without-lines.js';
import type { Dossier } from './dossier.js';
import { Dossiers } from './dossiers.js';
import { claimIn, titles } from './french.rules.js';
import { StatementExport } from './statement-export.entity.js';
import type { OpenStatementExportInput } from './statement-export.inputs.js';

export const STATEMENTS = { chore: 'statements' } as const;
const SECONDS = 60;
const BENCH = benchBeside(import.meta.url, './statement.bench');
const MEDIA = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PDF: 'application/pdf',
} as const;

/** A statement as a file. */
export interface StatementFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** How a statement leaves: by a link that serves once, whose right is asked again; made where nobody waits for it. */
@Injectable()
export class StatementExports {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly dossiers: Dossiers,
    private readonly workshop: Workshop,
  ) {}

  async open({ id, claimId, kind, format }: OpenStatementExportInput): Promise<StatementExport> {
    const claim = await this.rows.load(Claim, claimId);
    this.access.demand(claimPolicy.read, claim);
    refuseWithoutLines(claim);
    await this.dossiers.answerable(claim, kind);
    const expiresAt = new Date(this.clock.instant().getTime() + SECONDS * 1_000);
    const { personId } = this.unit.actor;
    const values = { id, projectId: claim.projectId, personId, claimId, kind, format, expiresAt, usedAt: null };
    const opened = await this.rows.insert(StatementExport, values);
    await this.journal.record(
      'statement.export-opened',
      opened,
      { kind, format, number: claim.number },
      this.told(claim),
    );
    return opened;
  }

  /** Refuses with `ticket.unknown` and `ticket.spent`. */
  async hand(id: string): Promise<StatementFile> {
    const found = await this.unit.alone('read', STATEMENTS, () => this.unit.manager.findOneBy(StatementExport, { id }));
    if (!found) throw new Refusal('ticket.unknown');
    const dossier = await this.unit.alone('write', { personId: found.personId }, () => this.spend(id));
    const said = [titles[dossier.kind], dossier.project.acronym, claimIn(dossier)].join(' ').replace(/\u00a0/g, ' ');
    const name = `${said}.${dossier.format.toLowerCase()}`.replace(/[\\/:*?"<>|]/g, ' ');
    return { name, mediaType: MEDIA[dossier.format], bytes: await this.workshop.make(BENCH, dossier) };
  }

  /** That a draft exists is told to nobody but the lead. */
  private told({ projectId, state }: Claim): 'FUNDER' | { partnerId: string } {
    const [partnerId] = partnersOf(this.unit.actor, projectId);
    return state === 'DRAFT' && partnerId ? { partnerId } : 'FUNDER';
  }

  /** What leaves, read while the link is held; the file is made once the database is free again. */
  private async spend(id: string): Promise<Dossier> {
    const query = this.unit.manager.createQueryBuilder(StatementExport, 'e').where({ id }).setLock('pessimistic_write');
    const held = await query.getOne();
    if (!held) throw new Refusal('ticket.unknown');
    if (held.usedAt || held.expiresAt <= this.clock.instant()) throw new Refusal('ticket.spent');
    const claim = await this.rows.load(Claim, held.claimId);
    this.access.demand(claimPolicy.read, claim);
    await this.unit.manager.update(StatementExport, { id }, { usedAt: this.clock.instant() });
    return this.dossiers.of(claim, held.kind, held.format);
  }
}
