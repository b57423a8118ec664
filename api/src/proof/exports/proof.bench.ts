import { work } from '../../platform/workshop/bench.js';
import { proofPackage } from '../package/proof-package.js';
import type { ProofOrder } from './proof-order.js';
import { trailFile } from './trail-sheet.js';

await work((order: ProofOrder) => (order.kind === 'CLAIM' ? proofPackage(order) : trailFile(order)));
