// Measures the main screens beside one hand-written statement each: `npm run bench -- --projects 200 --lines 100000`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/root.js';
import { Client, press, type Question, type Slice, type Sums, summed } from './load.js';
import { readOptions } from './options.js';
import type { Place, Size } from './portfolio.js';
import { openRealm } from './realm.js';
import { apiRequest, difference, handRequest, type Screen, screens } from './screens.js';
import { Stage } from './stage.js';

/** A screen with the requests for it, to the API and to the rival, place by place. */
interface Asked {
  readonly screen: Screen;
  readonly api: readonly Question[];
  readonly hand: readonly Question[];
}

/** As production runs; with every answer made anew; by hand. */
type Three = [Sums, Sums, Sums];

const options = readOptions(process.argv.slice(2));
const chosen = screens.filter(({ name }) => name.includes(options.only));
const MOST_PLACES = 200;

const realm = await openRealm();
const stage = await Stage.open();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stage.close().finally(() => process.exit(130)));

const spread = (places: readonly Place[]): Place[] =>
  places.filter((_, i) => i % Math.ceil(places.length / MOST_PLACES) === 0);

/** The requests of every screen for places spread over the portfolio, with tokens of the people who look at them. */
async function requestsFor(places: readonly Place[]): Promise<Asked[]> {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (email: string): Promise<string> => {
    const token = tokens.get(email) ?? realm.tokenFor(email);
    tokens.set(email, token);
    return token;
  };
  return Promise.all(
    chosen.map(async (screen) => ({
      screen,
      api: await Promise.all(
        spread(places).map(async (place) => apiRequest(screen, place, await tokenOf(screen.viewer(place.number)))),
      ),
      hand: spread(places).map((place) => handRequest(screen, place)),
    })),
  );
}

async function raise(name: string, size: Size): Promise<Asked[]> {
  const began = performance.now();
  const places = await stage.portfolio(name, size, realm.issuer);
  console.log(
    `${size.projects} projects, ${size.lines} lines: raised in ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  );
  return requestsFor(places);
}

/** Both sides answer the same, for the first and the last place; every place is visited once, so that all are warm. */
async function compare(asked: readonly Asked[], api: Client, hand: Client): Promise<void> {
  for (const { screen, ...requests } of asked) {
    for (const at of [0, -1]) {
      const [question, rival] = [requests.api.at(at), requests.hand.at(at)];
      if (!question || !rival) throw new Error(`${screen.name}: there is no place to ask about.`);
      const ours = JSON.parse(await api.post(question)) as { data?: unknown; errors?: unknown };
      if (ours.errors) throw new Error(`${screen.name}: ${JSON.stringify(ours.errors)}`);
      const theirs: unknown = JSON.parse(await hand.post(rival));
      const where = difference(ours.data, theirs);
      if (where) throw new Error(`${screen.name}: the two answers differ at ${where}`);
    }
    for (const request of requests.api) await api.post(request);
  }
}

async function race(): Promise<object[]> {
  const asked = await raise('portfolio', options);
  const api = new Client(await stage.apis('portfolio', realm, options), options.concurrent);
  const anew = new Client(await stage.apis('portfolio', realm, { ...options, anew: true }), options.concurrent);
  const hand = new Client(await stage.hands('portfolio', options), options.concurrent);
  await compare(asked, anew, hand);
  await compare(asked, api, hand);
  const races = asked.map(({ screen, ...requests }) => ({
    name: screen.name,
    api: { client: api, requests: requests.api, slices: [] as Slice[] },
    anew: { client: anew, requests: requests.api, slices: [] as Slice[] },
    hand: { client: hand, requests: requests.hand, slices: [] as Slice[] },
  }));
  for (let round = 0; round <= options.rounds; round += 1)
    for (const sides of races)
      for (const { client, requests, slices } of [sides.api, sides.anew, sides.hand]) {
        const slice = await press(client, requests, options);
        if (round > 0) slices.push(slice);
      }
  const results = races.map(({ name, ...sides }) => {
    const [ours, made, theirs] = [sides.api, sides.anew, sides.hand].map(({ slices }) => summed(slices)) as Three;
    const ratioOf = ({ rps }: Sums) => Number((rps / theirs.rps).toFixed(3));
    const anew = { ...rounded(made), ratio: ratioOf(made) };
    return { name, ...rounded(ours), ratio: ratioOf(ours), anew, byHand: rounded(theirs) };
  });
  console.table(
    Object.fromEntries(
      results.map(({ name, anew, byHand, ...rest }) => [
        name,
        {
          ...rest,
          'ratio anew': anew.ratio,
          'p99 anew': anew.p99,
          'rps by hand': byHand.rps,
          'p99 by hand': byHand.p99,
        },
      ]),
    ),
  );
  return results;
}

/** The same screens over a small and a large portfolio of projects of the same size, a few people at a time. */
async function grow(): Promise<object[]> {
  const perProject = Math.round(options.lines / options.projects);
  const raised = async (projects: number) => {
    const name = `portfolio_${projects}`;
    const asked = await raise(name, { projects, lines: projects * perProject });
    const client = new Client(await stage.apis(name, realm, options), 4);
    return asked.map(({ screen, api }) => ({ name: screen.name, client, requests: api, slices: [] as Slice[] }));
  };
  const [small, large] = [await raised(20), await raised(2_000)];
  for (const { client, requests } of [...small, ...large]) for (const request of requests) await client.post(request);
  const pairs = small.flatMap((one, i) => (large[i] ? [{ small: one, large: large[i] }] : []));
  for (let round = 0; round <= options.rounds; round += 1)
    for (const pair of pairs)
      for (const { client, requests, slices } of [pair.small, pair.large]) {
        const slice = await press(client, requests, { concurrent: 4, seconds: options.seconds });
        if (round > 0) slices.push(slice);
      }
  const results = pairs.map((pair) => {
    const [small, large] = [summed(pair.small.slices).p50, summed(pair.large.slices).p50];
    return {
      name: `${pair.small.name}, growth`,
      'p50 of 20': Number(small.toFixed(2)),
      'p50 of 2000': Number(large.toFixed(2)),
      growth: Number((large / small).toFixed(3)),
    };
  });
  console.table(Object.fromEntries(results.map(({ name, ...rest }) => [name, rest])));
  return results;
}

const tenths = (value: number) => Number(value.toFixed(1));
const rounded = ({ rps, p50, p95, p99 }: Sums): Sums => ({
  rps: tenths(rps),
  p50: tenths(p50),
  p95: tenths(p95),
  p99: tenths(p99),
});

try {
  const results = options.growth ? await grow() : await race();
  const folder = join(root, 'dist');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, options.growth ? 'bench-growth.json' : 'bench.json'),
    `${JSON.stringify(results, null, 2)}\n`,
  );
} finally {
  await stage.close();
  realm.close();
}
process.exit(0);
