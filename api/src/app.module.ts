import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BudgetModule } from './budget/budget.module.js';
import { ClaimsModule } from './claims/claims.module.js';
import { ConsortiumModule } from './consortium/consortium.module.js';
import { DemonstratorsModule } from './demonstrators/demonstrators.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EffortModule } from './effort/effort.module.js';
import { entities } from './entities.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ExpenditureModule } from './expenditure/expenditure.module.js';
import { letters } from './letters.js';
import { OversightModule } from './oversight/oversight.module.js';
import { PaymentsModule } from './payments/payments.module.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { GraphqlOptions } from './platform/graphql/graphql.options.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';
import { ProofModule } from './proof/proof.module.js';
import { ReviewModule } from './review/review.module.js';
import { WorkplanModule } from './workplan/workplan.module.js';

/** The composition root: the only file that imports every module. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    const database = { url: settings.appDatabaseUrl, poolSize: settings.poolSize };
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(database, entities)),
        PlatformModule.with(settings, letters),
        GraphQLModule.forRootAsync<MercuriusDriverConfig>({ driver: MercuriusDriver, useClass: GraphqlOptions }),
        DocumentsModule,
        ConsortiumModule,
        WorkplanModule,
        DemonstratorsModule,
        BudgetModule,
        ExpenditureModule,
        EffortModule,
        ClaimsModule,
        ReviewModule,
        PaymentsModule,
        OversightModule,
        ProofModule,
        ExchangeModule,
      ],
    };
  }
}
