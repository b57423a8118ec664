import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { agreeOnSignature, type Kind, kindNamed } from './kinds.rules.js';
import { inspectPdf } from './pdf.inspection.js';
import { inspectSpreadsheet } from './spreadsheet.inspection.js';
import { inspectText } from './text.rules.js';

let last: Promise<unknown> = Promise.resolve();

/** The media type of a file whose name and bytes agree and that can do no harm; refuses with `document.*` otherwise. */
export function inspect(path: string, name: string): Promise<string> {
  const kind = kindNamed(name);
  const result = last.then(() => look(path, kind));
  last = result.catch(() => undefined);
  return result;
}

/** One file at a time: it is held whole while it is looked into. */
async function look(path: string, kind: Kind): Promise<string> {
  const bytes = await readFile(path);
  const recognised = await fileTypeFromBuffer(bytes).catch(() => undefined);
  agreeOnSignature(kind, recognised?.mime);
  if (kind.text) inspectText(bytes, kind.mediaType);
  else if (kind.mediaType === 'application/pdf') await inspectPdf(bytes);
  else if (kind.mediaType.endsWith('.sheet')) await inspectSpreadsheet(bytes);
  return kind.mediaType;
}
