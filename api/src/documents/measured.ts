import { type Readable, Transform } from 'node:stream';
import { Refusal } from '../kernel/refusal.js';

/** Passes bytes on, and breaks with `document.wrong-size` when there are more than were announced, or they cease to come. */
export function measured(bytes: Readable, announced: number): Readable {
  let passed = 0;
  const wrong = () => new Refusal('document.wrong-size', { expected: announced, actual: passed });
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > announced) done(wrong());
      else done(null, chunk);
    },
  });
  if (bytes.destroyed) limit.destroy(wrong());
  bytes.once('error', () => limit.destroy(wrong()));
  bytes.once('close', () => !bytes.readableEnded && limit.destroy(wrong()));
  return bytes.pipe(limit);
}
