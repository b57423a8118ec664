import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Claim } from '../../claims/claim.entity.js';
import { claimPolicy } from '../../claims/claim.policy.js';
import { Project } from '../../consortium/project.entity.js';
import { projectPolicy } from '../../consortium/project.policy.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { benchBeside, Workshop } from '../../platform/workshop/workshop.js';
import { SigningKey } from '../checkpoints/signing-key.js';
import type { ClaimOrder } from '../package/proof-package.js';
import { JournalLinesService } from '../trail/journal-lines.service.js';
import { actorIn, toldIn } from '../trail/told.rules.js';
import { ClaimProofs } from './claim-proofs.js';
import { ProofExport } from './proof-export.entity.js';
import type { OpenClaimProofInput, OpenTrailExportInput } from './proof-export.inputs.js';
import type { ProofOrder, TrailOrder } from './proof-order.js';

export const PROOF = { chore: 'proof' } as const;
const SECONDS = 60;
const BENCH = benchBeside(import.meta.url, './proof.bench');
/** Built beside the API. */
const VERIFIER = new URL(`${import.meta.url.replace(/\/api\/(dist\/)?src\/.*$/, '/api/dist')}/verifier.mjs`);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEDIA = { TRAIL_CSV: 'text/csv; charset=utf-8', TRAIL_XLSX: XLSX, CLAIM: 'application/zip' } as const;
const EXTENSIONS = { TRAIL_CSV: 'csv', TRAIL_XLSX: 'xlsx', CLAIM: 'zip' } as const;
const NAMES = { fr: 'Piste d’audit', en: 'Audit trail' } as const;

/** A file to be handed over. */
export interface ProofFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What is made, and under which name. */
interface Leaving {
  readonly order: ProofOrder;
  readonly name: string;
}

/** How the trail and the proof of a claim leave: by a link that serves once, whose right is asked again. */
@Injectable()
export class ProofExports {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly lines: JournalLinesService,
    private readonly workshop: Workshop,
    private readonly proofs: ClaimProofs,
    private readonly key: SigningKey,
  ) {}

  async openTrail({ id, projectId, format, language, filter }: OpenTrailExportInput): Promise<ProofExport> {
    this.access.demand(projectPolicy.journal, { id: projectId });
    const opened = await this.rows.insert(ProofExport, {
      ...{ id, projectId, personId: this.unit.actor.personId, kind: `TRAIL_${format}` as const, language },
      ...{ claimId: null, filter: { ...filter }, expiresAt: this.soon(), usedAt: null },
    });
    await this.journal.record('trail.export-opened', opened, { format }, 'FUNDER');
    return opened;
  }

  /** Refuses with `proof.not-submitted`. */
  async openClaim({ id, claimId }: OpenClaimProofInput): Promise<ProofExport> {
    const claim = await this.rows.load(Claim, claimId);
    this.access.demand(claimPolicy.read, claim);
    if (claim.state === 'DRAFT') throw new Refusal('proof.not-submitted', { number: claim.number });
    const { projectId, number } = claim;
    const opened = await this.rows.insert(ProofExport, {
      ...{ id, projectId, personId: this.unit.actor.personId, kind: 'CLAIM' as const, language: 'fr' as const },
      ...{ claimId, filter: {}, expiresAt: this.soon(), usedAt: null },
    });
    await this.journal.record('proof.export-opened', claim, { number }, 'FUNDER');
    return opened;
  }

  /** Refuses with `ticket.unknown`, `ticket.spent`, `trail.too-long`. */
  async hand(id: string): Promise<ProofFile> {
    const found = await this.unit.alone('read', PROOF, () => this.unit.manager.findOneBy(ProofExport, { id }));
    if (!found) throw new Refusal('ticket.unknown');
    const { order, name } = await this.unit.alone('write', { personId: found.personId }, () => this.spend(id));
    const said = `${name}.${EXTENSIONS[order.kind]}`.replace(/[\\/:*?"<>|]/g, ' ');
    return { name: said, mediaType: MEDIA[order.kind], bytes: await this.workshop.make(BENCH, order) };
  }

  private soon(): Date {
    return new Date(this.clock.instant().getTime() + SECONDS * 1_000);
  }

  /** What leaves, read while the link is held; the file is made once the database is free again. */
  private async spend(id: string): Promise<Leaving> {
    const query = this.unit.manager.createQueryBuilder(ProofExport, 'e').where({ id }).setLock('pessimistic_write');
    const held = await query.getOne();
    if (!held) throw new Refusal('ticket.unknown');
    if (held.usedAt || held.expiresAt <= this.clock.instant()) throw new Refusal('ticket.spent');
    const project = await this.rows.load(Project, held.projectId);
    const claim = held.claimId ? await this.rows.load(Claim, held.claimId) : undefined;
    const order = claim ? await this.claimOf(claim) : await this.trailOf(held, project);
    await this.unit.manager.update(ProofExport, { id }, { usedAt: this.clock.instant() });
    const name = claim
      ? `Preuve ${project.acronym} demande n° ${claim.number}`
      : `${NAMES[held.language]} ${project.acronym}`;
    return { order, name };
  }

  private async claimOf(claim: Claim): Promise<ClaimOrder> {
    this.access.demand(claimPolicy.read, claim);
    const data = await this.proofs.of(claim);
    return { kind: 'CLAIM', data, seed: this.key.seed, verifier: await readFile(VERIFIER, 'utf8') };
  }

  private async trailOf({ projectId, kind, language, filter }: ProofExport, project: Project): Promise<TrailOrder> {
    const lines = await this.lines.all(projectId, filter);
    return {
      ...{ kind: kind as TrailOrder['kind'], language, acronym: project.acronym },
      lines: lines.map(({ seq, at, actorId, actorName, event, subjectType, subjectId, facts, hash }) => ({
        ...{ seq, at, actorName: actorIn(language, actorId, actorName), event, subjectType, subjectId },
        ...{ told: toldIn(language, event, facts), hash: hash.toString('hex') },
      })),
    };
  }
}
