import { createHash } from 'node:crypto';

/** The same name always has the same id: a UUID of version 8, made of the SHA-256 of what it names. */
export function idOf(noun: string, ...names: ReadonlyArray<string | number>): string {
  const hex = createHash('sha256')
    .update(['jalon', noun, ...names].join('\n'))
    .digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
