import { expect, it } from '@jest/globals';
import { commonHeaders, pagePolicy } from './headers.rules.js';

const origins = { publicUrl: 'https://jalon.example', issuer: 'https://sso.example:8443/realms/jalon' };

it('lets the page load itself, what carries the nonce, and the sign-on, and nothing else', () => {
  const policy = pagePolicy(origins, 'abc');
  expect(policy).toContain("script-src 'self' 'nonce-abc';");
  expect(policy).toContain("connect-src 'self' wss://jalon.example https://sso.example:8443;");
  expect(policy).not.toMatch(/unsafe|\*/);
});

it('asks for https for good where the portal has it, and only there', () => {
  expect(commonHeaders(origins)).toHaveProperty('strict-transport-security');
  expect(commonHeaders({ ...origins, publicUrl: 'http://localhost:3000' })).not.toHaveProperty(
    'strict-transport-security',
  );
});
