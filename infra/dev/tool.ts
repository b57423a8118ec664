import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Obstacle } from './obstacle.js';
import { root } from './root.js';

/** Runs a Node program of the workspace's own packages and shows what it says. */
export function runTool(place: string, args: string[], environment: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', place), ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Obstacle(`${place} ended with code ${code}.`))));
  });
}
