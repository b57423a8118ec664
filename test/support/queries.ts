import type * as Hearing from './hearing.js';
import { builtTool } from './outside.js';

/** Heard where the API itself runs: outside the sandbox. */
export const { statementsOf }: typeof Hearing = await builtTool('support/hearing');
