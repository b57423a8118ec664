import { readFile, stat } from 'node:fs/promises';

export const MOST_MEGABYTES = 2;

export type ReadFile =
  | { readonly data: unknown }
  | { readonly fault: 'not-a-file' | 'too-large' }
  | { readonly fault: 'not-json'; readonly why: string };

/** A programme as it lies in a file, not yet understood. */
export async function readProgrammeFile(path: string): Promise<ReadFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return { fault: 'not-a-file' };
  if (found.size > MOST_MEGABYTES * 1_048_576) return { fault: 'too-large' };
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { fault: 'not-a-file' };
  try {
    return { data: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { fault: 'not-json', why: (error as Error).message };
  }
}
