import { createHash, X509Certificate } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Obstacle } from '../obstacle.js';
import type { SealField } from '../paper/seal-field.js';
import { SETTINGS, type Settings } from '../settings.js';
import { filled, ranged, signedParts } from './byte-range.rules.js';
import { givenSeal } from './given-seal.js';
import { keptSeal } from './kept-seal.js';
import { bytesOf, type Keyring, pem } from './keyring.js';
import { signatureOf } from './signature.js';

/** Draws a paper that leaves the place it is told: `new Paper({ …, seal: field })`, here or in another thread. */
export type Draw = (field: SealField) => Promise<Buffer>;

/** What a sealed paper says of its seal. */
export type SealWords = Omit<SealField, 'room'>;

const NO_DIGEST = Buffer.alloc(32);
/** By how much two signatures of one elliptic key may differ in length, at most. */
const SLACK = 8;

/** Seals papers (PAdES B-B): whoever holds one sees that nothing in it, nor in what it carries, was changed since. */
@Injectable()
export class Seal implements OnModuleInit {
  private making: Promise<Keyring> | undefined;

  constructor(
    @Inject(SETTINGS)
    private readonly settings: Pick<Settings, 'seal' | 'storageDir' | 'publicUrl' | 'demonstration'>,
    private readonly clock: Clock,
  ) {}

  /** What was given is opened at the start, so that a mistake is told then; what is kept is made when first needed. */
  async onModuleInit(): Promise<void> {
    if (this.settings.seal) await this.keyring();
  }

  /** A paper with its seal in the place that it left for it. */
  async sealed(words: SealWords, draw: Draw): Promise<Buffer> {
    const keyring = await this.keyring();
    if (this.settings.seal) demandCurrent(keyring, this.clock.instant());
    const room = (await signatureOf(NO_DIGEST, keyring)).length + (isElliptic(keyring) ? SLACK : 0);
    const ready = ranged(await draw({ ...words, room }), room);
    const digest = createHash('sha256');
    for (const part of signedParts(ready.file, ready.range)) digest.update(part);
    return filled(ready, await signatureOf(digest.digest(), keyring));
  }

  /** The certificates of the seal, for whoever checks papers; nothing in them is secret. */
  async certificates(): Promise<string> {
    const { certificates } = await this.keyring();
    return certificates.map((one) => pem('CERTIFICATE', bytesOf(one))).join('');
  }

  private keyring(): Promise<Keyring> {
    this.making ??= this.opened().catch((error: unknown) => {
      this.making = undefined;
      throw error;
    });
    return this.making;
  }

  private async opened(): Promise<Keyring> {
    const { seal, storageDir, publicUrl, demonstration } = this.settings;
    if (!seal) {
      const name = `Jalon${demonstration ? ' (illustrative)' : ''}, ${new URL(publicUrl).host}`;
      return keptSeal({ storageDir, name, from: this.clock.now() });
    }
    const keyring = await givenSeal(seal.file, seal.password);
    demandCurrent(keyring, this.clock.instant());
    return keyring;
  }
}

const isElliptic = ({ key }: Keyring): boolean => key.algorithm.name === 'ECDSA';

function demandCurrent({ certificates: [own] }: Keyring, now: Date): void {
  const { validFrom, validTo } = new X509Certificate(bytesOf(own));
  const told = (instant: string) => new Date(instant).toISOString().slice(0, 10);
  if (now < new Date(validFrom)) throw new Obstacle(`SEAL_PKCS12: its certificate begins on ${told(validFrom)}.`);
  if (now > new Date(validTo)) throw new Obstacle(`SEAL_PKCS12: its certificate ended on ${told(validTo)}.`);
}
