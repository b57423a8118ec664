import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../kernel/refusal.js';
import type { Settings } from '../settings.js';
import { type Bucket, draw } from './rates.rules.js';

const MOST_KNOWN = 50_000;

/** How often one person, one organisation and one address may ask; counted by this process alone. */
export class Rates {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_KNOWN, ttl: 120_000 });

  constructor(private readonly limits: Settings['rate']) {}

  /** Refuses with `request.too-many`, and says when to come back. */
  person(id: string, reply: FastifyReply): void {
    this.take(`person ${id}`, this.limits.person, reply);
  }

  /** All the people of a partner together. Refuses with `request.too-many`, and says when to come back. */
  organisation(partnerId: string, reply: FastifyReply): void {
    this.take(`organisation ${partnerId}`, this.limits.organisation, reply);
  }

  /** Refuses with `request.too-many`, and says when to come back. */
  address(request: FastifyRequest, reply: FastifyReply): void {
    this.take(`address ${request.ip}`, this.limits.address, reply);
  }

  private take(key: string, perMinute: number, reply: FastifyReply): void {
    if (perMinute === 0) return;
    const { bucket, waitSeconds } = draw(this.buckets.get(key), perMinute, performance.now());
    this.buckets.set(key, bucket);
    if (waitSeconds === 0) return;
    reply.header('retry-after', String(waitSeconds));
    throw new Refusal('request.too-many', { waitSeconds });
  }
}

/** Counts what an address asks of the routes that hold data, before anything is read of the request. */
export function limitAddresses(server: FastifyInstance, rates: Rates, counted: (route: string) => boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!counted(request.routeOptions.url ?? '')) return;
    try {
      rates.address(request, reply);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, facts } = error;
      await reply.status(429).send({ errors: [{ message: code, extensions: { code, facts } }] });
    }
  });
}
