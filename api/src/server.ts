import 'reflect-metadata';
import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { Refusal } from './kernel/refusal.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { openOperations, receiveRequests } from './platform/graphql/operations.js';
import { Identity } from './platform/identity/identity.js';
import type { Settings } from './platform/settings.js';

const firstMistake = (errors: ValidationError[]): Refusal => {
  let [error] = errors;
  while (error?.children?.length) [error] = error.children;
  const rule = Object.keys(error?.constraints ?? {})[0] ?? 'unknown';
  return new Refusal('input.invalid', { field: error?.property ?? '', rule });
};

/** The portal's API, ready to listen. */
export async function createServer(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: 262_144, logger: false });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.useGlobalPipes(new ValidationPipe({ transform: true, exceptionFactory: firstMistake }));
  app.enableShutdownHooks();
  const server = adapter.getInstance() as unknown as FastifyInstance;
  receiveRequests(server, app.get(UnitOfWork), app.get(Identity));
  await app.init();
  openOperations(server, app.get(UnitOfWork));
  return app;
}
