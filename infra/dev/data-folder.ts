import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './failure.js';
import { diskFull, isDiskFull, Obstacle } from './obstacle.js';

/** The file by which the portal knows a folder as its own. */
export const markOf = (dataDir: string) => join(dataDir, 'jalon.json');

/** Whether the portal made this folder. */
export const isOurs = (dataDir: string) => existsSync(markOf(dataDir));

/** Makes the data folder, or opens the one made before; refuses a folder that holds somebody else's files. */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (isOurs(dataDir)) return;
    const stranger = readdirSync(dataDir).find((name) => name !== 'lock.json');
    if (stranger) {
      throw new Obstacle(
        `${dataDir} was not made by Jalon (it holds ${stranger}): choose a new or empty folder with DATA_DIR.`,
      );
    }
    writeFileSync(markOf(dataDir), `${JSON.stringify({ madeBy: 'Jalon', on: new Date().toISOString() })}\n`);
  } catch (error) {
    throw sentence(error, dataDir);
  }
}

function sentence(error: unknown, dataDir: string): unknown {
  if (isDiskFull(error)) return diskFull(dataDir);
  const code = codeOf(error);
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new Obstacle(`${dataDir} is not a folder: choose another one with DATA_DIR.`);
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Obstacle(`${dataDir} may not be written by this user: choose another folder with DATA_DIR.`);
  }
  return error;
}
