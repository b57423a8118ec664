import { describe, expect, it } from '@jest/globals';
import { allows, readRealm, rolesOf } from './realm.js';

const realm = readRealm('https://portal.example');
const client = (clientId: string) => realm.clients.find((candidate) => candidate.clientId === clientId);

describe('the realm as code', () => {
  it('knows the portal by its one address', () => {
    expect(client('portal-web')).toMatchObject({
      redirectUris: ['https://portal.example/*'],
      webOrigins: ['https://portal.example'],
      attributes: { 'post.logout.redirect.uris': 'https://portal.example/*', 'pkce.code.challenge.method': 'S256' },
    });
    expect(JSON.stringify(realm)).not.toContain('PUBLIC_URL');
  });

  it('gives no token against a password, and none in an address', () => {
    for (const each of realm.clients) {
      expect(each).toMatchObject({ directAccessGrantsEnabled: false });
      expect(each).not.toMatchObject({ implicitFlowEnabled: true });
    }
  });

  it('keeps access short, refuses a refresh token used twice and slows down guessing', () => {
    expect(realm).toMatchObject({
      accessTokenLifespan: 300,
      revokeRefreshToken: true,
      refreshTokenMaxReuse: 0,
      bruteForceProtected: true,
      sslRequired: 'external',
    });
  });

  it('asks a second factor of those who handle money or certify, and of nobody in the demonstration', () => {
    const [someone] = realm.users;
    for (const role of ['finance', 'certifier']) {
      expect(rolesOf(realm, { ...someone!, realmRoles: [role] })).toContain('strong-sign-on');
    }
    for (const user of realm.users) expect(rolesOf(realm, user)).toEqual(['default-roles-jalon', 'portal-user']);
  });

  it('says of every demonstration account that it is invented, in both languages who it is', () => {
    expect(realm.users).toHaveLength(13);
    for (const user of realm.users) {
      expect(user.attributes).toMatchObject({
        illustrative: ['true'],
        presentation_fr: [expect.any(String)],
        presentation_en: [expect.any(String)],
      });
      expect(user.email).toMatch(/\.example$/);
      expect(user.credentials).toEqual([{ type: 'password', value: 'jalon-demo' }]);
    }
    expect(new Set(realm.users.map(({ id }) => id)).size).toBe(13);
  });
});

describe('an allowed address', () => {
  it.each([
    ['https://portal.example/', true],
    ['https://portal.example/projets/1?x=2#y', true],
    ['https://portal.example.evil.example/', false],
    ['https://portal.example@evil.example/', false],
    ['https://portal.example/../elsewhere', false],
    ['http://portal.example/', false],
    ['nonsense', false],
  ])('%s: %s', (address, answer) => {
    expect(allows('https://portal.example/*', address)).toBe(answer);
  });
});
