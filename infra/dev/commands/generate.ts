import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { nx } from '../build.js';
import { endingSignal } from '../ending.js';
import { runApiCommand } from '../portal.js';
import { root } from '../root.js';
import type { Command } from './command-line.js';

/** Writes again what is derived from the code: the schema, the table of permissions and the web's documents. */
export const run: Command = async (_args, tell) => {
  const ending = endingSignal();
  await nx(['run', 'api:build'], ending);
  const code = await runApiCommand('print-schema', [join(root, 'api/schema.graphql')], {}, ending);
  if (code !== 0) return code;
  tell('api/schema.graphql written');
  const table = join(root, 'test/architecture/permissions.write.mjs');
  const { status } = spawnSync(process.execPath, [table], { cwd: root, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  tell('docs/permissions.md written');
  await nx(['run', 'web:generate'], ending);
  tell('web/src/graphql written');
  return 0;
};
