import type { ClientBase } from 'pg';
import type { AudienceWord } from './audience.rules.js';
import { Chain, type ChainedLine, type Damage } from './chain.rules.js';
import { type HashedLine, type Objection, objections, type SignedCheckpoint } from './checkpoint.rules.js';

/** What became of the journal of one project. */
export interface Verdict {
  readonly project: string;
  readonly lines: number;
  readonly head: { readonly seq: number; readonly hash: string } | undefined;
  readonly damages: readonly Damage[];
  /** What the checkpoints that were kept elsewhere have against it. */
  readonly objections: readonly Objection[];
  /** How many of them speak of it. */
  readonly checkpoints: number;
}

/** What was kept outside the database, and the public key that it was signed with. */
export interface KeptOutside {
  readonly checkpoints: readonly SignedCheckpoint[];
  readonly publicPart: string;
}

interface Row {
  readonly id: string;
  readonly project_id: string;
  readonly acronym: string | null;
  readonly seq: string;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly event: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly audience: AudienceWord;
  readonly partner_id: string | null;
  readonly facts: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

const AT_ONCE = 5_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const LINES = `
  SELECT j.id, j.project_id, p.acronym, j.seq, to_char(j.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
    j.actor_id, j.actor_name, j.event, j.subject_type, j.subject_id, j.audience, j.partner_id, j.facts::text AS facts,
    j.previous_hash, j.hash
  FROM journal j LEFT JOIN project p ON p.id = j.project_id
  WHERE (j.project_id, j.seq) > ($1, $2) AND ($3::text IS NULL OR p.acronym = $3)
  ORDER BY j.project_id, j.seq LIMIT ${AT_ONCE}`;

const lineOf = (row: Row): ChainedLine => ({
  id: row.id,
  projectId: row.project_id,
  seq: Number(row.seq),
  at: row.at,
  actorId: row.actor_id,
  actorName: row.actor_name,
  event: row.event,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  audience: row.audience,
  partnerId: row.partner_id,
  facts: row.facts,
  previousHash: row.previous_hash,
  hash: row.hash,
});

const nameOf = ({ acronym, project_id }: Row): string =>
  acronym ?? (project_id === FIRST ? 'people’s own preferences' : `project ${project_id}, which is gone`);

/** One journal while its lines go by. */
class Reader {
  private readonly chain = new Chain();
  private readonly hashed: HashedLine[] = [];

  constructor(
    private readonly name: string,
    readonly projectId: string,
    private readonly outside: KeptOutside | undefined,
  ) {}

  follow(line: ChainedLine): void {
    this.chain.follow(line);
    if (this.outside) this.hashed.push({ seq: line.seq, hash: line.hash.toString('hex'), at: line.at });
  }

  get verdict(): Verdict {
    const { lines, head, damages } = this.chain;
    const { checkpoints = [], publicPart = '' } = this.outside ?? {};
    const own = checkpoints.filter(({ projectId }) => projectId === this.projectId);
    const against = objections(this.projectId, this.hashed, own, publicPart);
    return { project: this.name, lines, head, damages, checkpoints: own.length, objections: against };
  }
}

/**
 * Recomputes the chains of the journal, of the projects of that acronym or of all, without the code that wrote them;
 * holds them against checkpoints that were kept outside, those of journals that are gone with them.
 */
export async function* verifyJournal(
  client: ClientBase,
  acronym?: string,
  outside?: KeptOutside,
): AsyncGenerator<Verdict> {
  let reader: Reader | undefined;
  const seen = new Set<string>();
  for (let after: readonly [string, string] = [FIRST, '-1']; ; ) {
    const { rows } = await client.query<Row>(LINES, [...after, acronym ?? null]);
    for (const row of rows) {
      if (reader?.projectId !== row.project_id) {
        if (reader) yield reader.verdict;
        reader = new Reader(nameOf(row), row.project_id, outside);
        seen.add(row.project_id);
      }
      reader.follow(lineOf(row));
      after = [row.project_id, row.seq];
    }
    if (rows.length < AT_ONCE) break;
  }
  if (reader) yield reader.verdict;
  if (acronym) return;
  const gone = new Set(outside?.checkpoints.map(({ projectId }) => projectId).filter((id) => !seen.has(id)));
  for (const id of gone) yield new Reader(`project ${id}, of which nothing is left`, id, outside).verdict;
}
