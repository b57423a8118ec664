import type { Actor, MemberRole } from '../../api/src/platform/access/actor.js';
import type { Permission } from '../../api/src/platform/access/policy.js';
import {
  ABOUT_ONESELF,
  cases,
  common,
  ELSEWHERE,
  type Facts,
  type FactsAt,
  FOREIGN,
  HERE,
  ONESELF,
  OTHER,
  OWN,
} from './permission-cases.js';

/** What the table is made from: the resolvers and the policies, of the source or of the build. */
interface Api {
  readonly resolvers: ReadonlyArray<{ readonly prototype: object }>;
  readonly requiredKey: symbol;
  readonly roles: readonly MemberRole[];
  readonly permissions: readonly Judged[];
}

type Judged = Permission<Facts>;

interface Judgement {
  readonly permission: string;
  readonly label: string;
  readonly cells: ReadonlyArray<readonly [who: string, said: string]>;
}

interface RootField {
  readonly field: string;
  readonly required: string | undefined;
}

const places = {
  own: { projectId: HERE, partnerId: OWN },
  other: { projectId: HERE, partnerId: OTHER },
  elsewhere: { projectId: ELSEWHERE, partnerId: FOREIGN },
};

const withoutPartner: readonly MemberRole[] = ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'];

const nobody: Actor = { personId: ONESELF, name: 'Someone', platformAdmin: false, memberships: [] };
const actorsOf = (roles: readonly MemberRole[]): ReadonlyArray<readonly [name: string, actor: Actor]> => [
  ...roles.map((role) => {
    const partnerId = withoutPartner.includes(role) ? null : OWN;
    return [role, { ...nobody, memberships: [{ projectId: HERE, partnerId, role }] }] as const;
  }),
  ['platform admin', { ...nobody, platformAdmin: true }],
  ['no membership', nobody],
];

const strict = (permission: string, facts: Facts): Facts =>
  new Proxy(facts, {
    get(target, fact) {
      if (typeof fact === 'string' && !(fact in target))
        throw new Error(`${permission} asks for “${fact}”: tell test/architecture/permission-cases.ts about it`);
      return Reflect.get(target, fact);
    },
  });

const judge = (permission: Judged, actor: Actor, facts: Facts): boolean =>
  permission.allows(actor, strict(permission.name, facts));

const cell = (permission: Judged, actor: Actor, factsAt: FactsAt, label: string): string => {
  if (label === ABOUT_ONESELF) return judge(permission, actor, factsAt(places.own)) ? 'yes' : '';
  const [own, other, elsewhere] = [places.own, places.other, places.elsewhere].map((place) =>
    judge(permission, actor, factsAt(place)),
  );
  if (elsewhere) return 'EVERYWHERE';
  if (own && other) return 'yes';
  if (own) return actor.memberships[0]?.partnerId ? 'own partner' : 'yes';
  return other ? 'other partners' : '';
};

/** Every permission of every policy, judged for every role. */
export function judgements({ roles, permissions }: Pick<Api, 'roles' | 'permissions'>): Judgement[] {
  const actors = actorsOf(roles);
  return permissions.flatMap((permission) => {
    const [noun = ''] = permission.name.split('.');
    const rows = Object.entries(cases[noun] ?? { '': common }).map(([label, factsAt]) => ({
      permission: permission.name,
      label,
      cells: actors.map(([name, actor]) => [name, cell(permission, actor, factsAt, label)] as const),
    }));
    const [first] = rows;
    const alike = first && rows.every(({ cells }) => String(cells) === String(first.cells));
    return alike ? [{ ...first, label: '' }] : rows;
  });
}

/** Every field of Query, Mutation and Subscription, with what stands in front of it. */
export function rootFields({ resolvers, requiredKey }: Pick<Api, 'resolvers' | 'requiredKey'>): RootField[] {
  return resolvers
    .flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).flatMap((method) => {
        const handler: unknown = Reflect.get(prototype, method);
        if (typeof handler !== 'function') return [];
        const root = Reflect.getMetadata('graphql:resolver_type', handler);
        if (!['Query', 'Mutation', 'Subscription'].includes(root)) return [];
        const name = Reflect.getMetadata('graphql:resolver_name', handler) ?? method;
        return [{ field: `${root}.${name}`, required: Reflect.getMetadata(requiredKey, handler) }];
      }),
    )
    .sort((a, b) => (a.field < b.field ? -1 : 1));
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const gate = (required: string | undefined): string => {
  if (!required) return '**none**';
  return required.startsWith('open: ') ? `everyone signed in: ${required.slice(6)}` : `\`${required}\``;
};

/** The whole of `docs/permissions.md`. */
export function permissionsPage({ resolvers, requiredKey, roles, permissions }: Api): string {
  const judged = judgements({ roles, permissions });
  const fields = rootFields({ resolvers, requiredKey });
  const head = actorsOf(roles).map(([name]) => `\`${name}\``);
  return `# Who may do what

Generated from the resolvers and the policies by \`npm run generate\`; a test fails when it is out of date. A change here is a change of rights: say in the commit who gains or loses what.

## What each field of the API asks

${table(
  ['Field', 'Permission'],
  fields.map(({ field, required }) => [`\`${field}\``, gate(required)]),
)}

## What each role may do

Each policy was asked about a subject of the person's own partner, of another partner of the same project, and of another project. *yes*: whatever the partner; *own partner*: only what their own partner answers for; empty: no. Nobody may do anything in a project where they have no role.

${table(
  ['Permission', ...head],
  judged.map(({ permission, label, cells }) => [
    `\`${permission}\`${label && ` (${label})`}`,
    ...cells.map(([, said]) => said),
  ]),
)}
`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isPermission = (value: unknown): value is Judged =>
  isObject(value) &&
  'allows' in value &&
  typeof value.allows === 'function' &&
  'name' in value &&
  typeof value.name === 'string';

/** The permissions that modules named `*.policy` export. */
export const permissionsIn = (modules: readonly object[]): Judged[] =>
  modules
    .flatMap((exported) => Object.values(exported))
    .flatMap((value: unknown) => (isObject(value) ? Object.values(value) : []))
    .filter(isPermission)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
