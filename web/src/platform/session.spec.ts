import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Session, type SignOn } from './session';

const NOW = Date.UTC(2019, 10, 14, 9);
const SECONDS = NOW / 1000;

const provider = (minutes: number, timeSkew = 0) => {
  const signOn = {
    token: 'access',
    refreshToken: 'refresh',
    tokenParsed: { sub: 'anne-lise', name: 'Anne-Lise Girard', email: 'al@femto.example' },
    refreshTokenParsed: { iat: SECONDS, exp: SECONDS + minutes * 60 },
    timeSkew,
    init: jest.fn(async (_options: object) => true),
    updateToken: jest.fn(async (_validity: number) => false),
    login: jest.fn(async (_options: object) => undefined),
    logout: jest.fn(async (_options: object) => undefined),
  };
  return { signOn, session: new Session(signOn as unknown as SignOn) };
};

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  sessionStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

it('signs in with PKCE, no iframe, in the language of the page', async () => {
  const { signOn, session } = provider(30);
  await session.start('fr');
  expect(signOn.init).toHaveBeenCalledWith({
    onLoad: 'login-required',
    pkceMethod: 'S256',
    checkLoginIframe: false,
    locale: 'fr',
  });
  expect(await session.authorization()).toBe('Bearer access');
  expect(session.person.name).toBe('Anne-Lise Girard');
  expect(localStorage).toHaveLength(0);
});

it('warns two minutes before the end, then says that it is over', async () => {
  const { session } = provider(30);
  await session.start('fr');
  jest.advanceTimersByTime(28 * 60_000 - 1);
  expect(session.state.kind).toBe('open');
  jest.advanceTimersByTime(1);
  expect(session.state).toEqual({ kind: 'ending', endsAt: NOW + 30 * 60_000 });
  jest.advanceTimersByTime(120_000);
  expect(session.state.kind).toBe('ended');
});

it('stays when asked to, and counts from the new end', async () => {
  const { signOn, session } = provider(30);
  await session.start('fr');
  jest.advanceTimersByTime(29 * 60_000);
  signOn.updateToken.mockImplementation(async () => {
    signOn.refreshTokenParsed = { iat: SECONDS + 29 * 60, exp: SECONDS + 59 * 60 };
    return true;
  });
  await session.stay();
  expect(signOn.updateToken).toHaveBeenCalledWith(-1);
  expect(session.state.kind).toBe('open');
});

it('counts with the clock of the provider', async () => {
  const { session } = provider(30, 60);
  await session.start('fr');
  jest.advanceTimersByTime(28 * 60_000);
  expect(session.state.kind).toBe('open');
});

it('keeps the session of someone who types, past half its life and once a minute', async () => {
  const { signOn, session } = provider(30);
  await session.start('fr');
  session.noticeActivity();
  expect(signOn.updateToken).not.toHaveBeenCalled();
  jest.advanceTimersByTime(16 * 60_000);
  session.noticeActivity();
  session.noticeActivity();
  expect(signOn.updateToken).toHaveBeenCalledTimes(1);
});

it('is over when the provider refuses to renew, and only unreachable when it does not answer', async () => {
  const { signOn, session } = provider(30);
  await session.start('fr');
  signOn.updateToken.mockRejectedValue(new Error('network') as never);
  await expect(session.authorization()).rejects.toBeInstanceOf(TypeError);
  expect(session.state.kind).toBe('open');
  signOn.refreshToken = '';
  await expect(session.authorization()).rejects.toThrow();
  expect(session.state.kind).toBe('ended');
});

it('forgets the drafts of whoever sat here before, and its own when signing out', async () => {
  sessionStorage.setItem('jalon.person', 'someone-else');
  sessionStorage.setItem('jalon.draft.LT2', '{}');
  const { signOn, session } = provider(30);
  await session.start('fr');
  expect(sessionStorage.getItem('jalon.draft.LT2')).toBeNull();
  sessionStorage.setItem('jalon.draft.LT3', '{}');
  await session.end();
  expect(sessionStorage.getItem('jalon.draft.LT3')).toBeNull();
  expect(signOn.logout).toHaveBeenCalledWith({ redirectUri: `${location.origin}/` });
});
