import { Refusal } from '../kernel/refusal.js';

/** A kind of file that the portal takes. */
export interface Kind {
  readonly mediaType: string;
  /** What its first bytes are recognised as; nothing for plain text. */
  readonly signature: string | undefined;
  readonly text: boolean;
  /** Browsers may show it in place. */
  readonly shown: boolean;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const kinds: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', signature: 'application/pdf', text: false, shown: true },
  png: { mediaType: 'image/png', signature: 'image/png', text: false, shown: true },
  jpg: { mediaType: 'image/jpeg', signature: 'image/jpeg', text: false, shown: true },
  jpeg: { mediaType: 'image/jpeg', signature: 'image/jpeg', text: false, shown: true },
  xlsx: { mediaType: XLSX, signature: XLSX, text: false, shown: false },
  csv: { mediaType: 'text/csv', signature: undefined, text: true, shown: false },
  xml: { mediaType: 'application/xml', signature: 'application/xml', text: true, shown: false },
  ics: { mediaType: 'text/calendar', signature: 'text/calendar', text: true, shown: false },
  txt: { mediaType: 'text/plain', signature: undefined, text: true, shown: true },
};

/** The most that one file may hold, in bytes. */
export const MOST_BYTES = 25_000_000;

const MEGABYTE = 1_000_000;

/** A size in bytes that a file may have; refuses with `document.empty` or `document.too-large`. */
export function soundSize(size: number): number {
  if (size < 1) throw new Refusal('document.empty');
  if (size > MOST_BYTES) throw new Refusal('document.too-large', { megabytes: MOST_BYTES / MEGABYTE });
  return size;
}

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The kind that a name announces; refuses with `document.kind-not-allowed`. */
export function kindNamed(name: string): Kind {
  const extension = extensionOf(name);
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  if (!kind) throw new Refusal('document.kind-not-allowed', { extension });
  return kind;
}

/** Refuses with `document.not-what-it-says` bytes that are recognised as something else than the name announces. */
export function agreeOnSignature({ signature, text }: Kind, recognised: string | undefined): void {
  const same = recognised === signature;
  const plain = text && recognised === undefined;
  if (!same && !plain) throw new Refusal('document.not-what-it-says', { recognised: recognised ?? 'unknown' });
}

/** True when a browser may show a file of that type in place. */
export const isShown = (mediaType: string): boolean =>
  Object.values(kinds).some((kind) => kind.mediaType === mediaType && kind.shown);

/** A name as it may stand in a header and in a folder: no path, no control character; refuses with `document.name-malformed`. */
export function soundName(name: string): string {
  const sound = name.normalize('NFC').trim();
  const odd = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/u.test(sound);
  if (odd || sound.startsWith('.') || sound.length === 0 || sound.length > 200)
    throw new Refusal('document.name-malformed');
  return sound;
}
