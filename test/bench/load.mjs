import { Agent, request } from 'node:http';

/** One keep-alive client of a server on this machine, whose processes listen on these ports and are asked in turn. */
export class Client {
  constructor(ports, concurrent) {
    this.ports = ports;
    this.asked = 0;
    this.agent = new Agent({ keepAlive: true, maxSockets: concurrent });
  }

  /** Posts JSON and answers the body; anything but 200 is an error. */
  post({ path, headers, body }) {
    const port = this.ports[this.asked++ % this.ports.length];
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, method: 'POST', path, agent: this.agent };
      const sent = request({ ...options, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close() {
    this.agent.destroy();
  }
}

/** Asks without pause, as many at a time as told, for some seconds; answers the milliseconds that each took. */
export async function press(client, requests, { concurrent, seconds }) {
  const until = performance.now() + seconds * 1_000;
  const latencies = [];
  let next = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const asked = requests[next % requests.length];
      next += 1;
      const began = performance.now();
      await client.post(asked);
      latencies.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrent }, worker));
  return { latencies, seconds: (performance.now() - began) / 1_000 };
}

/** Requests a second and the usual percentiles of several slices taken together. */
export function summed(slices) {
  const latencies = slices.flatMap((slice) => slice.latencies).sort((a, b) => a - b);
  const seconds = slices.reduce((sum, slice) => sum + slice.seconds, 0);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  return { rps: latencies.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
