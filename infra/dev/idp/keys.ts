import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the sign-on signs with. A new set signs everyone out, so it is kept. */
export type Keys = {
  signing: JWK;
  /** For refresh tokens, which only the sign-on itself reads. */
  refresh: string;
  cookies: string;
};

/** Reads the keys in a file, making them the first time; without a file, keys for this run only. */
export async function keepKeys(file: string | undefined): Promise<Keys> {
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys: Keys = {
    signing: { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' },
    refresh: randomBytes(32).toString('base64url'),
    cookies: randomBytes(32).toString('base64url'),
  };
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}
