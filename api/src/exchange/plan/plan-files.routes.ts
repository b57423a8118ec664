import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TicketLinks } from '../../documents/ticket-links.js';
import { Refusal } from '../../kernel/refusal.js';
import { tell } from '../../platform/graphql/format-error.js';
import { PlanExports } from './plan-exports.js';
import { PlanImports } from './plan-imports.js';

type WithTicket = FastifyRequest<{ Params: { ticket: string } }>;

const STATUS: Readonly<Record<string, number>> = {
  'ticket.unknown': 404,
  'ticket.spent': 410,
  'document.wrong-size': 413,
  'plan-file.too-large': 413,
  'plan-file.kind-not-read': 415,
};

/** Under the files, so that what holds for their addresses holds for these. */
export const PLAN_FILES = '/files/plan';

/** Where plans go in and out as files, by ticket and without a session. */
@Injectable()
export class PlanFilesRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: TicketLinks,
    private readonly imports: PlanImports,
    private readonly exports: PlanExports,
  ) {}

  async onModuleInit(): Promise<void> {
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance?.();
    await server?.register(async (room) => {
      room.removeAllContentTypeParsers();
      room.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      room.setErrorHandler((error, request, reply) => refuse(error, request, reply));
      room.put(`${PLAN_FILES}/:ticket`, (request: WithTicket) => this.receive(request));
      room.get(`${PLAN_FILES}/:ticket`, { exposeHeadRoute: false }, (request: WithTicket, reply) =>
        this.hand(request, reply),
      );
    });
  }

  private receive(request: WithTicket) {
    return this.imports.receive(this.ticketOf(request), request.raw);
  }

  private async hand(request: WithTicket, reply: FastifyReply) {
    const { name, mediaType, bytes } = await this.exports.hand(this.ticketOf(request));
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-length', bytes.length)
      .type(mediaType)
      .send(bytes);
  }

  /** Refuses with `ticket.unknown` an address that is not ours, without asking the database. */
  private ticketOf({ params }: WithTicket): string {
    const id = this.links.idIn(params.ticket);
    if (!id) throw new Refusal('ticket.unknown');
    return id;
  }
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [told] = tell([error], request.id);
  const code = String(told?.error.extensions?.code);
  return reply.status(STATUS[code] ?? told?.status ?? 500).send({ errors: [told?.error] });
}
