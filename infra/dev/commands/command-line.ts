import type { Narrator } from '../narrator.js';

/** One of the portal's commands: what follows its name, in; an exit code, out. */
export type Command = (args: string[], tell: Narrator) => Promise<number>;
