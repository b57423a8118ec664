import { work } from '../../platform/workshop/bench.js';
import { portfolioFile } from './portfolio-sheet.js';

await work(portfolioFile, 'awaited');
