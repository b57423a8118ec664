import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Refusal } from '../../kernel/refusal.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Metrics } from '../health/metrics.js';
import type { Identity } from '../identity/identity.js';
import type { Rates } from '../surface/rates.js';
import { affordable } from './cost.js';
import { soundDocument } from './document-limits.js';
import { tell } from './format-error.js';
import type { RequestContext } from './request.js';
import type { StandingAnswers } from './standing-answers.js';

export const GRAPHQL = '/graphql';

/** How long one operation may take. */
const PATIENCE_MS = 10_000;

type Running = RequestContext & { readonly reply: FastifyReply; sound?: ReturnType<typeof soundDocument> };
type Engine = FastifyInstance['graphql'];

/** Before an operation: who is asking, whether they may ask that often, and a desk for their unit of work. */
export function receiveOperations(server: FastifyInstance, unit: UnitOfWork, identity: Identity, rates: Rates): void {
  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== GRAPHQL) return;
    try {
      const { personId } = await identity.principalOf(request.headers.authorization);
      request.principal = { personId };
      rates.person(personId, reply);
      for (const partnerId of unit.partnersOf(personId)) rates.organisation(partnerId, reply);
    } catch (error) {
      const [told] = tell([error], request.id);
      await reply.status(told?.status ?? 500).send({ errors: [told?.error] });
    }
  });
  server.addHook('preHandler', (request, _reply, done) => {
    if (request.routeOptions.url === GRAPHQL) unit.atDesk(done);
    else done();
  });
}

/** Every query reads in one snapshot, opened when its document is known to be sound and ended when it is answered. */
export function openOperations(
  server: FastifyInstance,
  unit: UnitOfWork,
  metrics: Metrics,
  answers: StandingAnswers,
): void {
  server.graphql.addHook('preParsing', async (_schema, source, context) => {
    const running = context as unknown as Running;
    const sound = soundDocument(source);
    if (running.operationName && running.operationName !== sound.name)
      throw new Refusal('request.malformed', { because: 'operation-name' });
    if (sound.kind === 'subscription') throw new Refusal('request.malformed', { because: 'only-by-socket' });
    running.sound = sound;
    running.reply.request.operation = sound.name;
  });
  server.graphql.addHook('preExecution', async (schema, document, context, variables) => {
    const { principal, sound } = context as unknown as Running;
    affordable(schema, document, variables);
    if (sound?.kind === 'query') await unit.openSnapshot(principal);
  });
  server.graphql = surrounded(server.graphql, unit, metrics, answers);
}

/**
 * The engine calls no hook of its own when the execution throws or hangs.
 * This surrounds it: whatever happens inside, nothing stays open, and an answer comes in time.
 */
function surrounded(engine: Engine, unit: UnitOfWork, metrics: Metrics, answers: StandingAnswers): Engine {
  const run = async (...args: Parameters<Engine>) => {
    const started = performance.now();
    let outcome: 'ok' | 'refused' | 'failed' = 'failed';
    try {
      const execution = await inTime(engine.apply(engine, args));
      outcome = execution.errors ? 'refused' : 'ok';
      const { reply, sound } = (args[1] ?? {}) as Partial<Running>;
      if (outcome === 'ok' && sound?.kind === 'query' && reply) answers.heard(reply.request);
      return execution;
    } catch (error) {
      if (error instanceof Refusal || error instanceof GraphQLError) outcome = 'refused';
      throw error;
    } finally {
      await unit.abandon();
      const { sound } = (args[1] ?? {}) as Partial<Running>;
      metrics.operation(sound?.name, outcome, (performance.now() - started) / 1_000);
    }
  };
  return Object.setPrototypeOf(run, engine) as Engine;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('request.too-slow')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
