// Measures the statements of a claim of 2 000 lines, and what others wait meanwhile: `npm run bench -- statements`.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Client, press, summed } from './load.js';
import { emailOf } from './portfolio.js';
import { openRealm } from './realm.js';
import { mutationOf, questionOf } from './screens.js';
import { Stage } from './stage.js';

const CLAIMS = 4;
const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    concurrent: { type: 'string', default: '4' },
  },
});
const [lines, rounds, concurrent] = [Number(values.lines), Number(values.rounds), Number(values.concurrent)];

const realm = await openRealm();
const stage = await Stage.open();
try {
  const [place] = await stage.portfolio('statements', { projects: 1, lines: lines * CLAIMS }, realm.issuer);
  if (!place) throw new Error('There is no claim to speak of.');
  const ports = await stage.apis('statements', realm, { processes: 1 });
  const api = new Client(ports, concurrent + 1);
  const token = await realm.tokenFor(emailOf.funder(place.number));
  const claimId = place.claim;
  const others = [questionOf('ClaimPage', { id: claimId, projectId: place.project }, token)];

  const made = async (format: 'XLSX' | 'PDF'): Promise<number> => {
    const began = performance.now();
    const input = { id: randomUUID(), claimId, kind: 'EXPENDITURE', format };
    const { data, errors } = JSON.parse(await api.post(mutationOf('OpenStatementExport', { input }, token)));
    if (errors) throw new Error(JSON.stringify(errors));
    const answer = await fetch(`http://127.0.0.1:${ports[0]}${data.openStatementExport.url}`);
    if (!answer.ok) throw new Error(await answer.text());
    await answer.arrayBuffer();
    return performance.now() - began;
  };
  /** Presses for as long as something goes on, a fifth of a second at a time. */
  const meanwhile = async (goingOn: Promise<unknown>) => {
    let over = false;
    void goingOn.finally(() => (over = true));
    const slices = [];
    while (!over) slices.push(await press(api, others, { concurrent, seconds: 0.2 }));
    return slices;
  };

  await press(api, others, { concurrent, seconds: 2 });
  const alone = summed([await press(api, others, { concurrent, seconds: 3 })]);
  const results: Record<string, object> = { 'others, alone': { p50: alone.p50, p95: alone.p95 } };
  for (const format of ['XLSX', 'PDF'] as const) {
    const [quiet, busy]: [number[], number[]] = [[], []];
    const slices = [];
    for (let round = 0; round < rounds; round += 1) {
      quiet.push(await made(format));
      const making = made(format);
      slices.push(...(await meanwhile(making)));
      busy.push(await making);
    }
    const { p50, p95 } = summed(slices);
    const seconds = (all: readonly number[]) => Number((Math.max(...all) / 1_000).toFixed(2));
    results[format] = { 'worst seconds, alone': seconds(quiet), 'worst seconds, under load': seconds(busy), p50, p95 };
  }
  console.table(results);
  api.close();
} finally {
  await stage.close();
  realm.close();
}
process.exit(0);
