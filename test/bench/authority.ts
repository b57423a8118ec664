// Measures the portfolio of an authority with 2 000 projects and 1 000 000 lines: `npm run bench -- authority`.
import { parseArgs } from 'node:util';
import { Client, press, summed } from './load.js';
import { emailOf } from './portfolio.js';
import { openRealm } from './realm.js';
import { questionOf } from './screens.js';
import { Stage } from './stage.js';

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '2000' },
    lines: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    concurrent: { type: 'string', default: '2' },
  },
});
const [projects, lines] = [Number(values.projects), Number(values.lines)];
const [seconds, concurrent] = [Number(values.seconds), Number(values.concurrent)];
const ORDERS = ['NAME', 'AGREED', 'DECLARED', 'CERTIFIED', 'PAID', 'ABSORPTION', 'DECOMMITMENT'] as const;
const COUNTED = ['LATE_CLAIMS', 'LATE_UPDATES', 'RISKS'] as const;

const realm = await openRealm();
const stage = await Stage.open();
try {
  const began = performance.now();
  await stage.portfolio('authority', { projects, lines }, realm.issuer);
  console.log(`${projects} projects, ${lines} lines: raised in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  const api = new Client(await stage.apis('authority', realm, { processes: 1, anew: true }), concurrent);
  const token = await realm.tokenFor(emailOf.authority);
  const list = (choices: object) => questionOf('PortfolioList', { choices }, token);
  const sheet = (format: 'CSV' | 'XLSX') =>
    questionOf('PortfolioSheet', { choices: { order: 'NAME', descending: false }, format, language: 'fr' }, token);
  const asked = {
    'the years': [questionOf('PortfolioYears', {}, token)],
    'a page, in each order': ORDERS.flatMap((order) => [
      list({ order, descending: false }),
      list({ order, descending: true }),
    ]),
    'a page, by what is counted': COUNTED.map((order) => list({ order, descending: true })),
    'a page, by words': [list({ order: 'NAME', descending: false, search: 'P001' })],
    'a page, in control': [list({ order: 'CERTIFIED', descending: true, standing: 'CLAIM_IN_CONTROL' })],
    'a page, of what is late': [list({ order: 'NAME', descending: false, standing: 'LATE' })],
    'a page, by how near its day is': [list({ order: 'NAME', descending: false, decommitment: 'HIGH' })],
    'every project, as text': [sheet('CSV')],
    'every project, as a workbook': [sheet('XLSX')],
  };
  const results: Record<string, object> = {};
  for (const [name, questions] of Object.entries(asked)) {
    for (const question of questions) {
      const { errors } = JSON.parse(await api.post(question));
      if (errors) throw new Error(JSON.stringify(errors));
    }
    const { p50, p95 } = summed([await press(api, questions, { concurrent, seconds })]);
    results[name] = { p50, p95 };
  }
  console.table(results);
  api.close();
} finally {
  await stage.close();
  realm.close();
}
process.exit(0);
