import { createHash, pbkdf2 as derive, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { LocalStore } from './local-store.js';

const pbkdf2 = promisify(derive);

let root: string;
let store: LocalStore;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jalon-store-'));
  store = new LocalStore(root);
});
afterEach(() => rmSync(root, { recursive: true }));

const bytes = randomBytes(200_000);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const path = () => join(root, 'objects', sha256.slice(0, 2), sha256);
const kept = async () => (await store.take(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]))).keep();
const drafts = () => readdirSync(join(root, 'drafts'));

it('gives back what it keeps, under its hash', async () => {
  const draft = await store.take(Readable.from([bytes]));
  expect(draft).toMatchObject({ sha256, size: bytes.length });
  await expect(store.open(sha256)).rejects.toMatchObject({ reason: 'missing' });
  await draft.keep();
  await draft.discard();
  expect(await buffer(await store.open(sha256))).toEqual(bytes);
  expect(drafts()).toEqual([]);
});

it('gives nothing that was changed, by one bit, at its end or its length', async () => {
  await kept();
  for (const change of [
    (content: Buffer) => content.fill(content[99_999]! ^ 1, 99_999, 100_000),
    (content: Buffer) => Buffer.concat([content, Buffer.from([0])]),
    (content: Buffer) => content.subarray(0, -1),
    () => Buffer.alloc(0),
  ]) {
    writeFileSync(path(), change(readFileSync(path())));
    await expect(store.open(sha256)).rejects.toMatchObject({ reason: 'tampered' });
    writeFileSync(path(), bytes);
  }
});

it('leaves nothing of a stream that breaks', async () => {
  const broken = Readable.from(
    (function* () {
      yield bytes;
      throw new Error('The line broke');
    })(),
  );
  await expect(store.take(broken)).rejects.toThrow('The line broke');
  expect(drafts()).toEqual([]);
});

it('leaves nothing of streams that break before their file is there', async () => {
  const busy = () => Promise.all(Array.from({ length: 4 }, () => pbkdf2('', '', 2_000, 32, 'sha256')));
  const broken = () => new Readable().destroy(new Error('The line broke'));
  for (let round = 0; round < 50; round += 1)
    await Promise.allSettled([busy(), ...Array.from({ length: 5 }, () => store.take(broken()))]);
  expect(drafts()).toEqual([]);
});

it('tells what is old, unless it was given again, and forgets old drafts', async () => {
  await kept();
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(path(), new Date(0), new Date(0));
  const old = async () => {
    const found: string[] = [];
    for await (const object of store.olderThan(hourAgo)) found.push(object.sha256);
    return found;
  };
  expect(await old()).toEqual([sha256]);
  await kept();
  expect(await old()).toEqual([]);
  const draft = await store.take(Readable.from([bytes]));
  expect(await store.forgetDrafts(hourAgo)).toBe(0);
  utimesSync(draft.path, new Date(0), new Date(0));
  expect(await store.forgetDrafts(hourAgo)).toBe(1);
});

it('is never led out of its folder', async () => {
  await expect(store.open('../../etc/passwd')).rejects.toThrow('SHA-256');
});
