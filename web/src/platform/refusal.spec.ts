import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { expect, it } from '@jest/globals';
import { isSignedOut, refusalIn, sentenceOf } from './refusal';

const graphql = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'no', extensions }] });

const http = (status: number, body: string) =>
  new ServerError('no', { response: { status } as Response, bodyText: body });

it('reads the code and the facts of a refusal', () => {
  const error = graphql({ code: 'membership.ends-in-the-past', facts: { endsOn: '2019-11-01' } });
  expect(sentenceOf(refusalIn(error), 'fr')).toBe(
    'La date de fin (1er\u00a0nov.\u00a02019) est déjà passée. Choisissez-en une à venir.',
  );
  expect(sentenceOf(refusalIn(error), 'en')).toBe(
    'The end date (1\u00a0Nov\u00a02019) is already past. Choose one to come.',
  );
});

it('writes an amount among the facts as money, in a sentence a feature adds', () => {
  const extra = { fr: { 'budget.short': 'Il manque {gap}.' }, en: { 'budget.short': '{gap} is missing.' } };
  const refusal = refusalIn(graphql({ code: 'budget.short', facts: { gap: '1234.50' } }));
  expect(sentenceOf(refusal, 'fr', extra)).toBe('Il manque 1\u202f234,50\u00a0€.');
});

it('gives the reference of our own fault and keeps what stands now for a stale edit', () => {
  expect(refusalIn(graphql({ code: 'internal', reference: 'r-1' }))).toMatchObject({
    code: 'internal',
    reference: 'r-1',
  });
  expect(refusalIn(graphql({ code: 'version.stale', facts: {}, current: { progress: 46 } })).current).toEqual({
    progress: 46,
  });
});

it('says something of a code nobody worded', () => {
  expect(sentenceOf(refusalIn(graphql({ code: 'moon.full' })), 'fr')).toContain('(moon.full)');
});

it('knows the end of a session and a portal that does not answer', () => {
  const body = JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'session.invalid', facts: {} } }] });
  expect(isSignedOut(refusalIn(http(401, body)))).toBe(true);
  expect(isSignedOut(refusalIn(http(401, 'nope')))).toBe(true);
  expect(refusalIn(http(502, '<html>')).code).toBe('network');
  expect(refusalIn(new TypeError('Failed to fetch')).code).toBe('network');
  expect(refusalIn(new Error('anything')).code).toBe('internal');
});

it('lets a fact be called code: the code of a task is not that of the refusal', () => {
  const extra = { fr: { 'task.begun': '{code} a commencé.' }, en: {} };
  expect(sentenceOf({ code: 'task.begun', facts: { code: 'T4.1' } }, 'fr', extra)).toBe('T4.1 a commencé.');
  expect(sentenceOf({ code: 'task.else', facts: { code: 'T4.1' } }, 'fr', extra)).toContain('task.else');
});

it('says who changed it meanwhile, where that is known', () => {
  const stale = { code: 'version.stale', facts: { expected: 1, actual: 2 } };
  expect(sentenceOf(stale, 'en')).toBe('Someone changed this item while you were writing. Nothing is lost.');
  expect(sentenceOf({ ...stale, facts: { ...stale.facts, by: 'Ana' } }, 'en')).toBe(
    'Ana changed this item while you were writing. Nothing is lost.',
  );
});
