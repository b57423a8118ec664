import type { Readable } from 'node:stream';

/** Bytes that have arrived whole and are not kept yet. */
export interface Draft {
  readonly sha256: string;
  readonly size: number;
  /** Where they lie meanwhile, for whoever must look into them. */
  readonly path: string;
  /** Keeps them for good under their hash; harmless when they are kept already. */
  keep(): Promise<void>;
  /** Forgets them; harmless once they are kept. */
  discard(): Promise<void>;
}

/** What is kept, with the time at which it was last given. */
export interface Kept {
  readonly sha256: string;
  readonly at: Date;
}

/** Why bytes are not given: they are gone, or no longer those that were kept. */
export class UnsoundObject extends Error {
  constructor(
    readonly sha256: string,
    readonly reason: 'missing' | 'tampered',
  ) {
    super(`The object ${sha256} is ${reason}`);
  }
}

/** Keeps files under the SHA-256 of their bytes: a folder here, any service that puts and gets objects elsewhere. */
export abstract class ObjectStore {
  /** Takes bytes as they arrive; fails with what the stream fails with, and leaves nothing then. */
  abstract take(bytes: Readable): Promise<Draft>;
  /** The bytes, whose hash was checked first; fails with `UnsoundObject`. */
  abstract open(sha256: string): Promise<Readable>;
  abstract remove(sha256: string): Promise<void>;
  /** What is kept and was not given again since that time. */
  abstract olderThan(time: Date): AsyncIterable<Kept>;
  /** Forgets drafts that were left behind before that time; answers how many. */
  abstract forgetDrafts(before: Date): Promise<number>;
}
