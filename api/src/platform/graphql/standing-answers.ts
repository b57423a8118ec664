import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../access/actor.js';
import type { Question } from '../database/reading.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Metrics } from '../health/metrics.js';

/** What was told to somebody: what was asked of the database for it, what that weighed then, and the words. */
interface Answer {
  readonly asked: readonly Question[];
  readonly told?: { readonly weight: string; readonly actor: Actor; readonly text: string; readonly type: string };
  readonly operation?: string;
}

/** A question under way that may be asked again. */
interface Hearing {
  readonly key: string;
  readonly before?: Answer;
  /** What the questions of another time weigh in the snapshot of this one. */
  readonly weight?: string;
  /** What it did ask, once it was answered without a refusal. */
  asked?: readonly Question[];
  actor?: Actor;
}

declare module 'fastify' {
  interface FastifyRequest {
    hearing?: Hearing;
  }
}

/** Longer answers, and those that took more questions or values, are made anew. */
const MOST_TEXT = 500_000;
const MOST_VALUES = 2_000;
/** A person who asks the same thing again at all; characters are counted, as V8 keeps most of them in a byte. */
const MOST_KEPT = 20_000;

const sizeOf = ({ asked, told }: Answer): number =>
  1_000 + asked.reduce((sum, { sql }) => sum + sql.length, 0) + (told?.text.length ?? 0);
const same = (a: readonly Question[], b: readonly Question[]): boolean =>
  a.length === b.length &&
  a.every(({ sql, values }, i) => sql === b[i]?.sql && JSON.stringify(values) === JSON.stringify(b[i]?.values));

/**
 * Answers that stand. Whoever asks the same again is told the same words again, once the database has answered, in a
 * snapshot of this moment and behind the same walls, that everything they were made of is as it was.
 */
export class StandingAnswers {
  private readonly answers: LRUCache<string, Answer> | undefined;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly today: () => string,
    mostBytes: number,
  ) {
    if (mostBytes > 0) this.answers = new LRUCache({ max: MOST_KEPT, maxSize: mostBytes, sizeCalculation: sizeOf });
  }

  /** Tells an answer that stands; says whether it did. Otherwise the snapshot that was asked is there to go on in. */
  async tell(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const { answers, unit } = this;
    const { principal, body } = request;
    if (!answers || !principal || !('personId' in principal)) return false;
    const type = String(reply.getHeader('content-type') ?? '');
    const key = `${principal.personId} ${this.today()} ${type} ${JSON.stringify(body)}`;
    const before = answers.get(key);
    const weight = before && (await unit.weigh(principal, before.asked));
    request.hearing = { key, before, weight };
    const told = before?.told;
    if (!told || told.weight !== weight || told.actor !== unit.actor) return false;
    await unit.abandon();
    request.operation = before.operation;
    void reply.type(told.type).send(told.text);
    return true;
  }

  /** A query was answered without a refusal: what it asked may be asked again. */
  heard(request: FastifyRequest): void {
    const { hearing } = request;
    const asked = hearing && this.unit.work.reading.asked;
    if (!asked || asked.length === 0 || asked.reduce((sum, { values }) => sum + values.length, 0) > MOST_VALUES) return;
    hearing.asked = asked;
    hearing.actor = this.unit.actor;
  }

  /** Keeps the words as they leave, where it is known what their making weighed; what it would ask, otherwise. */
  keep(request: FastifyRequest, reply: FastifyReply, text: unknown): void {
    const { key, before, weight, asked, actor } = request.hearing ?? {};
    if (!key || !asked || !actor || typeof text !== 'string' || text.length > MOST_TEXT) return;
    const known = weight !== undefined && before && same(before.asked, asked);
    const told = known ? { weight, actor, text, type: String(reply.getHeader('content-type')) } : undefined;
    this.answers?.set(key, { asked, told, operation: request.operation });
  }
}

/** Before the engine and after it; the last of what is done before. */
export function tellWhatStands(
  server: FastifyInstance,
  route: string,
  answers: StandingAnswers,
  metrics: Metrics,
): void {
  server.addHook('preHandler', async (request, reply) => {
    const started = performance.now();
    if (request.routeOptions.url !== route || !(await answers.tell(request, reply))) return;
    metrics.operation(request.operation, 'ok', (performance.now() - started) / 1_000);
    return reply;
  });
  server.addHook('onSend', async (request, reply, text) => {
    if (request.hearing) answers.keep(request, reply, text);
    return text;
  });
}
