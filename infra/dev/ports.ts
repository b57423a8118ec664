import { connect, createServer } from 'node:net';
import { Obstacle } from './obstacle.js';

/** A port of this machine that nobody listens on at this instant. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Refuses, naming the setting to change, when another program listens where `localhost` would lead a browser. */
export async function demandFree(port: number, setting: string): Promise<void> {
  const taken = (await answers(port, '127.0.0.1')) || (await answers(port, '::1')) || !(await canListen(port));
  if (taken) throw portTaken(port, setting);
}

/** The one sentence about a taken port. */
export function portTaken(port: number, setting: string): Obstacle {
  return new Obstacle(`Port ${port} is taken by another program: stop it, or choose another port with ${setting}.`);
}

/** Whether something accepts connections there. */
export function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const say = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => say(true));
    socket.once('timeout', () => say(true));
    socket.once('error', () => say(false));
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
