// Measures the plan of a large project over HTTP: `npm run bench -- planning --tasks 500`.
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { Client, press, summed } from './load.js';
import { readOptions } from './options.js';
import { emailOf } from './portfolio.js';
import { openRealm } from './realm.js';
import { questionOf } from './screens.js';
import { Stage } from './stage.js';

const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: '500' },
    concurrent: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '6' },
    anew: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const [tasks, concurrent, seconds] = [Number(values.tasks), Number(values.concurrent), Number(values.seconds)];
const DATABASE = 'planning';

/** Tasks under the work packages that are there, each a few weeks long, and two dependencies that lead to most of them. */
async function drawTasks(client: pg.Client, project: string): Promise<void> {
  await client.query(
    `INSERT INTO work_package (id, project_id, parent_id, code, title_fr, title_en, lead_partner_id, starts_on, ends_on, position, state)
     SELECT md5('task ' || n)::uuid, $1, w.id, 'T' || n, 'Tâche ' || n, 'Task ' || n, w.lead_partner_id,
       '2019-12-02'::date + n % 500, '2019-12-02'::date + n % 500 + 5 + n % 20, 100 + n, 'NOT_STARTED'
     FROM generate_series(1, $2) n JOIN work_package w ON w.project_id = $1 AND w.code = 'LT' || 1 + n % 12`,
    [project, tasks],
  );
  await client.query(
    `INSERT INTO dependency (id, project_id, from_work_id, to_work_id, type, lag, in_calendar_days)
     SELECT md5('link ' || n || ' ' || k)::uuid, $1, md5('task ' || n)::uuid, md5('task ' || n + k)::uuid, 'FS', 0, false
     FROM generate_series(1, $2) n, unnest(ARRAY[7, 31]) k WHERE n + k <= $2 AND n % 500 + 30 < (n + k) % 500`,
    [project, tasks],
  );
  await client.query('VACUUM ANALYZE');
}

const realm = await openRealm();
const stage = await Stage.open();
try {
  const [place] = await stage.portfolio(DATABASE, { projects: 20, lines: 2_000 }, realm.issuer);
  if (!place) throw new Error('The portfolio is empty');
  const projectId = place.project;
  await stage.as(DATABASE, (client) => drawTasks(client, projectId));
  const client = new Client(
    await stage.apis(DATABASE, realm, { ...readOptions([]), processes: 1, profile: values.profile, anew: values.anew }),
    concurrent,
  );
  const token = await realm.tokenFor(emailOf.lead(place.number));
  const plan = questionOf('Planning', { projectId }, token);
  const answered = JSON.parse(await client.post(plan));
  const { items, dependencies } = answered.data.plan;
  const moved = items.find(({ code }: { code: string }) => code === 'T1');
  const move = { itemId: moved.id, startsOn: '2019-12-09', endsOn: '2019-12-20' };
  const impact = questionOf('PlanImpact', { projectId, move }, token);
  console.log(`${items.length} rows, ${dependencies.length} dependencies, ${concurrent} at a time`);
  const results: Record<string, object> = {};
  for (const [name, question] of Object.entries({ plan, impact })) {
    await press(client, [question], { concurrent, seconds: 2 });
    const { rps, p50, p95, p99 } = summed([await press(client, [question], { concurrent, seconds })]);
    const alone = summed([await press(client, [question], { concurrent: 1, seconds: 2 })]);
    const rounded = Object.entries({ rps, p50, p95, p99, 'p50 alone': alone.p50, 'p95 alone': alone.p95 });
    results[name] = Object.fromEntries(rounded.map(([key, value]) => [key, Number(value.toFixed(1))]));
  }
  console.table(results);
} finally {
  await stage.close();
  realm.close();
}
process.exit(0);
