/** The upper half of code page 850, in which older accounting programs write. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
/** Where code page 850 has the accents of French, and CP1252 next to nothing. */
const FRENCH_IN_850 = new Set([0x82, 0x83, 0x85, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x90, 0x93, 0x96, 0x97, 0xf8]);

const FRENCH_IN_1252 = new Set([
  0xc0, 0xc7, 0xc8, 0xc9, 0xca, 0xe0, 0xe2, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xee, 0xef, 0xf4, 0xf9, 0xfb,
]);

type Encoding = 'utf-8' | 'windows-1252' | 'cp850';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const CP1252 = new TextDecoder('windows-1252');

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8') return UTF8.decode(bytes);
  if (encoding === 'windows-1252') return CP1252.decode(bytes);
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP850[byte - 0x80])).join('');
}

/** Which of the two old encodings has written a line that is not UTF-8. */
function guessed(bytes: Uint8Array): Encoding {
  let lead = 0;
  for (const byte of bytes) lead += FRENCH_IN_850.has(byte) ? 1 : FRENCH_IN_1252.has(byte) ? -1 : 0;
  return lead > 0 ? 'cp850' : 'windows-1252';
}

/** Reads the lines of one file: UTF-8 until a line is not, and from then on as that line is written. */
export class LineDecoder {
  private old: Encoding | undefined;

  decode(bytes: Uint8Array): string {
    if (bytes.every((byte) => byte < 0x80)) return decoded(bytes, 'windows-1252');
    if (this.old === undefined)
      try {
        return decoded(bytes, 'utf-8');
      } catch {
        this.old = guessed(bytes);
      }
    return decoded(bytes, this.old);
  }
}

const LF = 0x0a;
const CR = 0x0d;
const BOM = [0xef, 0xbb, 0xbf];

export interface RawLine {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Cuts chunks of bytes into lines without their ends (`\n`, `\r\n`, `\r\r\n`), keeping no more than one unfinished line. */
export class LineCutter {
  private rest = new Uint8Array(0);
  private count = 0;

  constructor(private readonly longest: number) {}

  /** The lines that the chunk ends; undefined when one is longer than allowed. */
  push(chunk: Uint8Array): RawLine[] | undefined {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const lines: RawLine[] = [];
    let from = 0;
    for (let end = bytes.indexOf(LF, from); end >= 0; end = bytes.indexOf(LF, from)) {
      if (end - from > this.longest) return undefined;
      lines.push(this.line(bytes.subarray(from, end)));
      from = end + 1;
    }
    this.rest = new Uint8Array(bytes.subarray(from));
    return this.rest.length > this.longest ? undefined : lines;
  }

  /** What follows the last end of line, if anything does. */
  end(): RawLine[] {
    return this.rest.length === 0 ? [] : [this.line(this.rest)];
  }

  private line(bytes: Uint8Array): RawLine {
    this.count += 1;
    const from = this.count === 1 && BOM.every((byte, i) => bytes[i] === byte) ? BOM.length : 0;
    let until = bytes.length;
    while (until > from && bytes[until - 1] === CR) until -= 1;
    return { number: this.count, bytes: bytes.subarray(from, until) };
  }
}
