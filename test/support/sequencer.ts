import { createRequire } from 'node:module';

interface Test {
  readonly path: string;
}

const require = createRequire(import.meta.url);
const { default: TestSequencer }: { default: new () => { sort(tests: readonly Test[]): Test[] } } =
  require('@jest/test-sequencer');

/** What takes longest begins first, so that no core waits at the end: the tour of all screens, then those who are killed or ask for everything, then browsers, then stories. */
const ORDER = [
  /browser\/every-screen/,
  /constant-queries|people-are-reminded|letters-leave|the-process-starts|foreign-ids|salaries|row-security/,
  /browser\//,
  /stories\//,
];

const placeOf = ({ path }: Test): number => {
  const place = ORDER.findIndex((pattern) => pattern.test(path));
  return place < 0 ? ORDER.length : place;
};

export default class Sequencer extends TestSequencer {
  override sort(tests: readonly Test[]): Test[] {
    return [...tests].sort((a, b) => placeOf(a) - placeOf(b) || a.path.localeCompare(b.path));
  }
}
