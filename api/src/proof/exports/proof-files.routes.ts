import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TicketLinks } from '../../documents/ticket-links.js';
import { Refusal } from '../../kernel/refusal.js';
import { tell } from '../../platform/graphql/format-error.js';
import { ProofExports } from './proof-exports.js';

type WithTicket = FastifyRequest<{ Params: { ticket: string } }>;

const STATUS: Readonly<Record<string, number>> = { 'ticket.unknown': 404, 'ticket.spent': 410 };

/** Under the files, so that what holds for their addresses holds for these. */
export const PROOF_FILES = '/files/proof';

/** Where the trail and the proof of a claim go out as files, by ticket and without a session. */
@Injectable()
export class ProofFilesRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: TicketLinks,
    private readonly exports: ProofExports,
  ) {}

  async onModuleInit(): Promise<void> {
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance?.();
    await server?.register(async (room) => {
      room.setErrorHandler((error, request, reply) => refuse(error, request, reply));
      room.get(`${PROOF_FILES}/:ticket`, { exposeHeadRoute: false }, (request: WithTicket, reply) =>
        this.hand(request, reply),
      );
    });
  }

  private async hand({ params }: WithTicket, reply: FastifyReply) {
    const id = this.links.idIn(params.ticket);
    if (!id) throw new Refusal('ticket.unknown');
    const { name, mediaType, bytes } = await this.exports.hand(id);
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-length', bytes.length)
      .type(mediaType)
      .send(bytes);
  }
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [told] = tell([error], request.id);
  const code = String(told?.error.extensions?.code);
  return reply.status(STATUS[code] ?? told?.status ?? 500).send({ errors: [told?.error] });
}
