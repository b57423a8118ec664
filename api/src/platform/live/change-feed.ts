import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { SETTINGS, type Settings } from '../settings.js';
import { type Announcement, readAnnouncement } from './change.rules.js';

const CHANNEL = 'jalon_change';
const AGAIN_MS = 500;
const PING_MS = 10_000;

export interface Listener {
  heard(announcement: Announcement): void;
  /** What was said in the meantime is lost: the connection was away for a moment. */
  missed(): void;
}

/** One connection of each process that listens to what PostgreSQL announces; it comes back when the database does. */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ChangeFeed.name);
  private listener: Listener | undefined;
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  pass(listener: Listener): void {
    this.listener = listener;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.appDatabaseUrl,
      application_name: 'jalon live',
      connectionTimeoutMillis: PING_MS,
      query_timeout: PING_MS,
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ payload }) => {
      const announcement = readAnnouncement(payload);
      if (announcement) this.listener?.heard(announcement);
    });
    client.on('error', (error) => this.log.warn(error));
    client.once('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.ping(client);
    } catch {
      await client.end().catch(() => undefined);
      this.lost(client);
    }
  }

  /** A connection that died without a word is found out. */
  private ping(client: pg.Client): void {
    this.timer = setTimeout(async () => {
      try {
        await client.query('SELECT 1');
        if (this.client === client && !this.closed) this.ping(client);
      } catch {
        this.lost(client);
        await client.end().catch(() => undefined);
      }
    }, PING_MS);
  }

  private lost(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    clearTimeout(this.timer);
    this.listener?.missed();
    this.timer = setTimeout(() => void this.listen(), AGAIN_MS);
  }
}
