import { spawn } from 'node:child_process';

/**
 * Runs a command that ends when the one who started it ends, even by `kill -9`: the leash is the pipe on its standard
 * input, which the machine itself closes.
 */
const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let ending = false;

const end = () => {
  if (ending) return;
  ending = true;
  child.kill('SIGTERM');
  setTimeout(killGroup, 10_000).unref();
};

/** The leash leads a group of its own, so this reaches whatever the command itself started, and the leash. */
const killGroup = () => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');

process.stdin.on('end', end).on('close', end).on('error', end).resume();
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, end);
child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once('exit', (code, by) => process.exit(code ?? (ending && by === 'SIGTERM' ? 0 : 1)));
