import { work } from '../../platform/workshop/bench.js';
import { certificatePaper } from './certificate-paper.js';

await work(certificatePaper, 'awaited');
