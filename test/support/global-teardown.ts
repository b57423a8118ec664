import { once } from 'node:events';

/** Lets go of the keeper, which clears up, and waits for it. */
export default async function tearDown(): Promise<void> {
  const { jalonTestKeeper: keeper } = globalThis;
  if (!keeper || keeper.exitCode !== null) return;
  const cleared = once(keeper, 'exit');
  keeper.stdin?.end();
  await cleared;
}
