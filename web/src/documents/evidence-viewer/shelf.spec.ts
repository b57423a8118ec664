import { expect, it } from '@jest/globals';
import { Shelf } from './shelf';

const file = (size: number) => new Blob(['x'.repeat(size)]);

/** Files by their name, and how often each was fetched. */
function shop(most: number) {
  const shelf = new Shelf(most);
  const fetched: string[] = [];
  const take = (name: string, size = 10) =>
    shelf.take(name, async () => {
      fetched.push(name);
      return file(size);
    });
  return { shelf, take, fetched };
}

it('fetches a file once, however often and however soon it is asked for', async () => {
  const { take, fetched } = shop(100);
  await Promise.all([take('a'), take('a')]);
  await take('a');
  expect(fetched).toEqual(['a']);
});

it('lets go what was asked for longest ago, and keeps what stays in use', async () => {
  const { take, fetched } = shop(25);
  await take('a');
  await take('b');
  await take('a');
  await take('c');
  await take('a');
  expect(fetched).toEqual(['a', 'b', 'c']);
  await take('b');
  expect(fetched).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps one file, even if it is larger than the shelf', async () => {
  const { take, fetched } = shop(5);
  await take('a', 50);
  await take('a', 50);
  expect(fetched).toEqual(['a']);
});

it('fetches again what failed', async () => {
  const shelf = new Shelf();
  await expect(shelf.take('a', () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  expect((await shelf.take('a', async () => file(3))).size).toBe(3);
});
