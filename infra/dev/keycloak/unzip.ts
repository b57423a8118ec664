import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

type Entry = { name: string; method: number; mode: number; packed: number; at: number };

const endRecord = 0x06054b50;
const deflated = 8;

/** Unpacks a zip file into a folder, with the rights to execute that it records. */
export function unzip(file: string, folder: string): void {
  const descriptor = openSync(file, 'r');
  try {
    const read = reader(descriptor);
    for (const entry of entriesOf(read, fstatSync(descriptor).size)) unpack(read, entry, folder);
  } finally {
    closeSync(descriptor);
  }
}

type Read = (at: number, length: number) => Buffer;

const reader =
  (descriptor: number): Read =>
  (at, length) => {
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, at);
    return bytes;
  };

/** The list of a zip file is at its end, before a comment of unknown length. */
function entriesOf(read: Read, size: number): Entry[] {
  const tailLength = Math.min(size, 66_000);
  const tail = read(size - tailLength, tailLength);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endRecord) end -= 1;
  if (end < 0) throw new Error('This is not a zip file.');
  const list = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; entries.length < tail.readUInt16LE(end + 10); ) {
    const [name, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + name),
      method: list.readUInt16LE(at + 10),
      mode: list.readUInt16LE(at + 40),
      packed: list.readUInt32LE(at + 20),
      at: list.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unpack(read: Read, entry: Entry, folder: string): void {
  const path = resolve(folder, entry.name);
  if (!path.startsWith(resolve(folder) + sep)) throw new Error(`The zip file would write outside: ${entry.name}`);
  if (entry.name.endsWith('/')) {
    mkdirSync(path, { recursive: true });
    return;
  }
  const head = read(entry.at, 30);
  const bytes = read(entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), entry.packed);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, entry.method === deflated ? inflateRawSync(bytes) : bytes);
  if (entry.mode & 0o111) chmodSync(path, 0o755);
}
