/** The database that is migrated once and copied for each test file, and the passwords of its roles. */
export const TEMPLATE = 'jalon_template';
export const APP_PASSWORD = 'app';
export const WORKER_PASSWORD = 'worker';
