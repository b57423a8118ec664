import { onDatabase } from '../with-database.js';

/** Recomputes the chain of the journal and says what does not hold. */
export const run = onDatabase('verify-journal', 'verifying the journal');
