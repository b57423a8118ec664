import { runTestTool } from '../test-tools.js';
import type { Command } from './command-line.js';

/** Breaks each guarantee on purpose, in a copy, and demands that a test notices; words limit it to some. */
export const run: Command = (args) => runTestTool('breakages/run', args);
