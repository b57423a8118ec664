import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../settings.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { mayReadMetrics } from './metrics.rules.js';

/** What watches over the process may ask: is it alive, may it be sent requests, what does it count. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('health/live')
  live() {
    return { status: 'alive' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const readiness = await this.health.readiness();
    reply.status(readiness.status === 'ready' ? 200 : 503);
    return readiness;
  }

  @Get('metrics')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { headers, socket } = request;
    const forwarded = 'x-forwarded-for' in headers || 'forwarded' in headers;
    const asking = { authorization: headers.authorization, address: socket.remoteAddress ?? '', forwarded };
    if (!mayReadMetrics(asking, this.settings.metricsToken)) return reply.callNotFound();
    return reply.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
