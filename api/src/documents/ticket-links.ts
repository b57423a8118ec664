import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Obstacle } from '../platform/obstacle.js';
import { SETTINGS, type Settings } from '../platform/settings.js';

const KEY_FILE = '.key';
const PRIVATE = 0o600;
const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** The key of the settings, or one that the first process makes and every other reads. */
function keyOf({ filesKey, storageDir }: Settings): string {
  if (filesKey) return filesKey;
  const file = join(storageDir, KEY_FILE);
  try {
    mkdirSync(storageDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: PRIVATE, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new Obstacle(`STORAGE_DIR: ${storageDir} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 64) throw new Obstacle(`STORAGE_DIR: ${file} does not hold the key of the links to files.`);
  return key;
}

/** The addresses of tickets: the same for the same ticket, and made by nobody who has not the key. */
@Injectable()
export class TicketLinks {
  private readonly key: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.key = keyOf(settings);
  }

  addressOf(ticketId: string): string {
    return `/files/${this.nameOf(ticketId)}`;
  }

  /** The last part of such an address. */
  nameOf(ticketId: string): string {
    return `${ticketId}.${this.sealOf(ticketId).toString('base64url')}`;
  }

  /** The id of the ticket that the last part of an address stands for; none when the seal is not ours. */
  idIn(name: string): string | undefined {
    const [, id, seal] = FORM.exec(name) ?? [];
    if (!id || !seal) return undefined;
    const given = Buffer.from(seal, 'base64url');
    const ours = this.sealOf(id);
    return given.length === ours.length && timingSafeEqual(given, ours) ? id : undefined;
  }

  private sealOf(ticketId: string): Buffer {
    return createHmac('sha256', this.key).update(`ticket ${ticketId}`).digest();
  }
}
