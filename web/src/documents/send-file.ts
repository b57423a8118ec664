import { tellChange } from '../platform/overtaken';
import type { Refusal } from '../platform/refusal';

/** The portal, or the line to it, did not take the file. */
export class FileRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Reads the refusal out of an answer that is not a success. */
export function refusalOfAnswer(status: number, body: string): Refusal {
  try {
    const answer = recordOf(JSON.parse(body));
    const errors = Array.isArray(answer.errors) ? answer.errors : [];
    const { code, facts, reference } = recordOf(recordOf(errors[0]).extensions ?? answer);
    if (typeof code === 'string')
      return { code, facts: recordOf(facts), reference: typeof reference === 'string' ? reference : undefined };
  } catch {
    // The body is not JSON: only its status speaks.
  }
  if (status === 429) return { code: 'request.too-many', facts: {} };
  return { code: status === 0 || (status >= 502 && status <= 504) ? 'network' : 'internal', facts: {} };
}

interface Sending {
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file's bytes to a ticket's address, telling how many have left; refuses with `FileRefused`. */
export function sendFile(url: string, file: File, { onSent, signal }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const refuse = (refusal: Refusal) => reject(new FileRefused(refusal));
    request.upload.addEventListener('progress', ({ loaded }) => onSent(Math.min(loaded, file.size)));
    request.upload.addEventListener('load', () => onSent(file.size));
    request.addEventListener('load', () => {
      if (request.status < 200 || request.status >= 300)
        return refuse(refusalOfAnswer(request.status, request.responseText));
      tellChange();
      resolve();
    });
    request.addEventListener('error', () => refuse({ code: 'network', facts: {} }));
    request.addEventListener('abort', () => refuse({ code: 'cancelled', facts: {} }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('PUT', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}
