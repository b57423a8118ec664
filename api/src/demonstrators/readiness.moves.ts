import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Document } from '../documents/document.entity.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { functionPolicy } from './elementary-function.policy.js';
import type { MoveReadinessInput } from './readiness.inputs.js';
import { ReadinessChange } from './readiness-change.entity.js';
import { agreeOnReadiness } from './readiness-change.rules.js';

const THE_LAST = 'WHERE function_id = $1 ORDER BY reached_on DESC, at DESC, id DESC LIMIT 1';
const IN_SIGHT = 'WHERE project_id = $1 AND id = $2';

/** How ready a function is, and when and by what that was shown. */
@Injectable()
export class ReadinessMoves {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<ElementaryFunction> {
    const fn = await this.rows.load(ElementaryFunction, id);
    this.access.demand(functionPolicy.read, fn);
    return fn;
  }

  /** Refuses with `readiness.*` (see `agreeOnReadiness`), `document.unknown` and `version.stale`. */
  async move({
    id,
    version,
    trl,
    reachedOn,
    words,
    documentId = null,
  }: MoveReadinessInput): Promise<ElementaryFunction> {
    const before = await this.rows.load(ElementaryFunction, id);
    this.access.demand(functionPolicy.mature, before);
    const { projectId, trlNow } = before;
    const { work, actor } = this.unit;
    const [last] = await plainRows(work, ReadinessChange, THE_LAST, [id]);
    agreeOnReadiness({ trlNow, lastOn: last?.reachedOn ?? null }, { trl, reachedOn }, this.clock.today());
    if (documentId !== null) {
      const [proof] = await plainRows(work, Document, IN_SIGHT, [projectId, documentId]);
      if (!proof) throw new Refusal('document.unknown', { id: documentId });
    }

    const moved = await this.rows.update(ElementaryFunction, { id, version }, { trlNow: trl });
    const change = { fromTrl: trlNow, toTrl: trl, reachedOn, words: words.trim(), documentId };
    const said = { projectId, functionId: id, authorId: actor.personId, at: this.clock.now() };
    await this.rows.insert(ReadinessChange, { id: uuidv7(), ...said, ...change });
    await this.journal.record('elementary-function.matured', moved, { code: moved.code, from: trlNow, to: trl });
    return moved;
  }
}
