import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { Refusal } from '../kernel/refusal.js';

const inflated = promisify(inflate);

/** Names by which a PDF runs, launches, embeds or sends something; long enough to be no accident wherever they stand. */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|SubmitForm|ImportData|XFA|GoToE)(?![A-Za-z0-9])/;
/** Too short to mean anything among the bytes of an image: searched outside of streams only. */
const SCRIPT = /\/JS(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const PACKED_OBJECTS = /\/ObjStm(?![A-Za-z0-9])/;
const STREAM = /(?<!end)stream\r?\n/g;

/** Objects are packed by the hundred, not by the million. */
const MOST_UNPACKED = 16_000_000;
const MOST_IN_ALL = 128_000_000;

/** `/J#61vaScript` is another way to write `/JavaScript`. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function demandHarmless(text: string, ...patterns: readonly RegExp[]): void {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0];
    if (found) throw new Refusal('document.active-content', { found });
  }
}

/** Refuses with `document.encrypted` what cannot be read, and with `document.active-content` what does more than show. */
export async function inspectPdf(bytes: Buffer): Promise<void> {
  const raw = bytes.toString('latin1');
  const text = unescaped(raw);
  if (ENCRYPTED.test(text)) throw new Refusal('document.encrypted');
  demandHarmless(text, ACTIVE);
  demandHarmless(unescaped(outsideOfStreams(raw)), SCRIPT);
  if (PACKED_OBJECTS.test(text)) await inspectStreams(bytes, raw);
}

function outsideOfStreams(raw: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of raw.matchAll(STREAM)) {
    if (index < from) continue;
    parts.push(raw.slice(from, index));
    const end = raw.indexOf('endstream', index);
    from = end < 0 ? raw.length : end;
  }
  return [...parts, raw.slice(from)].join('');
}

/** Where objects may be packed, every stream is unpacked, wherever it pretends to begin. */
async function inspectStreams(bytes: Buffer, raw: string): Promise<void> {
  let budget = MOST_IN_ALL;
  let before = 0;
  for (const { index, 0: keyword } of raw.matchAll(STREAM)) {
    const start = index + keyword.length;
    const announced = PACKED_OBJECTS.test(unescaped(raw.slice(before, index)));
    const objects = await unpacked(bytes.subarray(start), Math.min(budget, MOST_UNPACKED));
    if (announced && objects === undefined) throw new Refusal('document.active-content', { found: '/ObjStm' });
    budget -= objects?.length ?? 0;
    if (budget <= 0) throw new Refusal('document.zip-bomb');
    if (objects) demandHarmless(unescaped(objects), ACTIVE);
    before = start;
  }
}

/** Nothing when it is not packed that way, or too large to hold objects. */
async function unpacked(stream: Buffer, most: number): Promise<string | undefined> {
  if ((stream[0] ?? 0) % 16 !== 8 || stream.readUInt16BE(0) % 31 !== 0) return undefined;
  try {
    const content = (await inflated(stream, { maxOutputLength: most })) as Buffer;
    return content.toString('latin1');
  } catch {
    return undefined;
  }
}
