import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/root.js';
import type { Question } from './load.js';
import { emailOf, type Place } from './portfolio.js';

export const TODAY = '2019-11-14';

const persisted = join(root, 'web/persisted-documents.json');
const ofTheWeb = Object.values(JSON.parse(readFileSync(persisted, 'utf8')) as Record<string, string>);

/** The document that the web itself sends under that name. */
export function documentNamed(operation: string, kind: 'query' | 'mutation' = 'query'): string {
  const document = ofTheWeb.find((text) => new RegExp(`^${kind} ${operation}\\b`, 'm').test(text));
  if (!document)
    throw new Error(`The web sends no document named ${operation}: tell test/bench/screens.ts its new name`);
  return document;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export interface Screen {
  readonly name: string;
  readonly operation: string;
  viewer(project: number): string;
  variables(place: Place): Readonly<Record<string, unknown>>;
  values(place: Place): readonly string[];
}

/** The three main screens, of which the claim sends two documents: who looks at them, what they ask, and the statement that answers the same by hand. */
export const screens: readonly Screen[] = [
  {
    name: 'cockpit',
    operation: 'Cockpit',
    viewer: emailOf.lead,
    variables: ({ project }) => ({ projectId: project }),
    values: ({ project }) => [project, TODAY],
  },
  {
    name: 'work-packages',
    operation: 'WorkPackages',
    viewer: emailOf.partner,
    variables: ({ project }) => ({ projectId: project, mine: true }),
    values: ({ project, partner }) => [project, TODAY, partner],
  },
  {
    name: 'claim',
    operation: 'ClaimPage',
    viewer: emailOf.funder,
    variables: ({ project, claim }) => ({ id: claim, projectId: project }),
    values: ({ project, claim }) => [claim, project],
  },
  {
    name: 'claim-lines',
    operation: 'ClaimLines',
    viewer: emailOf.funder,
    variables: ({ claim }) => ({ claimId: claim, filter: {}, sort: 'NUMBER', descending: false }),
    values: ({ claim }) => [claim],
  },
];

/** What the API is asked for one place of the portfolio, as the web would. */
export const apiRequest = ({ operation, variables }: Screen, place: Place, token: string): Question =>
  questionOf(operation, variables(place), token);

/** An operation of the web, asked as the web asks it. */
export const questionOf = (operation: string, variables: object, token: string): Question =>
  asked(operation, documentNamed(operation), variables, { authorization: `Bearer ${token}` });

/** The same of what changes something, once. */
export const mutationOf = (operation: string, variables: object, token: string): Question =>
  asked(operation, documentNamed(operation, 'mutation'), variables, {
    ...{ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
  });

const asked = (operation: string, document: string, variables: object, headers: Question['headers']): Question => ({
  path: '/graphql',
  headers: { ...headers, 'x-jalon': '1' },
  body: JSON.stringify({
    operationName: operation,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: sha256(document) } },
  }),
});

/** The same of the hand-written rival. */
export const handRequest = ({ name, values }: Screen, place: Place): Question => ({
  path: `/${name}`,
  headers: {},
  body: JSON.stringify({ values: values(place) }),
});

/** Where two answers differ, the protocol's own words left out; undefined when they carry the same data. */
export function difference(ours: unknown, theirs: unknown, path = 'data'): string | undefined {
  if (ours === null || theirs === null || typeof ours !== 'object' || typeof theirs !== 'object')
    return ours === theirs ? undefined : `${path}: ${JSON.stringify(ours)} here, ${JSON.stringify(theirs)} by hand`;
  const told = (value: object) =>
    new Map(Object.entries(value).filter(([key]) => key !== '__typename' && key !== 'endCursor'));
  const [here, there] = [told(ours), told(theirs)];
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const found = difference(here.get(key) ?? null, there.get(key) ?? null, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}
