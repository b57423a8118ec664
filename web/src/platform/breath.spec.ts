import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { breath } from './breath';

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

const press = () => void dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

/** Whether it was drawn yet. */
function listen(): () => boolean {
  let drawn = false;
  void breath().then(() => {
    drawn = true;
  });
  return () => drawn;
}

it('is drawn at once while no key is pressed', async () => {
  await pass(10_000);
  const drawn = listen();
  await pass(0);
  expect(drawn()).toBe(true);
});

it('is drawn 400 ms after the last key', async () => {
  press();
  const drawn = listen();
  await pass(300);
  press();
  await pass(399);
  expect(drawn()).toBe(false);
  await pass(1);
  expect(drawn()).toBe(true);
});

it('is drawn after 3 s however fast the keys come', async () => {
  press();
  const drawn = listen();
  for (let waited = 0; waited < 2_900; waited += 100) {
    await pass(100);
    press();
  }
  expect(drawn()).toBe(false);
  await pass(100);
  expect(drawn()).toBe(true);
});
