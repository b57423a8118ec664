import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emailOf } from './portfolio.mjs';

export const TODAY = '2019-11-14';

const persisted = join(import.meta.dirname, '../../web/persisted-documents.json');

/** The document that the web itself sends under that name; until there is one, its equivalent in this folder. */
function documentNamed(operation) {
  const ofTheWeb = existsSync(persisted) ? Object.values(JSON.parse(readFileSync(persisted, 'utf8'))) : [];
  const own = ofTheWeb.find((text) => new RegExp(`^query ${operation}\\b`, 'm').test(text));
  return own ?? readFileSync(join(import.meta.dirname, `documents/${operation}.graphql`), 'utf8');
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** The three main screens: who looks at them, what they ask, and the statement that answers the same by hand. */
export const screens = [
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
    operation: 'ClaimReport',
    viewer: emailOf.funder,
    variables: ({ claim }) => ({ id: claim }),
    values: ({ claim }) => [claim],
  },
].map((screen) => {
  const document = documentNamed(screen.operation);
  return { ...screen, document, hash: sha256(document) };
});

/** What the API is asked for one place of the portfolio, as the web would. */
export const apiRequest = ({ operation, variables, hash }, place, token) => ({
  path: '/graphql',
  headers: { authorization: `Bearer ${token}`, 'x-jalon': '1' },
  body: JSON.stringify({
    operationName: operation,
    variables: variables(place),
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  }),
});

/** The same of the hand-written rival. */
export const handRequest = ({ name, values }, place) => ({
  path: `/${name}`,
  headers: {},
  body: JSON.stringify({ values: values(place) }),
});

/** Where two answers differ, the protocol's own words left out; undefined when they carry the same data. */
export function difference(ours, theirs, path = 'data') {
  if (ours === null || theirs === null || typeof ours !== 'object' || typeof theirs !== 'object')
    return ours === theirs ? undefined : `${path}: ${JSON.stringify(ours)} here, ${JSON.stringify(theirs)} by hand`;
  const told = (value) => Object.keys(value).filter((key) => key !== '__typename' && key !== 'endCursor');
  const keys = new Set([...told(ours), ...told(theirs)]);
  for (const key of keys) {
    const found = difference(ours[key] ?? null, theirs[key] ?? null, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}
