import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export type Files = ReadonlyMap<string, Buffer>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** The first of January 1980, at midnight: the same files make the same bytes, whenever. */
const NO_DAY = 0x21;
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22];

const numbers = (...fields: ReadonlyArray<readonly [size: 2 | 4, value: number]>): Buffer =>
  Buffer.concat(
    fields.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );

/** Files as one archive that every system opens. */
export function zipped(files: Files): Buffer {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of files) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(content)];
    const told = numbers(
      ...([
        [2, FLAGS],
        [2, DEFLATED],
        [2, 0],
        [2, NO_DAY],
        [4, crc32(content)],
      ] as const),
      ...([
        [4, packed.length],
        [4, content.length],
        [2, title.length],
        [2, 0],
      ] as const),
    );
    bodies.push(numbers([4, LOCAL], [2, VERSION]), told, title, packed);
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
    entries.push(numbers([4, CENTRAL], [2, VERSION], [2, VERSION]), told, rest, title);
    at += LOCAL_SIZE + title.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const count = files.size;
  const end = numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]);
  return Buffer.concat([...bodies, directory, end]);
}

/** The files of an archive; throws on what is none, or is broken. */
export function unzipped(bytes: Buffer): Files {
  const end = bytes.lastIndexOf(numbers([4, END]));
  if (end < 0 || end + END_SIZE > bytes.length) throw new Error('This is no archive');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error('The directory of the archive is broken');
    const [method, crc, packed] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 20),
    ];
    const [named, extra, noted] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const own = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + named);
    const from = own + LOCAL_SIZE + bytes.readUInt16LE(own + 26) + bytes.readUInt16LE(own + 28);
    const raw = bytes.subarray(from, from + packed);
    const content = method === DEFLATED ? inflateRawSync(raw) : Buffer.from(raw);
    if (crc32(content) !== crc) throw new Error(`${name} is broken`);
    files.set(name, content);
    at += CENTRAL_SIZE + named + extra + noted;
  }
  return files;
}
