import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, carl, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let books: Books;

beforeAll(async () => {
  portal = await Portal.open();
  books = await layTheMoney(portal.database, await seatTheCast(portal.database));
});
afterAll(() => portal.close());

const LAST = `query ($claimId: ID!) {
  claimLines(claimId: $claimId, descending: true, first: 1) { nodes { id number partner { shortName } } }
}`;
const LINE = `query ($id: ID!) { claimLine(id: $id) { id claimId number partner { shortName } } }`;

const told = async (who: Someone, id: string) =>
  JSON.stringify(await portal.ask(who, LINE, { id })).replaceAll(id, 'that id');
const linesOf = async (claimId: string): Promise<string[]> => {
  const { rows } = await portal.database.admin.query(`SELECT id FROM claim_line WHERE claim_id = $1`, [claimId]);
  return rows.map(({ id }) => id);
};

it('opens to the funder, wherever it stands in the list', async () => {
  const { data } = await portal.ask(fay, LAST, { claimId: books.second });
  const [last] = data.claimLines.nodes;
  expect((await portal.ask(fay, LINE, { id: last.id })).data.claimLine).toEqual({
    id: last.id,
    claimId: books.second,
    number: 120,
    partner: { shortName: last.partner.shortName },
  });
});

it('is a line that never was, for whoever does not find it in a list', async () => {
  const [sent] = await linesOf(books.second);
  const [foreign] = await linesOf(books.foreign);
  const drafted = await linesOf(books.draft);
  const hidden: ReadonlyArray<[Someone, readonly (string | undefined)[]]> = [
    [fay, [foreign, ...drafted]],
    [ana, [foreign, sent, ...drafted]],
    [cleo, [foreign]],
    [zed, [sent, ...drafted]],
  ];
  for (const [who, ids] of hidden)
    for (const id of ids)
      expect([who.name, await told(who, String(id))]).toEqual([who.name, await told(who, uuidv7())]);
  expect((await portal.ask(carl, LINE, { id: books.draftLine })).data.claimLine.number).toBe(1);
});
