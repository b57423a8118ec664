import { rmSync } from 'node:fs';

export default async function tearDown(): Promise<void> {
  const { jalonTestServer } = globalThis;
  await jalonTestServer?.stop();
  for (const folder of jalonTestServer?.folders ?? []) rmSync(folder, { recursive: true, force: true });
}
