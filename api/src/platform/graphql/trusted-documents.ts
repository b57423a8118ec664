import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Obstacle } from '../obstacle.js';

const HASH = /^[0-9a-f]{64}$/;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The documents built with the web client, by the SHA-256 of their text. */
export class TrustedDocuments {
  private constructor(private readonly texts: ReadonlyMap<string, string>) {}

  /** Refuses a file that is not what the build of the web writes; no file is an empty list. */
  static read(file: string | undefined): TrustedDocuments {
    if (!file || !existsSync(file)) return new TrustedDocuments(new Map());
    const texts = new Map<string, string>();
    for (const [hash, text] of Object.entries(parsed(file))) {
      if (typeof text !== 'string' || sha256(text) !== hash)
        throw new Obstacle(`TRUSTED_DOCUMENTS: the text under ${hash.slice(0, 64)} in ${file} has another SHA-256.`);
      texts.set(hash, text);
    }
    return new TrustedDocuments(texts);
  }

  textOf(hash: string): string | undefined {
    return this.texts.get(hash);
  }

  holds(text: string): boolean {
    return this.texts.has(sha256(text));
  }

  get all(): readonly string[] {
    return [...this.texts.values()];
  }

  /** How the engine finds them. In production the text may be left out, and one that is not trusted is not run. */
  provider(only: boolean) {
    return {
      isPersistedQuery: (body: Asked) => only || !body.query,
      getHash: (body: Asked): string | false => {
        const hash = body.extensions?.persistedQuery?.sha256Hash ?? (body.query ? sha256(body.query) : '');
        return typeof hash === 'string' && HASH.test(hash) && hash;
      },
      getQueryFromHash: async (hash: string) => this.texts.get(hash) ?? '',
    };
  }
}

interface Asked {
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
}

function parsed(file: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content === 'object' && content !== null) return content as Record<string, unknown>;
  } catch {
    // told below
  }
  throw new Obstacle(`TRUSTED_DOCUMENTS: ${file} is not a JSON object of SHA-256 to text.`);
}
