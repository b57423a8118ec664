import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

const sentences = (environment: Record<string, string>): string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

describe('settings', () => {
  it('need nothing', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      idpPort: 8080,
      mailPort: 8025,
      publicUrl: 'http://localhost:3000',
      demonstration: true,
      dataDir: expect.stringMatching(/\.data$/),
    });
  });

  it('follow the port into the public address', () => {
    expect(readSettings({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
  });

  it('take an empty value for no value', () => {
    expect(readSettings({ PORT: '', KEYCLOAK_URL: ' ' })).toMatchObject({ port: 3000, keycloakUrl: undefined });
  });

  it('show no demonstration beside a database or a Keycloak of yours', () => {
    expect(readSettings({ DATABASE_URL: 'postgres://a:b@db/portal' }).demonstration).toBe(false);
    expect(readSettings({ KEYCLOAK_URL: 'https://sso.example/' })).toMatchObject({
      demonstration: false,
      keycloakUrl: 'https://sso.example',
    });
    expect(readSettings({ DATABASE_URL: 'postgres://a:b@db/portal', DEMONSTRATION: '1' }).demonstration).toBe(true);
  });

  it('tell every mistake at once, one sentence each', () => {
    const said = sentences({
      PORT: 'http',
      IDP_PORT: '70000',
      DATABASE_URL: 'mysql://db',
      SMTP_URL: 'mail.example:25',
      DEMONSTRATION: 'yes',
    });
    expect(said).toHaveLength(5);
    expect(said.map((sentence) => sentence.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'IDP_PORT',
      'SMTP_URL',
      'DEMONSTRATION',
    ]);
    for (const sentence of said) expect(sentence).toMatch(/\.$/);
  });

  it('never repeat a password back', () => {
    expect(sentences({ DATABASE_URL: 'http://user:hunter2@db/portal' }).join()).not.toContain('hunter2');
  });

  it('refuse two programs on one port', () => {
    expect(sentences({ PORT: '8080' })).toEqual(['PORT and IDP_PORT are both 8080: give each its own port.']);
  });

  it('refuse an address where browsers allow no sign-on', () => {
    expect(sentences({ PUBLIC_URL: 'http://portal.example', KEYCLOAK_URL: 'https://sso.example' })).toHaveLength(1);
    expect(sentences({ PUBLIC_URL: 'https://portal.example' })[0]).toContain('KEYCLOAK_URL');
    expect(sentences({ PUBLIC_URL: 'https://portal.example/jalon', KEYCLOAK_URL: 'https://sso.example' })).toHaveLength(
      1,
    );
  });

  it('refuse the built-in sign-on, and a Keycloak for trying, in production', () => {
    expect(sentences({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('KEYCLOAK_URL')]);
    expect(() => readSettings({ NODE_ENV: 'production' }, true)).toThrow('start:keycloak');
    expect(() => readSettings({ KEYCLOAK_URL: 'https://sso.example' }, true)).toThrow('KEYCLOAK_URL');
  });

  it('refuse the demonstration in production', () => {
    const production = { NODE_ENV: 'production', KEYCLOAK_URL: 'https://sso.example' };
    expect(sentences({ ...production, DEMONSTRATION: '1' })[0]).toContain('DEMONSTRATION');
    expect(readSettings(production).demonstration).toBe(false);
  });
});
