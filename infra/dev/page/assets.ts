import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const fonts: Record<string, string> = {
  'source-sans-3.woff2': '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  'bricolage-grotesque.woff2':
    '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
};

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" width="26" height="38" viewBox="0 0 26 38"><path d="M3 33.2c5-2.6 15-2.6 20 0" fill="none" stroke="#435068" stroke-width="2" stroke-linecap="round"/><path d="M10.5 2h5v27.6L13 36l-2.5-6.4Z" fill="#fff" stroke="#C23616" stroke-width="1.5" stroke-linejoin="round"/><path d="M10.5 2h5v7h-5zM10.5 16h5v7h-5zM10.5 29.6 13 36l2.5-6.4Z" fill="#C23616"/></svg>';

/** Sends one of the page's own files: nothing it shows comes from elsewhere. */
export function sendAsset(response: ServerResponse, name: string): void {
  const cached = { 'cache-control': 'max-age=86400', 'x-content-type-options': 'nosniff' };
  if (name === 'mark.svg') {
    response.writeHead(200, { 'content-type': 'image/svg+xml', ...cached }).end(mark);
    return;
  }
  const font = Object.hasOwn(fonts, name) ? readFont(fonts[name] ?? '') : undefined;
  if (font) response.writeHead(200, { 'content-type': 'font/woff2', ...cached }).end(font);
  else response.writeHead(404).end();
}

/** The web's own fonts; where they are not installed the page falls back on the system's. */
function readFont(place: string): Buffer | undefined {
  try {
    return readFileSync(require.resolve(place));
  } catch {
    return undefined;
  }
}
