import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { filesUnder, findCycle, GENERATED, readSources, repository, type Source, SPEC } from './source.js';
import { apiStairs, below, webStairs } from './staircase.js';

const all = readSources('api', 'web', 'infra', 'test');
const written = all.filter(({ path }) => !GENERATED.test(path));
const production = written.filter(({ path }) => !SPEC.test(path));
const byPath = new Map(all.map((source) => [source.path, source]));

const PURE = /^api\/src\/kernel\/|\.(policy|lifecycle|rules|calendar|funding)\.ts$/;
/** The only packages that plain calculation may lean on. */
const PLAIN = ['node:crypto'];

/** `api/src/claims/claim.ts` is in `claims`; what stands beside the folders is the composition root. */
const roomOf = (path: string, house: string): string | undefined => {
  const [room, ...rest] = path.startsWith(`${house}/`) ? path.slice(house.length + 1).split('/') : [];
  return rest.length > 0 ? room : undefined;
};

const climbing = (house: string, stairs: typeof apiStairs, root: readonly string[]): string[] =>
  written
    .filter(({ path }) => path.startsWith(`${house}/`))
    .flatMap(({ path, imports }) => {
      const room = roomOf(path, house);
      if (room === undefined || root.includes(room)) return [];
      const allowed = below(stairs, room);
      const known = room in stairs;
      return imports
        .filter(({ target }) => target.startsWith(`${house}/`))
        .filter(({ target }) => !known || !allowed.has(roomOf(target, house) ?? 'the composition root'))
        .map(({ target }) => `${path} -> ${target}`);
    });

it('reads the whole house', () => {
  expect(production.length).toBeGreaterThan(120);
  expect(written.filter(({ path }) => path.startsWith('api/src/'))).not.toHaveLength(0);
});

it('lets every room of the API and of the web stand on the staircase', () => {
  const rooms = (house: string) => new Set(written.map(({ path }) => roomOf(path, house)).filter((room) => room));
  const homeless = (house: string, stairs: typeof apiStairs, root: readonly string[]) =>
    [...rooms(house)].filter((room) => !((room as string) in stairs) && !root.includes(room as string));
  expect(homeless('api/src', apiStairs, ['commands'])).toEqual([]);
  expect(homeless('web/src', webStairs, ['app'])).toEqual([]);
});

it('follows the direction of the staircase in the API', () =>
  expect(climbing('api/src', apiStairs, ['commands'])).toEqual([]));

it('follows the direction of the staircase in the web', () =>
  expect(climbing('web/src', webStairs, ['app'])).toEqual([]));

it('keeps the kit of the web free of data', () => {
  const data = (target: string) => GENERATED.test(target) || /^(@apollo\/|graphql)/.test(target);
  const learned = production
    .filter(({ path }) => path.startsWith('web/src/ui/'))
    .flatMap(({ path, imports }) => imports.filter(({ target }) => data(target)).map((i) => `${path} -> ${i.target}`));
  expect(learned).toEqual([]);
});

it('keeps the projects apart: only the tests know more than one', () => {
  const projectOf = (path: string) => path.split('/')[0] as string;
  const projects = ['api', 'web', 'infra', 'test'];
  const strangers = written
    .filter(({ path }) => projectOf(path) !== 'test')
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => projects.includes(projectOf(target)) && projectOf(target) !== projectOf(path))
        .map(({ target }) => `${path} -> ${target}`),
    );
  expect(strangers).toEqual([]);
});

it('has no import cycle', () => expect(findCycle(written)).toBeUndefined());

it('keeps the pure files pure, all the way down', () => {
  const reach = ({ path, imports }: Source, seen: Set<string>): Set<string> => {
    for (const { target, erased } of imports) {
      if (erased || seen.has(target) || target === path) continue;
      seen.add(target);
      const next = byPath.get(target);
      if (next) reach(next, seen);
    }
    return seen;
  };
  const impure = production
    .filter(({ path }) => PURE.test(path))
    .flatMap((source) =>
      [...reach(source, new Set())]
        .filter((target) => !byPath.has(target) && !PLAIN.includes(target))
        .map((target) => `${source.path} reaches ${target}`),
    );
  expect(impure).toEqual([]);
});

it('has no barrels', () =>
  expect(
    written.filter(({ path, barrel }) => barrel || /(^|\/)index\.tsx?$/.test(path)).map(({ path }) => path),
  ).toEqual([]));

it('keeps files readable in one sitting', () => {
  const long = ['api', 'web', 'infra', 'test']
    .flatMap((folder) => filesUnder(folder))
    .filter((path) => /\.(ts|tsx|mts|mjs|css|sql|sh)$/.test(path) && !SPEC.test(path) && !GENERATED.test(path))
    .map((path) => [path, readFileSync(join(repository, path), 'utf8').trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > 250);
  expect(long).toEqual([]);
});
