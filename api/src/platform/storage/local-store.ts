import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Obstacle } from '../obstacle.js';
import { type Draft, type Kept, ObjectStore, UnsoundObject } from './object-store.js';

const OWNER_ONLY = 0o700;
const PRIVATE = 0o600;
const HASH = /^[0-9a-f]{64}$/;

const absent = (error: NodeJS.ErrnoException): boolean => error.code === 'ENOENT';

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** A folder: drafts beside objects, on one disk, so that keeping is a rename and nothing is ever half there. */
export class LocalStore extends ObjectStore {
  private readonly drafts: string;
  private readonly objects: string;

  /** Refuses a folder that it cannot write. */
  constructor(root: string) {
    super();
    this.drafts = join(root, 'drafts');
    this.objects = join(root, 'objects');
    try {
      for (const folder of [this.drafts, this.objects]) mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
    } catch (error) {
      throw new Obstacle(`STORAGE_DIR: ${root} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
  }

  async take(bytes: Readable): Promise<Draft> {
    const path = join(this.drafts, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    const discard = () => rm(path, { force: true });
    const file = createWriteStream(path, { flags: 'wx', mode: PRIVATE, flush: true });
    try {
      await pipeline(bytes, measure, file);
    } catch (error) {
      file.destroy();
      if (!file.closed) await new Promise<void>((closed) => file.once('close', closed));
      await discard();
      throw error;
    }
    const sha256 = hash.digest('hex');
    return { sha256, size, path, discard, keep: () => this.keep(path, sha256) };
  }

  async open(sha256: string): Promise<Readable> {
    const handle = await open(this.pathOf(sha256), 'r').catch((error) => {
      throw absent(error) ? new UnsoundObject(sha256, 'missing') : error;
    });
    try {
      const { size } = await handle.stat();
      if ((await hashOf(handle)) !== sha256) throw new UnsoundObject(sha256, 'tampered');
      if (size === 0) return Readable.from([]);
      return handle.createReadStream({ start: 0, end: size - 1, autoClose: true });
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async *olderThan(time: Date): AsyncIterable<Kept> {
    for (const shelf of await readdir(this.objects)) {
      for await (const { name } of await opendir(join(this.objects, shelf))) {
        const found = await stat(join(this.objects, shelf, name)).catch(() => undefined);
        if (found && HASH.test(name) && found.mtime < time) yield { sha256: name, at: found.mtime };
      }
    }
  }

  async forgetDrafts(before: Date): Promise<number> {
    let forgotten = 0;
    for (const name of await readdir(this.drafts)) {
      const path = join(this.drafts, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || found.mtime >= before) continue;
      await rm(path, { force: true });
      forgotten += 1;
    }
    return forgotten;
  }

  /** The same bytes again take the place of the former: the newest time tells that they were given again. */
  private async keep(path: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: OWNER_ONLY });
    await rename(path, target);
    await synced(dirname(target));
  }

  private pathOf(sha256: string): string {
    if (!HASH.test(sha256)) throw new Error('An object is named by its SHA-256');
    return join(this.objects, sha256.slice(0, 2), sha256);
  }
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const stream = handle.createReadStream({ start: 0, autoClose: false });
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
