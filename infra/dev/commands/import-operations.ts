import { onDatabase } from '../with-database.js';

/** Reads the State's published list of operations into the database. */
export const run = onDatabase('import-operations', 'importing operations');
