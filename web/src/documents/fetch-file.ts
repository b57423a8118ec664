import { FileRefused, refusalOfAnswer } from './send-file';

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches what a single-use link gives and checks here, once more, that it is the file whose hash the portal shows. */
export async function fetchFile(url: string, sha256: string): Promise<Blob> {
  const answer = await fetch(url, { cache: 'no-store' });
  if (!answer.ok) throw new FileRefused(refusalOfAnswer(answer.status, await answer.text()));
  const bytes = await answer.arrayBuffer();
  if ((await hashOf(bytes)) !== sha256) throw new FileRefused({ code: 'document.tampered', facts: {} });
  return new Blob([bytes], { type: answer.headers.get('content-type') ?? 'application/octet-stream' });
}

/** Hands a file to the browser, to be saved under its name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
