import type { CertifiedEntry } from '../../claims/certified-entry.entity.js';
import { certifiedControls } from '../review/certified-controls.js';

/** What the two claims that were controlled are worth. */
export const certifiedEntries: readonly CertifiedEntry[] = certifiedControls.flatMap(({ entries }) => entries);
