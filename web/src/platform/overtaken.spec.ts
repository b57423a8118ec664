import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { expect, it } from '@jest/globals';
import { Subject } from 'rxjs';
import { CHANGES_NOTHING, overtaken, tellChange } from './overtaken';

const READ = gql`query Read { row { id title } }`;
const WRITE = gql`mutation Write { write { id title } }`;

/** A wire on which each request waits until the test answers it. */
function wire() {
  const waiting: Array<{ name: string | undefined; answer: (title: string) => void }> = [];
  const link = new ApolloLink(({ operationName, operationType }) => {
    const told = new Subject<ApolloLink.Result>();
    const field = operationType === 'mutation' ? 'write' : 'row';
    const answer = (title: string) => {
      told.next({ data: { [field]: { __typename: 'Row', id: '1', title } } });
      told.complete();
    };
    waiting.push({ name: operationName, answer });
    return told;
  });
  const client = new ApolloClient({ link: overtaken().concat(link), cache: new InMemoryCache() });
  return { client, waiting };
}

it('does not let an answer of before a change undo it', async () => {
  const { client, waiting } = wire();
  const read = client.query({ query: READ });
  const written = client.mutate({ mutation: WRITE });
  waiting[1]?.answer('new');
  await written;
  waiting[0]?.answer('old');
  expect(waiting.map(({ name }) => name)).toEqual(['Read', 'Write', 'Read']);
  waiting[2]?.answer('new');
  expect((await read).data).toMatchObject({ row: { title: 'new' } });
  expect(client.readQuery({ query: READ })).toMatchObject({ row: { title: 'new' } });
});

it('asks again for as long as changes come', async () => {
  const { client, waiting } = wire();
  const read = client.query({ query: READ });
  const write = async (at: number) => {
    const written = client.mutate({ mutation: WRITE });
    waiting[at]?.answer('new');
    await written;
  };
  await write(1);
  waiting[0]?.answer('old');
  await write(3);
  waiting[2]?.answer('older');
  expect(waiting.map(({ name }) => name)).toEqual(['Read', 'Write', 'Read', 'Write', 'Read']);
  waiting[4]?.answer('newest');
  expect((await read).data).toMatchObject({ row: { title: 'newest' } });
});

it('asks once when what was answered meanwhile changes nothing', async () => {
  const { client, waiting } = wire();
  const read = client.query({ query: READ });
  const written = client.mutate({ mutation: WRITE, context: CHANGES_NOTHING });
  waiting[1]?.answer('link');
  await written;
  waiting[0]?.answer('old');
  expect((await read).data).toMatchObject({ row: { title: 'old' } });
  expect(waiting).toHaveLength(2);
});

it('asks once when nothing changed meanwhile', async () => {
  const { client, waiting } = wire();
  const written = client.mutate({ mutation: WRITE });
  waiting[0]?.answer('new');
  await written;
  const read = client.query({ query: READ });
  waiting[1]?.answer('new');
  expect((await read).data).toMatchObject({ row: { title: 'new' } });
  expect(waiting).toHaveLength(2);
});

it('asks again when a file came or somebody else changed something', async () => {
  const { client, waiting } = wire();
  const read = client.query({ query: READ });
  tellChange();
  const later = client.query({ query: READ });
  waiting[0]?.answer('old');
  waiting[1]?.answer('new');
  expect((await later).data).toMatchObject({ row: { title: 'new' } });
  expect((await read).data).toMatchObject({ row: { title: 'new' } });
  expect(waiting).toHaveLength(2);
});

it('gives the fifth answer, however busy the others are', async () => {
  const { client, waiting } = wire();
  const read = client.query({ query: READ });
  for (let times = 0; times < 5; times += 1) {
    tellChange();
    waiting[times]?.answer(`answer ${times + 1}`);
  }
  expect((await read).data).toMatchObject({ row: { title: 'answer 5' } });
  expect(waiting).toHaveLength(5);
});
