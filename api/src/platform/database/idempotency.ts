import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import type { Row } from './rows.js';
import { UnitOfWork } from './unit-of-work.js';

/** What a mutation answered: the row it made or changed, to be read afresh. */
export interface Answer {
  readonly entity: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Makes a retried mutation the same mutation: the key and its answer live in the transaction of the first one. */
@Injectable()
export class Idempotency {
  constructor(private readonly unit: UnitOfWork) {}

  /**
   * Runs the body once per key and person; a repeat gets the first answer.
   * Refuses with `request.key-missing`, and with `request.key-reused` when the same key comes with another request.
   */
  async once(
    key: string | undefined,
    request: unknown,
    body: () => Promise<Row>,
  ): Promise<Answer & { replayed: boolean }> {
    if (!key || !UUID.test(key)) throw new Refusal('request.key-missing');
    const { manager, actor } = this.unit;
    const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    const reserved: unknown[] = await manager.query(
      `INSERT INTO idempotency (person_id, key, fingerprint) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
      [actor.personId, key, fingerprint],
    );
    if (reserved.length === 0) return { ...(await this.answerOf(key, fingerprint)), replayed: true };
    const row = await body();
    const answer = { entity: row.constructor.name, id: row.id };
    await manager.query(`UPDATE idempotency SET entity = $3, entity_id = $4 WHERE person_id = $1 AND key = $2`, [
      actor.personId,
      key,
      answer.entity,
      answer.id,
    ]);
    return { ...answer, replayed: false };
  }

  private async answerOf(key: string, fingerprint: string): Promise<Answer> {
    const [first]: Array<{ fingerprint: string; entity: string; entity_id: string }> = await this.unit.manager.query(
      `SELECT fingerprint, entity, entity_id FROM idempotency WHERE person_id = $1 AND key = $2`,
      [this.unit.actor.personId, key],
    );
    if (!first || first.fingerprint !== fingerprint) throw new Refusal('request.key-reused', { key });
    return { entity: first.entity, id: first.entity_id };
  }
}
