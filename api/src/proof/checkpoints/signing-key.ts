import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { fingerprintOf, privateKeyOf, publicPartOf } from '../../platform/journal/checkpoint.rules.js';
import { keptKey } from '../../platform/kept-key.js';
import { SETTINGS, type Settings } from '../../platform/settings.js';

const KEY_FILE = '.signing-key';

/** The 64 hexadecimal digits with which checkpoints are signed: told, or kept in the storage folder. */
export const signingSeed = ({ signingKey, storageDir }: Pick<Settings, 'signingKey' | 'storageDir'>): string =>
  signingKey ?? keptKey(storageDir, KEY_FILE);

/** The key of the portal; only its public part ever leaves. */
@Injectable()
export class SigningKey {
  readonly seed: string;
  readonly secret: KeyObject;
  readonly publicPart: string;
  readonly fingerprint: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.seed = signingSeed(settings);
    this.secret = privateKeyOf(this.seed);
    this.publicPart = publicPartOf(this.secret);
    this.fingerprint = fingerprintOf(this.publicPart);
  }
}
