import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database.js';

const MOST_NAMES = 200;
const NAME = /^[A-Za-z]\w{0,60}$/;

/** What the process counts about itself, for Prometheus. */
@Injectable()
export class Metrics implements OnModuleInit {
  readonly registry = new Registry();
  private readonly names = new Set<string>();
  private readonly operations = new Histogram({
    name: 'jalon_graphql_operation_seconds',
    help: 'How long GraphQL operations take, by name and outcome.',
    labelNames: ['operation', 'outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly jobs = new Counter({
    name: 'jalon_jobs_total',
    help: 'Jobs ended, by task and outcome.',
    labelNames: ['task', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly subscribers = new Gauge({
    name: 'jalon_subscribers',
    help: 'Live subscriptions of this process.',
    registers: [this.registry],
  });

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    collectDefaultMetrics({ register: this.registry });
    const { database } = this;
    new Gauge({
      name: 'jalon_database_connections',
      help: 'Connections of the pool, and requests that wait for one.',
      labelNames: ['state'] as const,
      registers: [this.registry],
      collect() {
        for (const [state, count] of Object.entries(database.connections())) this.set({ state }, count);
      },
    });
  }

  /** Any name may be sent outside production, so that only the first ones are told apart. */
  operation(name: string | undefined, outcome: 'ok' | 'refused' | 'failed', seconds: number): void {
    this.operations.observe({ operation: this.label(name), outcome }, seconds);
  }

  job(task: string, outcome: 'done' | 'failed'): void {
    this.jobs.inc({ task, outcome });
  }

  private label(name: string | undefined): string {
    if (!name || !NAME.test(name)) return 'unnamed';
    if (this.names.size < MOST_NAMES) this.names.add(name);
    return this.names.has(name) ? name : 'other';
  }
}
