import type { KeyObject } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  fingerprintOf,
  hashOfText,
  NONE_BEFORE,
  printed,
  publicPartOf,
  type SignedCheckpoint,
  signed,
} from '../../platform/journal/checkpoint.rules.js';
import { type CheckpointRow, signedOf } from './checkpoint.entity.js';

/** Something that a statement is sent through: a transaction, whoever opened it. */
type Asked = Pick<EntityManager, 'query'>;

interface Standing {
  readonly seq: string | null;
  readonly head: string;
  readonly chain: string;
  readonly at: string;
}

/** Where a journal stands: `chain` is worked out by the database, which holds the hashes. */
const STANDING = `
  SELECT max(seq)::text AS seq, encode((array_agg(hash ORDER BY seq DESC))[1], 'hex') AS head,
    encode(sha256(string_agg(hash, ''::bytea ORDER BY seq)), 'hex') AS chain,
    to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
  FROM journal WHERE project_id = $1`;

export const LAST = `
  SELECT project_id AS "projectId", number, seq::int, head, chain, signed_at AS "signedAt", previous, key, signature
  FROM checkpoint WHERE project_id = $1 ORDER BY number DESC LIMIT 1`;

/** Signs where the journal of a project stands now, after the last checkpoint; nothing where nothing was written. */
export async function signCheckpoint(
  asked: Asked,
  projectId: string,
  secret: KeyObject,
): Promise<{ id: string; checkpoint: SignedCheckpoint } | undefined> {
  const [standing]: Standing[] = await asked.query(STANDING, [projectId]);
  if (!standing?.seq) return undefined;
  const [last]: Array<Omit<CheckpointRow, 'id' | 'at'>> = await asked.query(LAST, [projectId]);
  const { head, chain, at } = standing;
  const checkpoint = signed(
    {
      ...{ projectId, number: (last?.number ?? 0) + 1, seq: Number(standing.seq), head, chain, at },
      previous: last ? hashOfText(printed(signedOf(last))) : NONE_BEFORE,
      key: fingerprintOf(publicPartOf(secret)),
    },
    secret,
  );
  const id = uuidv7();
  await asked.query(
    `INSERT INTO checkpoint (id, project_id, number, seq, head, chain, signed_at, at, previous, key, signature)
     VALUES ($1, $2, $3, $4, $5, $6, $7::text, $7::text::timestamptz, $8, $9, $10)`,
    [
      id,
      projectId,
      checkpoint.number,
      checkpoint.seq,
      head,
      chain,
      at,
      checkpoint.previous,
      checkpoint.key,
      checkpoint.signature,
    ],
  );
  return { id, checkpoint };
}
