import { codeOf, messageOf } from './failure.js';

/** What stops a command, in a sentence for the person at the keyboard: printed without a stack, exit code 1. */
export class Obstacle extends Error {
  override readonly name = 'Obstacle';
}

/** Whether a failure, or what a program said before it died, is about a full disk. */
export function isDiskFull(cause: unknown): boolean {
  return codeOf(cause) === 'ENOSPC' || /No space left on device|ENOSPC/.test(messageOf(cause));
}

/** The one sentence about a full disk, whoever met it first. */
export function diskFull(folder: string): Obstacle {
  return new Obstacle(`The disk that holds ${folder} is full: free some space or choose another folder with DATA_DIR.`);
}
