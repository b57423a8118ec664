import { Injectable } from '@nestjs/common';
import { Claim } from '../../claims/claim.entity.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { PartnerClaim } from '../../claims/partner-claim.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import type { Told } from '../../platform/database/reading.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AudienceWord } from '../../platform/journal/audience.rules.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { CheckpointRow, signedOf } from '../checkpoints/checkpoint.entity.js';
import {
  FORMAT,
  type ProofData,
  type ProofEvidence,
  type ProofJournalLine,
  type ProofLine,
} from '../package/proof-data.js';
import { controlSections } from './control-sections.js';

const OF_PROJECT = 'WHERE project_id = $1';

/** The words of the lines that the person may read, exactly as they were hashed. */
const WORDS = `
  SELECT json_build_array(seq, encode(previous_hash, 'hex'), id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts::text) AS told
  FROM journal WHERE project_id = $1 ORDER BY seq`;
const HASHES = `SELECT json_build_array(seq, encode(hash, 'hex')) AS told FROM journal_hashes($1)`;

const evidenceOf = (subject: string, id: string): string => `
  SELECT l.number, d.id, d.name, v.number AS version, v.size, v.sha256
  FROM claim_line l JOIN document d ON d.subject_type = '${subject}' AND d.subject_id = l.${id} AND d.project_id = l.project_id
    JOIN document_version v ON v.document_id = d.id AND v.project_id = d.project_id
  WHERE l.claim_id = $1`;
const EVIDENCE = `
  SELECT json_build_array(e.number, e.id, e.name, e.version, e.size, e.sha256) AS told
  FROM (${evidenceOf('claim-line', 'id')} UNION ALL ${evidenceOf('signed-line', 'signed_line_id')}
    UNION ALL ${evidenceOf('line-check', 'id')} UNION ALL ${evidenceOf('line-finding', 'id')}) e
  ORDER BY e.number, e.name, e.id, e.version`;

/** Gathers what proves a claim: nothing that its reader may not see, but the hashes that hold the journal together. */
@Injectable()
export class ClaimProofs {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(claim: Claim): Promise<ProofData> {
    const { work, actor } = this.unit;
    const { id, projectId } = claim;
    const [[project], [period], [sender], partners, works, lines, declared] = await Promise.all([
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
      plainRows(work, ClaimPeriod, 'WHERE id = $1', [claim.periodId]),
      plainRows(work, Person, 'WHERE id = $1', [claim.submittedById]),
      plainRows(work, Partner, OF_PROJECT, [projectId]),
      plainRows(work, WorkPackage, OF_PROJECT, [projectId]),
      plainRows(work, ClaimLine, 'WHERE claim_id = $1 ORDER BY number', [id]),
      plainRows(work, PartnerClaim, 'WHERE claim_id = $1', [id]),
    ]);
    if (!project || !period) throw new Refusal('claim.unknown', { id });
    const [evidence, words, hashes, checkpoints] = await Promise.all([
      work.reading.ask(EVIDENCE, [id]),
      work.reading.ask(WORDS, [projectId]),
      work.reading.ask(HASHES, [projectId]),
      plainRows(work, CheckpointRow, `${OF_PROJECT} ORDER BY number`, [projectId]),
    ]);
    const { number, kind, state, submittedAt, hash } = claim;
    const { acronym, titleFr: title, programme, managingAuthority: authority, illustrative } = project;
    const names = new Map(partners.map((partner) => [partner.id, partner.shortName]));
    const codes = new Map(works.map((one) => [one.id, one.code]));
    return {
      ...{ format: FORMAT, madeAt: this.clock.instant().toISOString(), madeFor: actor.name },
      project: { id: projectId, acronym, title, programme, authority, illustrative },
      claim: {
        ...{ id, number, kind, state, declared: claim.declared.toString(), hash },
        ...{ submittedAt: submittedAt?.toISOString() ?? null, submittedBy: sender?.name ?? null },
        ...(claim.requested && { request: { requested: claim.requested.toString(), purpose: claim.purpose } }),
        period: { number: period.number, fromOn: period.fromOn, untilOn: period.untilOn },
      },
      lines: lines.map((line) => lineOf(line, names, codes)),
      declarations: declared.map((one) => ({
        ...{ partner: names.get(one.partnerId) ?? '', round: one.round, declared: one.declared.toString() },
        ...{ signedAt: one.signedAt?.toISOString() ?? null, sha256: one.hash?.toString('hex') ?? null },
      })),
      evidence: evidence.map(pieceOf),
      control: await controlSections(work, id),
      journal: journalOf(words, hashes),
      checkpoints: checkpoints.map(signedOf),
    };
  }
}

function lineOf(line: ClaimLine, names: ReadonlyMap<string, string>, codes: ReadonlyMap<string, string>): ProofLine {
  const { id, number, partnerId, workPackageId, category, incurredOn, paidOn, documentRef, issuer, description } = line;
  return {
    ...{ id, number, partnerId, partner: names.get(partnerId) ?? '' },
    ...{ workPackageId, workPackage: codes.get(workPackageId) ?? '', category, incurredOn, paidOn },
    ...{ documentRef, issuer, description, net: line.net.toString(), vat: line.vat.toString() },
    ...{ gross: line.gross.toString(), eligible: line.eligible.toString() },
  };
}

const pieceOf = ([line, documentId, name, version, size, sha256]: Told): ProofEvidence => ({
  ...{ line: Number(line), documentId: String(documentId), name: String(name), version: Number(version) },
  ...{ size: Number(size), sha256: String(sha256) },
});

function journalOf(words: readonly Told[], hashes: readonly Told[]): ProofJournalLine[] {
  const readable = new Map(words.map((told) => [Number(told[0]), told.slice(1) as Array<string | null>]));
  return hashes.map(([number, hash]): ProofJournalLine => {
    const own = { seq: Number(number), hash: String(hash) };
    const told = readable.get(own.seq);
    if (!told) return own;
    const [previous, id, at, actorId, actorName, event, subjectType, subjectId, audience, partnerId, facts] =
      told as string[];
    const said = { id, at, actorId, actorName, event, subjectType, subjectId, facts } as Record<string, string>;
    return {
      ...own,
      previous,
      words: { ...(said as unknown as Words), audience: audience as AudienceWord, partnerId: partnerId ?? null },
    };
  });
}

type Words = Omit<NonNullable<ProofJournalLine['words']>, 'audience' | 'partnerId'>;
