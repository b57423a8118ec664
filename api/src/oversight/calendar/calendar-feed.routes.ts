import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { IsNull } from 'typeorm';
import { Person } from '../../consortium/person.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { tell } from '../../platform/graphql/format-error.js';
import { SETTINGS, type Settings } from '../../platform/settings.js';
import { neededFor } from './calendar.policy.js';
import { CalendarDates } from './calendar-dates.js';
import { CalendarLink } from './calendar-link.entity.js';
import { hashOf } from './calendar-links.js';
import { icalOf } from './ical.rules.js';

type Fetching = FastifyRequest<{ Params: { name: string } }>;

const CHORE = { chore: 'calendar' } as const;
const FORM = /^([\w-]{43})\.ics$/;
/** An address that serves nothing says no more than one that never did. */
const NOT_THERE = ['calendar-link.unknown', 'access.denied', 'session.unknown-person', 'project.unknown'];

/** Where calendar programs fetch dates, without a session: the right of whoever made the address is asked each time. */
@Injectable()
export class CalendarFeedRoutes implements OnModuleInit {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly host: HttpAdapterHost,
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly dates: CalendarDates,
  ) {}

  async onModuleInit(): Promise<void> {
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance?.();
    await server?.register(async (room) => {
      room.setErrorHandler((error, request, reply) => refuse(error, request, reply));
      room.get('/calendar/:name', (request: Fetching, reply) => this.hand(request, reply));
    });
  }

  private async hand(request: Fetching, reply: FastifyReply) {
    const [, secret] = FORM.exec(request.params.name) ?? [];
    if (!secret) throw new Refusal('calendar-link.unknown');
    const text = await this.feedOf(hashOf(secret));
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply
      .header('content-disposition', 'attachment; filename="jalon.ics"')
      .type('text/calendar; charset=utf-8')
      .send(text);
  }

  private async feedOf(hash: string): Promise<string> {
    const link = await this.unit.alone('read', CHORE, () =>
      this.unit.manager.findOneBy(CalendarLink, { hash, revokedAt: IsNull() }),
    );
    if (!link) throw new Refusal('calendar-link.unknown');
    const { personId, projectId, scope, madeAt } = link;
    return this.unit.alone('read', { personId }, async () => {
      for (const permission of neededFor(scope)) this.access.demand(permission, link);
      const [person, { project, entries, closures }] = [
        await this.rows.load(Person, personId),
        await this.dates.of(projectId, scope),
      ];
      const language = person.language ?? link.language;
      const own = language === 'fr' ? 'mes échéances' : 'my deadlines';
      const name = scope === 'MINE' ? `${project.acronym} – ${own}` : project.acronym;
      return icalOf(entries, closures, { name, language, projectId, madeAt, publicUrl: this.settings.publicUrl });
    });
  }
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [told] = tell([error], request.id);
  const code = String(told?.error.extensions?.code);
  if (NOT_THERE.includes(code)) return reply.status(404).type('text/plain').send('Not found\n');
  return reply.status(told?.status ?? 500).send({ errors: [told?.error] });
}
