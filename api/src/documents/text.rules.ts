import { Refusal } from '../kernel/refusal.js';

const SPACE = 0x20;
const DELETE = 0x7f;
/** Tab, line feed, form feed, carriage return. */
const LAYOUT: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d];

/** Enough of the bytes as characters to recognise ASCII words, whatever the encoding of the rest. */
const asCharacters = new TextDecoder('latin1');
const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf/;

const isControl = (byte: number): boolean => (byte < SPACE && !LAYOUT.includes(byte)) || byte === DELETE;

/**
 * Takes UTF-8 and the one-byte encodings of old accounting programs.
 * Refuses with `document.not-text` bytes that are no text, and with `document.active-content` an XML that declares entities.
 */
export function inspectText(bytes: Uint8Array, mediaType: string): void {
  if (bytes.some(isControl)) throw new Refusal('document.not-text');
  const text = asCharacters.decode(bytes).replace(BYTE_ORDER_MARK, '');
  if (mediaType === 'application/xml') {
    if (!/^\s*</.test(text)) throw new Refusal('document.not-what-it-says', { recognised: 'text/plain' });
    if (/<!(ENTITY|DOCTYPE)/i.test(text)) throw new Refusal('document.active-content', { found: 'DOCTYPE' });
  }
  if (mediaType === 'text/calendar' && !/^\s*BEGIN:VCALENDAR/i.test(text))
    throw new Refusal('document.not-what-it-says', { recognised: 'text/plain' });
}
