// Measures the main screens beside one hand-written statement each: `npm run bench -- --projects 200 --lines 100000`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, press, summed } from './load.mjs';
import { readOptions } from './options.mjs';
import { openRealm } from './realm.mjs';
import { apiRequest, difference, handRequest, screens } from './screens.mjs';
import { Stage } from './stage.mjs';

const options = readOptions(process.argv.slice(2));
const chosen = screens.filter(({ name }) => name.includes(options.only));
const MOST_PLACES = 200;

const realm = await openRealm();
const stage = await Stage.open();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stage.close().finally(() => process.exit(130)));

const spread = (places) => places.filter((_, i) => i % Math.ceil(places.length / MOST_PLACES) === 0);

/** The requests of every screen for places spread over the portfolio, with tokens of the people who look at them. */
async function requestsFor(places) {
  const tokens = new Map();
  const tokenOf = async (email) => {
    if (!tokens.has(email)) tokens.set(email, await realm.tokenFor(email));
    return tokens.get(email);
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

async function raise(name, size) {
  const began = performance.now();
  const places = await stage.portfolio(name, size, realm.issuer);
  console.log(
    `${size.projects} projects, ${size.lines} lines: raised in ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  );
  return requestsFor(places);
}

/** Both sides answer the same, for the first and the last place; every place is visited once, so that all are warm. */
async function compare(asked, api, hand) {
  for (const { screen, ...requests } of asked) {
    for (const i of [0, requests.api.length - 1]) {
      const ours = JSON.parse(await api.post(requests.api[i]));
      if (ours.errors) throw new Error(`${screen.name}: ${JSON.stringify(ours.errors)}`);
      const theirs = JSON.parse(await hand.post(requests.hand[i]));
      const where = difference(ours.data, theirs);
      if (where) throw new Error(`${screen.name}: the two answers differ at ${where}`);
    }
    for (const request of requests.api) await api.post(request);
  }
}

async function race() {
  const asked = await raise('portfolio', options);
  const api = new Client(await stage.apis('portfolio', realm, options), options.concurrent);
  const hand = new Client(await stage.hands('portfolio', options), options.concurrent);
  await compare(asked, api, hand);
  const slices = chosen.map(() => ({ api: [], hand: [] }));
  for (let round = 0; round <= options.rounds; round += 1)
    for (const [i, requests] of asked.entries())
      for (const [side, client] of Object.entries({ api, hand })) {
        const slice = await press(client, requests[side], options);
        if (round > 0) slices[i][side].push(slice);
      }
  const results = chosen.map(({ name }, i) => {
    const [ours, theirs] = [summed(slices[i].api), summed(slices[i].hand)];
    return { name, ...rounded(ours), ratio: Number((ours.rps / theirs.rps).toFixed(3)), byHand: rounded(theirs) };
  });
  console.table(
    Object.fromEntries(
      results.map(({ name, byHand, ...rest }) => [
        name,
        { ...rest, 'rps by hand': byHand.rps, 'p99 by hand': byHand.p99 },
      ]),
    ),
  );
  return results;
}

/** The same screens over a small and a large portfolio of projects of the same size, a few people at a time. */
async function grow() {
  const perProject = Math.round(options.lines / options.projects);
  const sides = [];
  for (const projects of [20, 2_000]) {
    const name = `portfolio_${projects}`;
    const asked = await raise(name, { projects, lines: projects * perProject });
    sides.push({ projects, asked, client: new Client(await stage.apis(name, realm, options), 4), slices: chosen.map(() => []) });
  }
  for (const { asked, client } of sides)
    for (const { api } of asked) for (const request of api) await client.post(request);
  for (let round = 0; round <= options.rounds; round += 1)
    for (const i of chosen.keys())
      for (const { asked, client, slices } of sides) {
        const slice = await press(client, asked[i].api, { concurrent: 4, seconds: options.seconds });
        if (round > 0) slices[i].push(slice);
      }
  const results = chosen.map(({ name }, i) => {
    const [small, large] = sides.map(({ slices }) => summed(slices[i]).p50);
    return {
      name: `${name}, growth`,
      'p50 of 20': Number(small.toFixed(2)),
      'p50 of 2000': Number(large.toFixed(2)),
      growth: Number((large / small).toFixed(3)),
    };
  });
  console.table(Object.fromEntries(results.map(({ name, ...rest }) => [name, rest])));
  return results;
}

const rounded = (sums) =>
  Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, Number(value.toFixed(1))]));

try {
  const results = options.growth ? await grow() : await race();
  const folder = join(import.meta.dirname, '../../dist');
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
