import { Agent, request } from 'node:http';

/** One question to a server, ready to be sent. */
export interface Question {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What one stretch of asking took: the milliseconds of each answer, the seconds of the whole. */
export interface Slice {
  readonly latencies: readonly number[];
  readonly seconds: number;
}

/** Requests a second, and percentiles in milliseconds. */
export interface Sums {
  readonly rps: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** One keep-alive client of a server on this machine, whose processes listen on these ports and are asked in turn. */
export class Client {
  private asked = 0;
  private readonly agent: Agent;

  constructor(
    private readonly ports: readonly number[],
    concurrent: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: concurrent });
  }

  /** Posts JSON and answers the body; anything but 200 is an error. */
  post({ path, headers, body }: Question): Promise<string> {
    const port = this.ports[this.asked++ % this.ports.length];
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, method: 'POST', path, agent: this.agent };
      const sent = request({ ...options, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
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

  close(): void {
    this.agent.destroy();
  }
}

/** Asks without pause, as many at a time as told, for some seconds; answers the milliseconds that each took. */
export async function press(
  client: Client,
  questions: readonly Question[],
  { concurrent, seconds }: { readonly concurrent: number; readonly seconds: number },
): Promise<Slice> {
  const until = performance.now() + seconds * 1_000;
  const latencies: number[] = [];
  let next = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const asked = questions[next % questions.length];
      if (!asked) throw new Error('There is nothing to ask.');
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
export function summed(slices: readonly Slice[]): Sums {
  const latencies = slices.flatMap((slice) => slice.latencies).sort((a, b) => a - b);
  const seconds = slices.reduce((sum, slice) => sum + slice.seconds, 0);
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { rps: latencies.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
