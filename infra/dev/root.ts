import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, whether this runs from `infra/dev` (jest) or from `infra/dist/dev` (compiled). */
export const root = upwards(dirname(fileURLToPath(import.meta.url)));

function upwards(folder: string): string {
  if (existsSync(join(folder, 'nx.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The repository was not found above this file.');
  return upwards(parent);
}
