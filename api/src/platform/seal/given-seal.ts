import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeContents,
} from 'pkijs';
import { Obstacle } from '../obstacle.js';
import type { Keyring } from './keyring.js';
import { keyringOf } from './private-key.js';

type Contents = { readonly value: SafeContents };

/** The seal that whoever runs the portal was given by an authority, as a PKCS #12 file. */
export async function givenSeal(file: string, password: string): Promise<Keyring> {
  const whence = `SEAL_PKCS12: ${file}`;
  const pfx = parsed(file, whence);
  const secret = Uint8Array.from(Buffer.from(password, 'utf8')).buffer;
  try {
    await pfx.parseInternalValues({ password: secret });
  } catch {
    throw new Obstacle(`SEAL_PASSWORD does not open ${file}.`);
  }
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!(safe instanceof AuthenticatedSafe)) throw new Obstacle(`${whence} is empty.`);
  try {
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) });
    return await keyringIn(safe.parsedValue.safeContents, password, whence);
  } catch (error) {
    if (error instanceof Obstacle) throw error;
    throw new Obstacle(
      `${whence} is locked in a way of before 2010 that is no longer opened: make it anew with AES, as docs/operations/seal.md says.`,
    );
  }
}

function parsed(file: string, whence: string): PFX {
  try {
    return PFX.fromBER(Uint8Array.from(readFileSync(file)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Obstacle(code ? `${whence} cannot be read (${code}).` : `${whence} is not a PKCS #12 file.`);
  }
}

async function keyringIn(contents: readonly Contents[], passphrase: string, whence: string): Promise<Keyring> {
  const values = contents.flatMap(({ value }) => value.safeBags.map(({ bagValue }) => bagValue));
  const certificates = values.flatMap((bag) =>
    bag instanceof CertBag && bag.parsedValue instanceof Certificate ? [bag.parsedValue] : [],
  );
  const held = values.find((bag) => bag instanceof PKCS8ShroudedKeyBag || bag instanceof PrivateKeyInfo);
  if (!held) throw new Obstacle(`${whence} holds no private key.`);
  const der = Buffer.from(held.toSchema().toBER());
  return keyringOf(createPrivateKey({ key: der, format: 'der', type: 'pkcs8', passphrase }), certificates, whence);
}
