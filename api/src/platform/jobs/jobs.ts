import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  type JobHelpers,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  Logger as WorkerLogger,
} from 'graphile-worker';
import pg from 'pg';
import { Metrics } from '../health/metrics.js';
import { SETTINGS, type Settings } from '../settings.js';

/** How a job reaches the database: as the role of the jobs, outside every unit of work. */
export type Query = <Row extends pg.QueryResultRow>(sql: string, values: unknown[]) => Promise<Row[]>;

/** Work that is done beside the requests, once for all processes, and again until it succeeds. */
export interface Task {
  run(payload: unknown, query: Query): Promise<void>;
  /** It may not take longer: a job held for twice as long was held by a process that died. */
  readonly limitSeconds: number;
  /** When it comes up by itself, as in a crontab. */
  readonly every?: string;
}

const CONNECTIONS = 4;
const AT_ONCE = 2;
const AGAIN_MS = 1_000;

/** Runs the jobs of the portal in this process, beside any number of others. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly tasks = new Map<string, Task>();
  private readonly pool: pg.Pool;
  private runner: Runner | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly metrics: Metrics,
  ) {
    const connectionString = settings.workerDatabaseUrl;
    this.pool = new pg.Pool({ connectionString, max: CONNECTIONS, application_name: 'jalon jobs' });
    this.pool.on('error', (error) => this.log.warn(error));
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Called once by the owner of the task, in `onModuleInit`. */
  register(name: string, task: Task): void {
    this.tasks.set(name, task);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.tasks.size > 0) await this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.runner?.stop().catch(() => undefined);
    await this.pool.end();
  }

  private async start(): Promise<void> {
    try {
      await this.releaseTheDead();
      const taskList: TaskList = {};
      for (const [name, task] of this.tasks) taskList[name] = (payload, job) => this.perform(name, task, payload, job);
      const timed = this.settings.timedJobs ? [...this.tasks] : [];
      const crontab = timed.flatMap(([task, { every }]) => (every ? [{ task, match: every }] : []));
      const logger = new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.log.warn(message);
      });
      this.runner = await run({
        pgPool: this.pool,
        taskList,
        parsedCronItems: parseCronItems(crontab),
        concurrency: AT_ONCE,
        noHandleSignals: true,
        logger,
      });
      this.runner.promise.then(
        () => this.startAgain(),
        () => this.startAgain(),
      );
      this.watchTheDead();
    } catch (error) {
      this.log.warn(error);
      this.startAgain();
    }
  }

  /** The database went away for a moment: jobs go on when it is back. */
  private startAgain(): void {
    clearTimeout(this.timer);
    if (!this.stopping) this.timer = setTimeout(() => void this.start(), AGAIN_MS);
  }

  private async perform(name: string, { run, limitSeconds }: Task, payload: unknown, job: JobHelpers): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${name} took longer than ${limitSeconds} s`)), limitSeconds * 1_000);
    });
    try {
      await Promise.race([run(payload, async (sql, values) => (await job.query(sql, values)).rows as never), late]);
      this.metrics.job(name, 'done');
    } catch (error) {
      this.metrics.job(name, 'failed');
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private watchTheDead(): void {
    const shortest = Math.min(...[...this.tasks.values()].map(({ limitSeconds }) => limitSeconds));
    this.timer = setTimeout(() => {
      this.releaseTheDead()
        .catch((error) => this.log.warn(error))
        .finally(() => !this.stopping && this.watchTheDead());
    }, shortest * 1_000);
  }

  /** Gives back the jobs that processes held when they were killed. */
  private async releaseTheDead(): Promise<void> {
    for (const [name, { limitSeconds }] of this.tasks)
      await this.pool.query(
        `SELECT graphile_worker.force_unlock_workers(array_agg(j.locked_by))
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
         WHERE t.identifier = $1 AND j.locked_at < now() - make_interval(secs => $2) HAVING count(*) > 0`,
        [name, limitSeconds * 2],
      );
  }
}
