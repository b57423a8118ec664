import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { type Actor, belongsTo } from '../access/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Metrics } from '../health/metrics.js';
import { type Announcement, hears } from './change.rules.js';
import { ChangeFeed } from './change-feed.js';
import { Mailbox } from './mailbox.js';

/** A withdrawn right is noticed within this time even where nothing happens. */
const LOOK_AGAIN_MS = 3_000;
const MOST_UNREAD = 500;
const MOST_A_PERSON = 50;

interface Watcher {
  readonly personId: string;
  readonly projectId: string;
  readonly mailbox: Mailbox<Announcement>;
  /** Deliveries follow one another, each after its own check. */
  last: Promise<void>;
}

/** Passes what changes in a project to those who watch it, to each only what they may hear, asked anew each time. */
@Injectable()
export class Live implements OnModuleDestroy {
  private readonly watchers = new Set<Watcher>();
  private readonly asking = new Map<string, Promise<Actor | undefined>>();
  private readonly timer: NodeJS.Timeout;
  /** Called when announcements were missed: whoever watches must read again. */
  onMissed: () => void = () => undefined;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly metrics: Metrics,
    feed: ChangeFeed,
  ) {
    feed.pass({ heard: (announcement) => this.tell(announcement), missed: () => this.onMissed() });
    this.timer = setInterval(() => void this.lookAgain(), LOOK_AGAIN_MS).unref();
  }

  /** What happens in a project from now on, for the person of this operation. Refuses with `request.too-many`. */
  watch(projectId: string): AsyncIterableIterator<Announcement> {
    const { personId } = this.unit.actor;
    const others = [...this.watchers].filter((watcher) => watcher.personId === personId);
    if (others.length >= MOST_A_PERSON) throw new Refusal('request.too-many');
    const mailbox = new Mailbox<Announcement>(MOST_UNREAD, () => this.leave(watcher));
    const watcher: Watcher = { personId, projectId, mailbox, last: Promise.resolve() };
    this.watchers.add(watcher);
    this.metrics.subscribers.inc();
    return mailbox;
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    for (const { mailbox } of [...this.watchers]) mailbox.end();
  }

  private leave(watcher: Watcher): void {
    if (this.watchers.delete(watcher)) this.metrics.subscribers.dec();
  }

  private tell(announcement: Announcement): void {
    for (const watcher of this.watchers)
      if (watcher.projectId === announcement.projectId) watcher.last = this.deliver(watcher, announcement);
  }

  private async deliver(watcher: Watcher, announcement: Announcement): Promise<void> {
    const actor = this.standing(watcher.personId);
    await watcher.last;
    const now = await actor;
    if (!now || !belongsTo(now, watcher.projectId)) watcher.mailbox.end();
    else if (hears(now, announcement)) watcher.mailbox.put(announcement);
  }

  private async lookAgain(): Promise<void> {
    for (const personId of new Set([...this.watchers].map((watcher) => watcher.personId))) {
      const actor = await this.standing(personId);
      for (const watcher of [...this.watchers])
        if (watcher.personId === personId && !(actor && belongsTo(actor, watcher.projectId))) watcher.mailbox.end();
    }
  }

  /** Who that person is now, asked of the database: one question for all that the same announcement concerns. */
  private standing(personId: string): Promise<Actor | undefined> {
    const asked = this.asking.get(personId);
    if (asked) return asked;
    const answer = this.unit.alone('read', { personId }, async () => this.unit.actor).catch(() => undefined);
    this.asking.set(personId, answer);
    setImmediate(() => this.asking.delete(personId));
    return answer;
  }
}
