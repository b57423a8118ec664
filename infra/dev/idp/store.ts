import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; expires: number | null };

/** What the sign-on remembers (sessions, codes, refresh tokens); on disk too, so that a restart signs nobody out. */
export class Store {
  private readonly entries: Map<string, Entry>;
  private writing: NodeJS.Timeout | undefined;

  constructor(private readonly file: string | undefined) {
    this.entries = new Map(file ? readEntries(file) : []);
  }

  get(key: string): AdapterPayload | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (entry.expires === null || entry.expires > Date.now()) return entry.payload;
    this.delete(key);
    return undefined;
  }

  find(matches: (key: string, payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload }] of this.entries) if (matches(key, payload)) return this.get(key);
    return undefined;
  }

  set(key: string, payload: AdapterPayload, seconds: number | undefined): void {
    this.entries.set(key, { payload, expires: seconds ? Date.now() + seconds * 1000 : null });
    this.writeSoon();
  }

  delete(key: string): void {
    this.entries.delete(key);
    this.writeSoon();
  }

  deleteWhere(matches: (payload: AdapterPayload) => boolean): void {
    for (const [key, { payload }] of this.entries) if (matches(payload)) this.delete(key);
  }

  /** Writes what is not written yet. */
  flush(): void {
    clearTimeout(this.writing);
    this.writing = undefined;
    if (!this.file) return;
    const now = Date.now();
    const alive = [...this.entries].filter(([, { expires }]) => expires === null || expires > now);
    writeFileSync(`${this.file}.new`, JSON.stringify(alive), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }

  private writeSoon(): void {
    if (!this.file) return;
    this.writing ??= setTimeout(() => this.flush(), 200).unref();
  }
}

/** What `oidc-provider` asks of a place to keep things, on one store. */
export const adapterOn = (store: Store) =>
  class StoreAdapter implements Adapter {
    constructor(private readonly model: string) {}

    async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
      store.set(this.key(id), payload, expiresIn);
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      return store.get(this.key(id));
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return store.find((key, payload) => key.startsWith(`${this.model}:`) && payload.uid === uid);
    }

    async findByUserCode(): Promise<undefined> {
      return undefined;
    }

    async consume(id: string): Promise<void> {
      const payload = store.get(this.key(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id: string): Promise<void> {
      store.delete(this.key(id));
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      store.deleteWhere((payload) => payload.grantId === grantId);
    }

    private key(id: string): string {
      return `${this.model}:${id}`;
    }
  };

function readEntries(file: string): [string, Entry][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as [string, Entry][];
  } catch {
    return [];
  }
}
