const [HERE, ELSEWHERE] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
const [OWN, OTHER, FOREIGN] = ['a', 'b', 'c'].map((tail) => `00000000-0000-7000-8000-00000000000${tail}`);
const [ONESELF, SOMEONE] = ['e', 'f'].map((tail) => `00000000-0000-7000-8000-00000000000${tail}`);

/** What a policy is asked about; a fact that stands nowhere here stops the table, so that it grows with the policies. */
const common = ({ projectId, partnerId }) => ({ id: SOMEONE, projectId, partnerId, personId: SOMEONE });

/** A row about the very person who asks is theirs wherever it stands. */
const ABOUT_ONESELF = 'one’s own';

/** Nouns that know more than their project and partner: each case is a row of its own where its judgement differs. */
const cases = {
  project: { '': ({ projectId }) => ({ id: projectId }) },
  membership: { '': common, [ABOUT_ONESELF]: (place) => ({ ...common(place), personId: ONESELF }) },
  budget: { 'a partner’s lines': common, 'the financing plan': (place) => ({ ...common(place), partnerId: null }) },
  'work-package': { '': ({ projectId, partnerId }) => ({ projectId, partnerIds: [partnerId] }) },
  document: Object.fromEntries(
    Object.entries({ 'for all': 'CONSORTIUM', 'for its partner': 'PARTNER', 'for the funder': 'FUNDER' }).map(
      ([label, audience]) => [label, (place) => ({ ...common(place), audience, subject: { attachable: true } })],
    ),
  ),
  claim: {
    draft: (place) => ({ ...common(place), state: 'DRAFT' }),
    submitted: (place) => ({ ...common(place), state: 'SUBMITTED' }),
    certified: (place) => ({ ...common(place), state: 'CERTIFIED' }),
  },
  'claim-line': {
    draft: (place) => ({ ...common(place), sealed: false }),
    submitted: (place) => ({ ...common(place), sealed: true }),
  },
};

const places = {
  own: { projectId: HERE, partnerId: OWN },
  other: { projectId: HERE, partnerId: OTHER },
  elsewhere: { projectId: ELSEWHERE, partnerId: FOREIGN },
};

const withoutPartner = ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'];

const nobody = { personId: ONESELF, name: 'Someone', platformAdmin: false, memberships: [] };
const actorsOf = (roles) => [
  ...roles.map((role) => {
    const partnerId = withoutPartner.includes(role) ? null : OWN;
    return [role, { ...nobody, memberships: [{ projectId: HERE, partnerId, role }] }];
  }),
  ['platform admin', { ...nobody, platformAdmin: true }],
  ['no membership', nobody],
];

const strict = (permission, facts) =>
  new Proxy(facts, {
    get(target, fact) {
      if (typeof fact === 'string' && !(fact in target))
        throw new Error(`${permission} asks for “${fact}”: tell test/architecture/permission-table.mjs about it`);
      return target[fact];
    },
  });

const judge = (permission, actor, facts) => permission.allows(actor, strict(permission.name, facts));

const cell = (permission, actor, factsAt, label) => {
  if (label === ABOUT_ONESELF) return judge(permission, actor, factsAt(places.own)) ? 'yes' : '';
  const [own, other, elsewhere] = ['own', 'other', 'elsewhere'].map((place) =>
    judge(permission, actor, factsAt(places[place])),
  );
  if (elsewhere) return 'EVERYWHERE';
  if (own && other) return 'yes';
  if (own) return actor.memberships[0]?.partnerId ? 'own partner' : 'yes';
  return other ? 'other partners' : '';
};

/** Every permission of every policy, judged for every role. */
export function judgements({ roles, permissions }) {
  const actors = actorsOf(roles);
  return permissions.flatMap((permission) => {
    const noun = permission.name.split('.')[0];
    const rows = Object.entries(cases[noun] ?? { '': common }).map(([label, factsAt]) => ({
      permission: permission.name,
      label,
      cells: actors.map(([name, actor]) => [name, cell(permission, actor, factsAt, label)]),
    }));
    const alike = rows.every(({ cells }) => String(cells) === String(rows[0].cells));
    return alike ? [{ ...rows[0], label: '' }] : rows;
  });
}

/** Every field of Query, Mutation and Subscription, with what stands in front of it. */
export function rootFields({ resolvers, requiredKey }) {
  return resolvers
    .flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        const root = typeof handler === 'function' && Reflect.getMetadata('graphql:resolver_type', handler);
        if (!['Query', 'Mutation', 'Subscription'].includes(root)) return [];
        const name = Reflect.getMetadata('graphql:resolver_name', handler) ?? method;
        return [{ field: `${root}.${name}`, required: Reflect.getMetadata(requiredKey, handler) }];
      }),
    )
    .sort((a, b) => (a.field < b.field ? -1 : 1));
}

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const gate = (required) => {
  if (!required) return '**none**';
  return required.startsWith('open: ') ? `everyone signed in: ${required.slice(6)}` : `\`${required}\``;
};

/** The whole of `docs/permissions.md`. */
export function permissionsPage({ resolvers, requiredKey, roles, permissions }) {
  const judged = judgements({ roles, permissions });
  const fields = rootFields({ resolvers, requiredKey });
  const head = judged[0].cells.map(([name]) => `\`${name}\``);
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

/** The permissions that modules named `*.policy` export. */
export const permissionsIn = (modules) =>
  modules
    .flatMap((exported) => Object.values(exported))
    .filter((value) => value !== null && typeof value === 'object')
    .flatMap((value) => Object.values(value))
    .filter((value) => typeof value?.allows === 'function' && typeof value?.name === 'string')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
