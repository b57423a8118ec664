export interface Origins {
  /** Where browsers find the portal. */
  readonly publicUrl: string;
  /** Where they sign in. */
  readonly issuer: string;
}

type Headers = Readonly<Record<string, string>>;

const HALF_A_YEAR = 15_552_000;

/** What every answer carries: nothing is guessed, framed, shared with other origins, or kept. */
export const commonHeaders = ({ publicUrl }: Origins): Headers => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  ...(publicUrl.startsWith('https:') && { 'strict-transport-security': `max-age=${HALF_A_YEAR}; includeSubDomains` }),
});

/** What the page may load: itself, what carries the nonce of this answer, and the sign-on. */
export function pagePolicy({ publicUrl, issuer }: Origins, nonce: string): string {
  const socket = new URL(publicUrl).origin.replace(/^http/, 'ws');
  const rules: Readonly<Record<string, string>> = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'manifest-src': "'self'",
    'connect-src': `'self' ${socket} ${new URL(issuer).origin}`,
    'frame-src': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** What a thread of our own may load: more of our own programs, and nothing else. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'";
