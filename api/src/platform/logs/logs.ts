import type { LoggerService } from '@nestjs/common';
import {
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import { destination } from 'pino';

const PORTION_BYTES = 4_096;
const AT_LEAST_EVERY_MS = 100;

/** Lines leave in portions, soon after they are said, and the last ones when the process ends. */
function output() {
  const stream = destination({ dest: 1, sync: false, minLength: PORTION_BYTES });
  setInterval(() => stream.flush(), AT_LEAST_EVERY_MS).unref();
  return stream;
}

/**
 * One JSON object a line. Addresses are told as routes, since a path may hold the secret of a link,
 * and errors without the statement and the values that they carry; never a header, a body or a variable.
 */
export const logging = (level: string): FastifyServerOptions['logger'] =>
  level !== 'silent' && {
    level,
    stream: output(),
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url }),
      err: ({ name, message, code, stack }) => ({ type: name, message, code, stack }) as never,
    },
  };

/** One line for each request, when it is answered. */
export class AnswerLogs extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { method, routeOptions, principal, operation } = request;
    const person = principal && 'personId' in principal ? principal.personId : undefined;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const line = { method, route: routeOptions.url, status: reply.statusCode, ms, operation, person };
    if (error) reply.log.warn({ ...line, err: error }, 'interrupted');
    else if (reply.statusCode >= 500) reply.log.error(line, 'answered');
    else reply.log.info(line, 'answered');
  }
}

/** Nest speaks through the log of the server. */
export class NestLogs implements LoggerService {
  constructor(private readonly to: FastifyBaseLogger) {}

  log = (message: unknown, ...rest: unknown[]): void => this.say('debug', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.say('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.say('trace', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.say('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.say('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.say('fatal', message, rest);

  private say(level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const about = { about: rest.at(-1), ...(rest.length > 1 && { stack: rest[0] }) };
    if (message instanceof Error) this.to[level]({ ...about, err: message }, message.message);
    else if (typeof message === 'object') this.to[level]({ ...about, ...message });
    else this.to[level](about, String(message));
  }
}
