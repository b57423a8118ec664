import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the repository, whether this runs from `test` (jest) or from `test/dist` (compiled). */
export const root = upwards(import.meta.dirname);

function upwards(folder: string): string {
  if (existsSync(join(folder, 'nx.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The repository was not found above this file.');
  return upwards(parent);
}
