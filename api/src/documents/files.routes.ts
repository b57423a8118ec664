import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../kernel/refusal.js';
import { tell } from '../platform/graphql/format-error.js';
import { Downloads } from './downloads.js';
import { isShown } from './kinds.rules.js';
import { TicketLinks } from './ticket-links.js';
import { Uploads } from './uploads.js';

type WithTicket = FastifyRequest<{ Params: { ticket: string }; Querystring: { inline?: string } }>;

const STATUS: Readonly<Record<string, number>> = {
  'ticket.unknown': 404,
  'ticket.spent': 410,
  'document.missing': 404,
  'document.tampered': 409,
  'document.wrong-size': 413,
  'document.kind-not-allowed': 415,
  'document.not-what-it-says': 415,
};

/** A file is a guest: it may be looked at in a frame of our own, and run or reach nothing. */
const GUEST = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox";

/** Where the bytes of files go in and out, streamed, by ticket and without a session. */
@Injectable()
export class FilesRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: TicketLinks,
    private readonly uploads: Uploads,
    private readonly downloads: Downloads,
  ) {}

  async onModuleInit(): Promise<void> {
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance?.();
    await server?.register(async (room) => {
      room.removeAllContentTypeParsers();
      room.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      room.setErrorHandler((error, request, reply) => refuse(error, request, reply));
      room.put('/files/:ticket', (request: WithTicket) => this.receive(request));
      room.get('/files/:ticket', { exposeHeadRoute: false }, (request: WithTicket, reply) => this.hand(request, reply));
    });
  }

  private async receive(request: WithTicket) {
    return this.uploads.receive(this.ticketOf(request), request.raw);
  }

  private async hand(request: WithTicket, reply: FastifyReply) {
    const { name, mediaType, size, bytes } = await this.downloads.hand(this.ticketOf(request));
    const inline = request.query.inline === '1' && isShown(mediaType);
    return reply
      .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`)
      .header('content-security-policy', GUEST)
      .header('content-length', size)
      .type(mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
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

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [told] = tell([error], request.id);
  const code = String(told?.error.extensions?.code);
  return reply.status(STATUS[code] ?? told?.status ?? 500).send({ errors: [told?.error] });
}
