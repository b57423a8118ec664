import { randomBytes } from 'node:crypto';
import type { Locale } from './locale.js';
import { style } from './style.js';

/** A page ready to be sent, with the headers that keep it from anything foreign. */
export type Page = { html: string; headers: Record<string, string> };

/** What surrounds the middle of a page. */
export type Frame = {
  locale: Locale;
  title: string;
  /** Where the page's own files are. */
  assets: string;
  /** Where forms may lead besides the page's own server: the portal. */
  portal: string;
  switchTo?: { locale: Locale; label: string; address: string };
  wide?: boolean;
  script?: string;
};

const mark = `<svg width="26" height="38" viewBox="0 0 26 38" aria-hidden="true"><path d="M3 33.2c5-2.6 15-2.6 20 0" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/><path d="M10.5 2h5v27.6L13 36l-2.5-6.4Z" fill="#fff" stroke="var(--pole)" stroke-width="1.5" stroke-linejoin="round"/><path d="M10.5 2h5v7h-5zM10.5 16h5v7h-5zM10.5 29.6 13 36l2.5-6.4Z" fill="var(--pole)"/></svg>`;

/** Makes text harmless inside HTML. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Puts the middle of a page in its frame. */
export function page(frame: Frame, middle: string): Page {
  const nonce = randomBytes(16).toString('base64url');
  const { locale, title, switchTo } = frame;
  const other = switchTo
    ? `<a href="${escaped(switchTo.address)}" lang="${switchTo.locale}" hreflang="${switchTo.locale}">${switchTo.label}</a>`
    : '';
  const script = frame.script ? `<script nonce="${nonce}">${frame.script}</script>` : '';
  return {
    html: `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="${frame.assets}/mark.svg">
<style nonce="${nonce}">${style(frame.assets)}</style>
</head>
<body>
<header>${mark}<span>Jalon</span>${other}</header>
<div class="pole"></div>
<main${frame.wide ? ' class="wide"' : ''}>${middle}</main>
${script}
</body>
</html>`,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'nonce-${nonce}'`,
        `script-src 'nonce-${nonce}'`,
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        `form-action 'self' ${new URL(frame.portal).origin}`,
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ].join('; '),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  };
}
