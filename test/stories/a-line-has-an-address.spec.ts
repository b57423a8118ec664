import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

describe('the evidence of a line', () => {
  const CAN = `query ($id: ID!) { claimLine(id: $id) { viewerCan } }`;
  const OPEN = `mutation ($input: OpenUploadInput!) { openUpload(input: $input) { url } }`;
  const opens = async (who: Someone, subjectId: string, audience: string, documentId: string = uuidv7()) => {
    const file = { subjectType: 'claim-line', subjectId, name: 'facture.pdf', size: 100, audience };
    const { errors } = await portal.ask(who, OPEN, { input: { id: uuidv7(), documentId, ...file } });
    return errors?.[0]?.extensions.code ?? 'open';
  };
  const hearers = async (): Promise<string[]> => {
    const { rows } = await portal.database.admin.query(
      `SELECT DISTINCT audience FROM journal WHERE event = 'document.upload-opened'`,
    );
    return rows.map(({ audience }) => audience);
  };

  it('is added by the lead while the line is a draft, and by nobody once it is sent', async () => {
    const [sent = ''] = await linesOf(books.second);
    const may = async (who: Someone, id: string) => (await portal.ask(who, CAN, { id })).data.claimLine.viewerCan;
    expect(await may(carl, books.draftLine)).toEqual(['claim-line.attach']);
    for (const who of [carl, fay]) expect(await may(who, sent)).toEqual([]);
    expect(await opens(carl, books.draftLine, 'FUNDER')).toBe('open');
    expect(await opens(carl, sent, 'FUNDER')).toBe('access.denied');
  });

  it('is never meant for the whole project, so that nothing of a draft is announced to it', async () => {
    for (const who of [carl, cleo])
      expect(await opens(who, books.draftLine, 'CONSORTIUM')).toBe('document.audience-too-wide');
    const { rows } = await portal.database.admin.query(
      `INSERT INTO document (id, project_id, partner_id, name, audience, subject_type, subject_id)
       SELECT $1, project_id, partner_id, 'old.pdf', 'CONSORTIUM', 'claim-line', id FROM claim_line WHERE id = $2 RETURNING id`,
      [uuidv7(), books.draftLine],
    );
    expect(await opens(carl, books.draftLine, 'FUNDER', rows[0].id)).toBe('document.audience-too-wide');
    expect(await hearers()).toEqual(['PARTNER']);
  });
});
