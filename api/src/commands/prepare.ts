import 'reflect-metadata';
import { migrate } from '../platform/database/migrate.js';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing.`);
  return value;
};

await migrate({
  url: required('DATABASE_URL'),
  appPassword: required('PORTAL_APP_PASSWORD'),
  workerPassword: required('PORTAL_WORKER_PASSWORD'),
});
