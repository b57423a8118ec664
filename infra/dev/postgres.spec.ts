import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Postgres, startPostgres } from './postgres.js';
import { isAlive, signal } from './processes.js';

const ask = async (url: string, question: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: question, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
};

describe('the embedded PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jalon-postgres-'));
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres({ dataDir, volatile: true });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('speaks UTF-8, sorts by code point and asks for a password', async () => {
    expect(await ask(server.url, "SELECT upper('é') || current_setting('server_encoding')")).toBe('ÉUTF8');
    const stranger = new URL(server.url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('listens on this machine only', async () => {
    expect(await ask(server.url, 'SHOW listen_addresses')).toBe('127.0.0.1');
  });

  it('is adopted by a second start', async () => {
    const second = await startPostgres({ dataDir });
    expect(second).toMatchObject({ adopted: true, port: server.port, pid: server.pid, url: server.url });
  });

  it('comes back with what was committed after it was killed', async () => {
    await ask(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    signal(server.pid, 'SIGKILL');
    server = await startPostgres({ dataDir, volatile: true, port: server.port });
    expect(server.adopted).toBe(false);
    expect(await ask(server.url, 'SELECT answer FROM kept')).toBe(42);
  });

  it('is not confused by the number of a dead server that lives on as another process', async () => {
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    const file = join(dataDir, 'pg', 'data', 'postmaster.pid');
    writeFileSync(file, [process.pid, join(dataDir, 'pg', 'data'), 0, server.port, '', '', '', 'ready', ''].join('\n'));
    server = await startPostgres({ dataDir, volatile: true });
    expect(server.adopted).toBe(false);
    expect(isAlive(process.pid)).toBe(true);
  });

  it('makes a cluster again whose making was interrupted', async () => {
    const other = mkdtempSync(join(tmpdir(), 'jalon-postgres-'));
    mkdirSync(join(other, 'pg', 'unfinished', 'base'), { recursive: true });
    const made = await startPostgres({ dataDir: other, volatile: true });
    await made.stop();
    expect(existsSync(join(other, 'pg', 'unfinished'))).toBe(false);
    rmSync(other, { recursive: true });
  });

  describe('refuses, in one sentence,', () => {
    const cluster = join(dataDir, 'pg', 'data');
    const refusal = () => startPostgres({ dataDir, volatile: true });
    beforeAll(() => server.stop());
    afterAll(async () => {
      server = await startPostgres({ dataDir, volatile: true });
    });

    it('a folder that another program made', async () => {
      const foreign = mkdtempSync(join(tmpdir(), 'jalon-postgres-'));
      mkdirSync(join(foreign, 'pg'));
      writeFileSync(join(foreign, 'pg', 'thesis.odt'), '');
      await expect(startPostgres({ dataDir: foreign })).rejects.toThrow(
        /was not made by Jalon \(it holds thesis.odt\)/,
      );
      rmSync(foreign, { recursive: true });
    });

    it('a cluster of another version', async () => {
      const version = join(cluster, 'PG_VERSION');
      const right = readFileSync(version, 'utf8');
      writeFileSync(version, '16\n');
      await expect(refusal()).rejects.toThrow(/was made by PostgreSQL 16 and the portal brings PostgreSQL 18/);
      writeFileSync(version, right);
    });

    it('half a cluster', async () => {
      renameSync(join(cluster, 'global'), join(cluster, 'elsewhere'));
      await expect(refusal()).rejects.toThrow(/is not a whole PostgreSQL data folder/);
      renameSync(join(cluster, 'elsewhere'), join(cluster, 'global'));
    });

    it('a cluster whose passwords are gone', async () => {
      const secrets = join(dataDir, 'secrets.json');
      renameSync(secrets, `${secrets}.aside`);
      await expect(refusal()).rejects.toThrow(/secrets.json, with its password, is gone/);
      renameSync(`${secrets}.aside`, secrets);
    });

    it('a port that is taken', async () => {
      const other = await startPostgres({ dataDir: join(dataDir, 'other'), volatile: true });
      await expect(startPostgres({ dataDir, volatile: true, port: other.port })).rejects.toThrow(/is taken.*PG_PORT/);
      await other.stop();
    });
  });
});
