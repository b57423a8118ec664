import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Inject, Module } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AppModule } from '../../api/src/app.module.js';
import { membershipPolicy } from '../../api/src/consortium/membership.policy.js';
import { Project } from '../../api/src/consortium/project.entity.js';
import { projectPolicy } from '../../api/src/consortium/project.policy.js';
import { Access } from '../../api/src/platform/access/access.js';
import { OpenToAll, Requires } from '../../api/src/platform/access/requires.decorator.js';
import { Rows } from '../../api/src/platform/database/rows.js';
import { UnitOfWork } from '../../api/src/platform/database/unit-of-work.js';
import { Journal } from '../../api/src/platform/journal/journal.js';
import { createServer } from '../../api/src/server.js';
import { type Cast, cleo, seatTheCast } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';

/** A module whose author forgets, each time, one thing that the house asks of every field. */
@Resolver()
class ForgetfulResolver {
  constructor(
    @Inject(UnitOfWork) private readonly unit: UnitOfWork,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Access) private readonly access: Access,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Query(() => Project)
  readsWithoutPermission(@Args('id', { type: () => ID }) id: string) {
    return this.rows.load(Project, id);
  }

  @Query(() => Project)
  @Requires(projectPolicy.read)
  readsWithoutAsking(@Args('id', { type: () => ID }) id: string) {
    return this.rows.load(Project, id);
  }

  @Query(() => Project)
  @Requires(projectPolicy.read)
  async asksAnother(@Args('id', { type: () => ID }) id: string) {
    const project = await this.rows.load(Project, id);
    this.access.demand(projectPolicy.budget, project);
    return project;
  }

  @Query(() => Project)
  @OpenToAll('a query that writes')
  async writesInAQuery(@Args('id', { type: () => ID }) id: string) {
    await this.say(id);
    return this.rows.load(Project, id);
  }

  @Mutation(() => Project)
  async changesWithoutPermission(@Args('id', { type: () => ID }) id: string) {
    await this.journal.record('project.changed', await this.rows.load(Project, id));
    return this.say(id);
  }

  @Mutation(() => Project)
  @Requires(membershipPolicy.invite)
  async changesWithoutAsking(@Args('id', { type: () => ID }) id: string) {
    const project = await this.say(id);
    await this.journal.record('project.changed', project);
    return project;
  }

  @Mutation(() => Project)
  @Requires(projectPolicy.read)
  async changesWithoutALine(@Args('id', { type: () => ID }) id: string) {
    const project = await this.say(id);
    this.access.demand(projectPolicy.read, project);
    return project;
  }

  @Mutation(() => Project)
  @OpenToAll('open, and still forgets its line')
  opensWithoutALine(@Args('id', { type: () => ID }) id: string) {
    return this.say(id);
  }

  @Mutation(() => Project)
  @Requires(projectPolicy.read)
  async failsAtTheEnd(@Args('id', { type: () => ID }) id: string) {
    const project = await this.say(id);
    this.access.demand(projectPolicy.read, project);
    await this.journal.record('project.changed', project);
    throw new Error('the secret is 42');
  }

  @Mutation(() => Project)
  @Requires(projectPolicy.read)
  async remembersEverything(@Args('id', { type: () => ID }) id: string) {
    const project = await this.say(id);
    this.access.demand(projectPolicy.read, project);
    await this.journal.record('project.changed', project);
    return project;
  }

  private async say(id: string): Promise<Project> {
    await this.unit.manager.query(
      `INSERT INTO letter (id, project_id, recipient, language, template, facts)
       VALUES (gen_random_uuid(), $1, 'someone@cast.example', 'fr', 'invitation', '{}')`,
      [id],
    );
    return this.rows.load(Project, id);
  }
}

@Module({ providers: [ForgetfulResolver] })
class ForgetfulModule {}

let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  const original = AppModule.with.bind(AppModule);
  AppModule.with = (settings) => {
    const built = original(settings);
    return { ...built, imports: [...(built.imports ?? []), ForgetfulModule] };
  };
  portal = await Portal.open({}, undefined, createServer);
  cast = await seatTheCast(portal.database);
});
afterAll(() => portal.close());

const effects = async () => {
  const { rows } = await portal.database.admin.query(
    `SELECT (SELECT count(*) FROM letter) AS letters, (SELECT count(*) FROM journal) AS lines,
       (SELECT count(*) FROM idempotency) AS keys`,
  );
  return rows[0];
};
const nothing = { letters: '0', lines: '0', keys: '0' };
const ask = (kind: 'query' | 'mutation', field: string) =>
  portal.ask(cleo, `${kind} ($id: ID!) { ${field}(id: $id) { id acronym } }`, { id: cast.lyra });

it.each(['readsWithoutPermission', 'readsWithoutAsking', 'asksAnother', 'writesInAQuery'])(
  'answers nothing to a query that forgets: %s',
  async (field) => {
    const { data, errors } = await ask('query', field);
    expect(data).toBeNull();
    expect(errors?.[0]?.message).toBe('internal');
    expect(await effects()).toEqual(nothing);
  },
);

it.each([
  'changesWithoutPermission',
  'changesWithoutAsking',
  'changesWithoutALine',
  'opensWithoutALine',
  'failsAtTheEnd',
])('commits nothing of a mutation that forgets: %s', async (field) => {
  const { data, errors } = await ask('mutation', field);
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('internal');
  expect(await effects()).toEqual(nothing);
});

it('says of its own mistakes nothing but a reference', async () => {
  const { errors } = await ask('mutation', 'failsAtTheEnd');
  expect(JSON.stringify(errors)).not.toMatch(/secret|Error|at |\.ts|\.js/);
  expect(Object.keys(errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'reference']);
});

it('commits what forgets nothing', async () => {
  const { data, errors } = await ask('mutation', 'remembersEverything');
  expect(errors).toBeUndefined();
  expect(data.remembersEverything.acronym).toBe('Lyra');
  expect(await effects()).toEqual({ letters: '1', lines: '1', keys: '1' });
});
