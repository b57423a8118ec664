import { commandOf, isAlive, parentOf } from './processes.js';

/** Aborted when this command is asked to end: a signal, or the death of the npm that called it. */
export function endingSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  const watched = callers();
  const timer = setInterval(() => {
    if (process.ppid === watched[0] && watched.every(isAlive)) return;
    clearInterval(timer);
    controller.abort();
  }, 500);
  timer.unref();
  return controller.signal;
}

/** npm hands on no signal when it is killed, and some shells stay between it and us. */
function callers(): number[] {
  const parent = process.ppid;
  if (parent <= 1 || process.platform === 'win32') return [parent];
  if (!process.env.npm_execpath || !/^(\S*\/)?(ba|da|z|a)?sh /.test(commandOf(parent))) return [parent];
  const grandparent = parentOf(parent);
  return grandparent > 1 ? [parent, grandparent] : [parent];
}
