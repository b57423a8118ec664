import 'reflect-metadata';
import pg from 'pg';
import { layProgrammes } from '../budget/programme/shipped.js';
import { sow } from '../demonstration/sow.js';
import { entities } from '../entities.js';
import { marksSecret } from '../expenditure/ledger/invoice-marks.js';
import { Clock } from '../platform/clock.js';
import { openDataSource } from '../platform/database/data-source.js';
import { migrate } from '../platform/database/migrate.js';
import { privateKeyOf } from '../platform/journal/checkpoint.rules.js';
import { Seal } from '../platform/seal/seal.js';
import { LocalStore } from '../platform/storage/local-store.js';
import { signingSeed } from '../proof/checkpoints/signing-key.js';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing.`);
  return value;
};
async function asOwner(connectionString: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('SET ROLE portal_owner');
    await work(client);
  } finally {
    await client.end();
  }
}
const tell = (line: string) => console.log(line);

const url = required('DATABASE_URL');
const ran = await migrate({
  url,
  appPassword: required('PORTAL_APP_PASSWORD'),
  workerPassword: required('PORTAL_WORKER_PASSWORD'),
});
await asOwner(url, layProgrammes);
tell(ran.length > 0 ? `schema brought up to date: ${ran.length} migrations` : 'schema is up to date');

if (process.argv.includes('--demonstration')) {
  const storageDir = required('STORAGE_DIR');
  const store = new LocalStore(storageDir);
  const secret = marksSecret({ storageDir, marksKey: process.env.MARKS_KEY || undefined });
  const signing = privateKeyOf(signingSeed({ storageDir, signingKey: process.env.SIGNING_KEY || undefined }));
  const sealing = {
    ...{ storageDir, demonstration: true, publicUrl: process.env.PUBLIC_URL || 'http://localhost' },
    ...{ seal: undefined, clock: process.env.CLOCK || undefined },
  };
  const seal = new Seal(sealing, new Clock(sealing));
  const source = await openDataSource({ url, poolSize: 1 }, entities);
  try {
    const sown = await source.transaction((manager) => sow(manager, { store, secret, signing, seal, tell }));
    tell(sown ? 'demonstration laid' : 'demonstration already there');
  } finally {
    await source.destroy();
  }
}
