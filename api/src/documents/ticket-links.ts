import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { keptKey } from '../platform/kept-key.js';
import { SETTINGS, type Settings } from '../platform/settings.js';

const KEY_FILE = '.key';
const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** The addresses of tickets: the same for the same ticket, and made by nobody who has not the key. */
@Injectable()
export class TicketLinks {
  private readonly key: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.key = settings.filesKey ?? keptKey(settings.storageDir, KEY_FILE);
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
