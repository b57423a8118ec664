import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { jalonTestServer } = globalThis;
  await jalonTestServer?.stop();
  if (jalonTestServer) rmSync(jalonTestServer.folder, { recursive: true, force: true });
}
