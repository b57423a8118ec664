import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Heard {
  readonly event: string;
  readonly subjectType: string;
  readonly actorName: string;
  readonly seq: number;
}

const CHANGES = `subscription Changes($projectId: ID!) {
  changes(projectId: $projectId) { event subjectType subjectId actorId actorName seq }
}`;

/** Someone who watches a project over a WebSocket, and keeps what they hear. */
export class Watcher {
  readonly heard: Heard[] = [];
  /** Why it ended: `complete`, a refusal's code, or the code with which the socket closed. */
  ended: string | undefined;
  private readonly client: Client;
  private readonly acknowledged: Promise<void>;

  constructor(origin: string, token: string, projectId: string, query = CHANGES) {
    let acknowledge: () => void = () => undefined;
    this.acknowledged = new Promise((resolve) => {
      acknowledge = resolve;
    });
    this.client = createClient({
      url: `${origin.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
      on: { connected: () => acknowledge() },
    });
    this.client.subscribe<{ changes: Heard }>(
      { query, variables: { projectId } },
      {
        next: ({ data, errors }) => {
          if (data?.changes) this.heard.push(data.changes);
          if (errors) this.ended = String(errors[0]?.extensions?.code);
        },
        error: (error) => {
          const [first] = Array.isArray(error) ? error : [];
          this.ended ??= String(first?.extensions?.code ?? (error as { code?: number }).code ?? error);
        },
        complete: () => {
          this.ended ??= 'complete';
        },
      },
    );
  }

  /** Waits until the subscription stands; the protocol does not say so, hence the moment after. */
  async settled(): Promise<this> {
    await this.acknowledged;
    await sleep(150);
    return this;
  }

  get events(): string[] {
    return this.heard.map(({ event }) => event);
  }

  async until(done: (watcher: this) => boolean, patience = 5_000): Promise<void> {
    const end = Date.now() + patience;
    while (!done(this)) {
      if (Date.now() > end) throw new Error(`Heard ${JSON.stringify(this.events)}, ended: ${this.ended}`);
      await sleep(20);
    }
  }

  async leave(): Promise<void> {
    await this.client.dispose();
  }
}
