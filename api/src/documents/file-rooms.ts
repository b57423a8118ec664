import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../kernel/refusal.js';
import { tell } from '../platform/graphql/format-error.js';
import { TicketLinks } from './ticket-links.js';

type WithTicket = FastifyRequest<{ Params: { ticket: string }; Querystring: { inline?: string } }>;

/** A file on its way out; its size in bytes is told where its bytes come one after the other. */
export interface HandedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer | Readable;
  readonly size?: number;
}

/** What goes in and out at one address, by ticket. */
export interface FileRoom {
  /** Such as `/files/plan`; below it, one address for each ticket. */
  readonly address: string;
  hand(ticketId: string): Promise<HandedFile>;
  receive?(ticketId: string, bytes: IncomingMessage): Promise<unknown>;
  /** Whether a page of ours may show a file of this kind in a frame. */
  shows?(mediaType: string): boolean;
  /** The HTTP status of what it refuses, beside what every room refuses. */
  readonly status?: Readonly<Record<string, number>>;
}

const STATUS: Readonly<Record<string, number>> = {
  'ticket.unknown': 404,
  'ticket.spent': 410,
  'document.wrong-size': 413,
};

/** A file is a guest: it may be looked at in a frame of our own, and run or reach nothing. */
const GUEST = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox";

/** Opens the addresses where the bytes of files go in and out, without a session. */
@Injectable()
export class FileRooms {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: TicketLinks,
  ) {}

  /** Called once by the owner of the room, in `onModuleInit`. */
  async open(files: FileRoom): Promise<void> {
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance?.();
    await server?.register(async (room) => {
      room.removeAllContentTypeParsers();
      room.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      room.setErrorHandler((error, request, reply) => refuse(error, { ...STATUS, ...files.status }, request, reply));
      const at = `${files.address}/:ticket`;
      if (files.receive) room.put(at, (request: WithTicket) => files.receive?.(this.ticketOf(request), request.raw));
      room.get(at, { exposeHeadRoute: false }, (request: WithTicket, reply) => this.hand(files, request, reply));
    });
  }

  private async hand(files: FileRoom, request: WithTicket, reply: FastifyReply) {
    const { name, mediaType, bytes, size } = await files.hand(this.ticketOf(request));
    const inline = request.query.inline === '1' && files.shows?.(mediaType);
    return reply
      .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`)
      .header('content-security-policy', GUEST)
      .header('content-length', size ?? (bytes as Buffer).length)
      .type(/^text\/[^;]+$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType)
      .send(bytes);
  }

  /** Refuses with `ticket.unknown` an address that is not ours, without asking the database. */
  private ticketOf({ params }: WithTicket): string {
    const id = this.links.idIn(params.ticket);
    if (!id) throw new Refusal('ticket.unknown');
    return id;
  }
}

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function refuse(
  error: unknown,
  status: Readonly<Record<string, number>>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const [told] = tell([error], request.id);
  const code = String(told?.error.extensions?.code);
  return reply.status(status[code] ?? told?.status ?? 500).send({ errors: [told?.error] });
}
