import { onDatabase } from '../with-database.js';

/** Reads a call for projects into the database. */
export const run = onDatabase('import-programme', 'importing a programme');
