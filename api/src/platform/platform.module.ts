import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { Access } from './access/access.js';
import { Clock } from './clock.js';
import { Connections } from './database/connections.js';
import { Database } from './database/database.js';
import { Idempotency } from './database/idempotency.js';
import { OperationInterceptor } from './database/operation.interceptor.js';
import { Rows } from './database/rows.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Loaders } from './graphql/loaders.js';
import { RefusalFilter } from './graphql/refusal.filter.js';
import { MoneyScalar } from './graphql/scalars.js';
import { HealthController } from './health/health.controller.js';
import { Health } from './health/health.js';
import { Metrics } from './health/metrics.js';
import { Identity } from './identity/identity.js';
import { Jobs } from './jobs/jobs.js';
import { Journal } from './journal/journal.js';
import { ChangeFeed } from './live/change-feed.js';
import { Live } from './live/live.js';
import type { Templates } from './mail/letter.rules.js';
import { Mailer } from './mail/mailer.js';
import { Outbox, TEMPLATES } from './mail/outbox.js';
import { SealController } from './seal/seal.controller.js';
import { Seal } from './seal/seal.js';
import { SETTINGS, type Settings } from './settings.js';
import { Workshop } from './workshop/workshop.js';

const shared = [
  UnitOfWork,
  Rows,
  Access,
  Journal,
  Outbox,
  Clock,
  Loaders,
  Identity,
  Idempotency,
  Health,
  Metrics,
  Live,
  Jobs,
  Workshop,
  Seal,
];

/** The floor under every feature. */
@Module({})
export class PlatformModule {
  static with(settings: Settings, templates: Templates): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController, SealController],
      providers: [
        Database,
        Connections,
        ChangeFeed,
        { provide: SETTINGS, useValue: settings },
        { provide: TEMPLATES, useValue: templates },
        Mailer,
        ...shared,
        MoneyScalar,
        { provide: APP_FILTER, useClass: RefusalFilter },
        { provide: APP_INTERCEPTOR, useClass: OperationInterceptor },
      ],
      exports: [SETTINGS, ...shared],
    };
  }
}
