import { work } from '../../platform/workshop/bench.js';
import { statementFile } from './statement-files.js';

await work(statementFile);
