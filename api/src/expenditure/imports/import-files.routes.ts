import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TicketLinks } from '../../documents/ticket-links.js';
import { Refusal } from '../../kernel/refusal.js';
import { tell } from '../../platform/graphql/format-error.js';
import { ExpenseImports } from './expense-imports.js';
import { Templates } from './templates.js';

type WithTicket = FastifyRequest<{ Params: { ticket: string } }>;

const STATUS: Readonly<Record<string, number>> = {
  'ticket.unknown': 404,
  'ticket.spent': 410,
  'document.wrong-size': 413,
};

/** Under the files, so that what holds for their addresses holds for these. */
export const IMPORT_FILES = '/files/expenses';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where files of expenditure come in, and the workbook to be filled in goes out, by ticket and without a session. */
@Injectable()
export class ImportFilesRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: TicketLinks,
    private readonly imports: ExpenseImports,
    private readonly templates: Templates,
  ) {}

  async onModuleInit(): Promise<void> {
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance?.();
    await server?.register(async (room) => {
      room.removeAllContentTypeParsers();
      room.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      room.setErrorHandler((error, request, reply) => refuse(error, request, reply));
      room.put(`${IMPORT_FILES}/:ticket`, (request: WithTicket) =>
        this.imports.receive(this.ticketOf(request), request.raw),
      );
      room.get(`${IMPORT_FILES}/:ticket`, { exposeHeadRoute: false }, (request: WithTicket, reply) =>
        this.hand(request, reply),
      );
    });
  }

  private async hand(request: WithTicket, reply: FastifyReply) {
    const { name, bytes } = await this.templates.hand(this.ticketOf(request));
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-length', bytes.length)
      .type(XLSX)
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
