import pg from 'pg';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { SnakeNaming } from './naming.js';

const DATE = 1082;
pg.types.setTypeParser(DATE, (day) => day);

export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
}

type Entities = MixedList<new () => object>;

/** How the portal reaches PostgreSQL: bounded waits, days as text, never a schema change of its own. */
export const dataSourceOptions = ({ url, poolSize }: DatabaseSettings, entities: Entities): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: entities as never,
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  poolSize,
  installExtensions: false,
  extra: {
    application_name: 'jalon',
    statement_timeout: 5_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    connectionTimeoutMillis: 10_000,
    /** Lets what opens a transaction and its first question travel together. */
    pipeline: true,
    /** A statement is planned once for each connection, whatever its values: planning costs more here than running. */
    options: '-c plan_cache_mode=force_generic_plan',
  },
});

export const openDataSource = (settings: DatabaseSettings, entities: Entities): Promise<DataSource> =>
  new DataSource(dataSourceOptions(settings, entities)).initialize();
