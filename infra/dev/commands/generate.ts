import { join } from 'node:path';
import { nx } from '../build.js';
import { endingSignal } from '../ending.js';
import { runApiCommand } from '../portal.js';
import { root } from '../root.js';
import { runTestTool } from '../test-tools.js';
import type { Command } from './command-line.js';

/** Writes again what is derived from the code: the schema, the table of permissions and the web's documents. */
export const run: Command = async (_args, tell) => {
  const ending = endingSignal();
  await nx(['run', 'api:build'], ending);
  const code = await runApiCommand('print-schema', [join(root, 'api/schema.graphql')], {}, ending);
  if (code !== 0) return code;
  tell('api/schema.graphql written');
  const table = await runTestTool('architecture/permissions.write');
  if (table !== 0) return table;
  tell('docs/permissions.md written');
  await nx(['run', 'web:generate'], ending);
  tell('web/src/graphql written');
  return 0;
};
