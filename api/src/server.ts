import 'reflect-metadata';
import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { Refusal } from './kernel/refusal.js';
import { Clock } from './platform/clock.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { GRAPHQL, openOperations, receiveOperations } from './platform/graphql/operations.js';
import { StandingAnswers, tellWhatStands } from './platform/graphql/standing-answers.js';
import { TrustedDocuments } from './platform/graphql/trusted-documents.js';
import { Metrics } from './platform/health/metrics.js';
import { Identity } from './platform/identity/identity.js';
import { Live } from './platform/live/live.js';
import { serveSubscriptions } from './platform/live/socket.js';
import { Subscriptions } from './platform/live/subscriptions.js';
import { AnswerLogs, logging, NestLogs } from './platform/logs/logs.js';
import type { Settings } from './platform/settings.js';
import { guardGraphql } from './platform/surface/gate.js';
import { limitAddresses, Rates } from './platform/surface/rates.js';
import { stopGently } from './platform/surface/stopping.js';
import { dressAnswers, requestIdOf } from './platform/surface/surface.js';
import { serveConfig, serveWeb } from './platform/surface/web.js';

const BODY_LIMIT = 262_144;
const KEEP_ALIVE_MS = 65_000;
const LONGEST_UPLOAD_MS = 600_000;
const DATA_ROUTE = /^\/(graphql|files|calendar)/;

const firstMistake = (errors: ValidationError[]): Refusal => {
  let [error] = errors;
  while (error?.children?.length) [error] = error.children;
  const rule = Object.keys(error?.constraints ?? {})[0] ?? 'unknown';
  return new Refusal('input.invalid', { field: error?.property ?? '', rule });
};

/** The portal's API, ready to listen. */
export async function createServer(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: LONGEST_UPLOAD_MS,
    return503OnClosing: false,
    trustProxy: settings.trustProxy ?? false,
    genReqId: requestIdOf,
    logController: new AnswerLogs(),
    logger: logging(settings.logLevel),
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: new NestLogs(server.log),
    abortOnError: false,
  });
  app.useGlobalPipes(new ValidationPipe({ transform: true, exceptionFactory: firstMistake }));
  const rates = new Rates(settings.rate);
  stopGently(server);
  dressAnswers(server, settings);
  limitAddresses(server, rates, (route) => DATA_ROUTE.test(route));
  guardGraphql(server);
  const unit = app.get(UnitOfWork);
  const answers = new StandingAnswers(unit, () => app.get(Clock).today(), settings.answers);
  receiveOperations(server, unit, app.get(Identity), rates);
  tellWhatStands(server, GRAPHQL, answers, app.get(Metrics));
  await app.init();
  openOperations(server, unit, app.get(Metrics), answers);
  const trusted = TrustedDocuments.read(settings.trustedDocuments);
  const subscriptions = new Subscriptions(server.graphql.schema, trusted, settings.production);
  serveSubscriptions(server, subscriptions, app.get(Identity), app.get(Live));
  serveConfig(server, settings);
  if (settings.webDir)
    await serveWeb(server, settings.webDir, { publicUrl: settings.publicUrl, issuer: settings.oidc.issuer });
  return app;
}
