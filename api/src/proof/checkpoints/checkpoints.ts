import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Project } from '../../consortium/project.entity.js';
import { projectPolicy } from '../../consortium/project.policy.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs, type Query } from '../../platform/jobs/jobs.js';
import { printed } from '../../platform/journal/checkpoint.rules.js';
import { Journal } from '../../platform/journal/journal.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { Language } from '../../platform/settings.js';
import { CheckpointRow } from './checkpoint.entity.js';
import type { ProofDesk } from './checkpoint.types.js';
import { isDue, NOTABLE, type Round } from './due.rules.js';
import { signCheckpoint } from './sign-checkpoint.js';
import { SigningKey } from './signing-key.js';

const NAME = 'sign-checkpoints';
/** For what money depends on. */
const EVERY_HOUR = '7 * * * *';
/** For everything else, when nobody works. */
const EVERY_NIGHT = '23 1 * * *';
const SHOWN = 50;

const SINCE = `
  SELECT count(*) FILTER (WHERE j.event <> 'proof.checkpoint-signed')::int AS lines,
    COALESCE(bool_or(j.event = ANY ($2)), false) AS notable
  FROM journal j WHERE j.project_id = $1
    AND j.seq > (SELECT COALESCE(max(seq), 0) FROM checkpoint WHERE project_id = $1)`;

const PARTIES = `
  SELECT m.email, COALESCE(p.language, 'fr') AS language FROM membership m LEFT JOIN person p ON p.id = m.person_id
  WHERE m.project_id = $1 AND m.role IN ('LEAD_COORDINATOR', 'FUNDER_REVIEWER') AND m.withdrawn_at IS NULL
    AND (m.ends_on IS NULL OR m.ends_on >= $2) ORDER BY m.email`;

/** Signs how far each journal has come, keeps it, and sends it to those who should hold a copy. */
@Injectable()
export class Checkpoints implements OnModuleInit {
  private readonly log = new Logger(Checkpoints.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly key: SigningKey,
  ) {}

  onModuleInit(): void {
    const going = (round: Round) => async (_payload: unknown, query: Query) => {
      const projects = await query<{ id: string }>('SELECT id FROM project ORDER BY id', []);
      let signed = 0;
      for (const { id } of projects) if (await this.visit(id, round)) signed += 1;
      this.log.debug({ projects: projects.length, signed, message: 'checkpoints signed' });
    };
    this.jobs.register(NAME, { run: going('HOUR'), limitSeconds: 600, every: EVERY_HOUR });
    this.jobs.register(`${NAME}-of-the-day`, { run: going('NIGHT'), limitSeconds: 600, every: EVERY_NIGHT });
  }

  /** Signs the journal of one project when it is due; answers whether it did. */
  visit(projectId: string, round: Round): Promise<boolean> {
    return this.unit.alone('write', { errand: NAME, projectId }, async () => {
      const { manager } = this.unit;
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 8))', [projectId]);
      const [since] = await manager.query(SINCE, [projectId, NOTABLE]);
      return since && isDue(since, round) ? this.sign(projectId) : false;
    });
  }

  async desk(projectId: string): Promise<ProofDesk> {
    this.access.demand(projectPolicy.journal, { id: projectId });
    const { publicPart, fingerprint } = this.key;
    const tail = `WHERE project_id = $1 ORDER BY number DESC LIMIT ${SHOWN}`;
    const checkpoints = await plainRows(this.unit.work, CheckpointRow, tail, [projectId]);
    return { projectId, publicKey: publicPart, fingerprint, checkpoints };
  }

  private async sign(projectId: string): Promise<boolean> {
    const { manager } = this.unit;
    const made = await signCheckpoint(manager, projectId, this.key.secret);
    if (!made) return false;
    const { number, seq, head, key } = made.checkpoint;
    const row = Object.assign(new CheckpointRow(), { id: made.id, projectId });
    await this.journal.record('proof.checkpoint-signed', row, { number, seq, head }, 'FUNDER');
    const project = await this.rows.load(Project, projectId);
    const parties: Array<{ email: string; language: Language }> = await manager.query(PARTIES, [
      projectId,
      this.clock.today(),
    ]);
    const facts = { project: project.acronym, number, seq, key, text: printed(made.checkpoint) };
    for (const { email, language } of parties)
      await this.outbox.write({ projectId, recipient: email, language, template: 'checkpoint-signed', facts });
    return true;
  }
}
