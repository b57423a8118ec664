import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import writeXlsxFile from 'write-excel-file/node';
import { openTheLedgers } from '../cast/ledgers.js';
import { ana, ben, type Cast, cleo, seatTheCast } from '../cast/lyra.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let origin: string;
let workPackageId: string;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  ({ sorting: workPackageId } = await openTheLedgers(portal.database, cast));
  origin = await portal.listen();
});
afterAll(() => portal.close());

const OPEN = `mutation ($input: OpenExpenseImportInput!) { openExpenseImport(input: $input) { id url version } }`;
const LOOK = `query ($id: ID!, $choices: ProposalChoices!) { expenseImport(id: $id) { version readLines readAt }
  fecProposal(expenseImportId: $id, wanted: $choices) { identifier closedOn lines charges from until blocking warnings
    findings { code figures } accounts { account name category workPackageId begins lines already net rule { id version } }
    categories { category lines eligible } proposed withoutWork already net } }`;
const TABLE = `query ($id: ID!) { expenseImport(id: $id) { version readLines checkedLines }
  tablePreview(expenseImportId: $id) { lines already mistaken mistakes { cell column code facts }
    categories { category lines eligible } sum blocking } }`;
const TAKE = `mutation ($input: TakeExpenseImportInput!) { takeExpenseImport(input: $input) { id } }`;
const TAKEN = `query ($id: ID!) { expenseImport(id: $id) { id version added appliedAt beingTaken takenLines refusal { code facts } } }`;
const STOP = `mutation ($input: StopExpenseImportInput!) { stopExpenseImport(input: $input) { id } }`;
const UNDECIDED = `query ($projectId: ID!, $partnerId: ID!) { waitingExpenseImport(projectId: $projectId, partnerId: $partnerId) { id name beingTaken } }`;
const CANCEL = `mutation ($input: CancelExpenseImportInput!) { cancelExpenseImport(input: $input) { id cancelledAt } }`;
const KEEP = `mutation ($input: KeepAccountRuleInput!) { keepAccountRule(input: $input) { id version } }`;
const FORGET = `mutation ($input: ForgetAccountRuleInput!) { forgetAccountRule(input: $input) { id } }`;
const LINES = `query ($projectId: ID!, $partnerId: ID!) { expenses(projectId: $projectId, partnerId: $partnerId, first: 100) {
  total sum nodes { number category issuer description documentRef incurredOn net eligible standing } } }`;

const at = () => ({ projectId: cast.lyra, partnerId: cast.vega });
const announce = (who: Someone, name: string, bytes: Uint8Array) =>
  portal.ask(who, OPEN, { input: { id: uuidv7(), ...at(), name, size: bytes.length, language: 'fr' } });
async function sent(who: Someone, name: string, content: string | Uint8Array) {
  const bytes = new Uint8Array(Buffer.from(content));
  const { data } = await announce(who, name, bytes);
  const { id, url } = data.openExpenseImport;
  const answer = await fetch(`${origin}${url}`, { method: 'PUT', body: bytes });
  return { id: id as string, url: `${origin}${url}`, status: answer.status, said: JSON.parse(await answer.text()) };
}
const look = async (id: string, choices: object = {}) => (await portal.ask(ben, LOOK, { id, choices })).data;
const preview = async (id: string, who = ben) => (await portal.ask(who, TABLE, { id })).data;
const standing = async (id: string, who = ben) => (await portal.ask(who, TAKEN, { id })).data?.expenseImport;
const begin = async (id: string, said: object = {}, who = ben) => {
  const version = (await standing(id, who))?.version ?? 1;
  return portal.ask(who, TAKE, { input: { id, version, ...said } });
};
/** Asks for it, and waits until it is in or refused. */
async function take(id: string, said: object = {}, who = ben): ReturnType<typeof begin> {
  const answer = await begin(id, said, who);
  if (answer.errors) return answer;
  let one = await standing(id, who);
  while (one.beingTaken) one = await standing(id, who);
  const { refusal: no } = one;
  const extensions = no && { code: no.code, facts: JSON.parse(no.facts) };
  return { ...answer, ...(no ? { errors: [{ extensions }] } : { data: { takeExpenseImport: one } }) } as never;
}
const lines = async (who = ben) => (await portal.ask(who, LINES, at())).data.expenses;
const refusal = ({ errors }: Awaited<ReturnType<typeof take>>) => errors?.[0]?.extensions;

const HEAD = [
  ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'CompAuxNum', 'CompAuxLib'],
  ...['PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit', 'EcritureLet', 'DateLet', 'ValidDate'],
  ...['Montantdevise', 'Idevise'],
];
const NAME = '732829320FEC20191231.txt';
const entry = (
  number: string,
  day: string,
  account: string,
  label: string,
  debit: string,
  credit = '0,00',
  party = '',
) =>
  ['HA', 'Achats', number, day, account, `Compte ${account}`, party && `F${party}`, party, `P${number}`, day, label]
    .concat([debit, credit, '', '', day, '', ''])
    .join('\t');
const fec = (...rows: readonly string[]) => `${[HEAD.join('\t'), ...rows].join('\r\n')}\r\n`;
const YEAR = fec(
  entry('1', '20190305', '622600', 'Étude optique', '0000001000,50'),
  entry('1', '20190305', '445660', 'TVA', '200,10'),
  entry('1', '20190305', '401000', 'Optique du Doubs', '0,00', '1200,60', 'Optique du Doubs'),
  entry('2', '20190410', '606300', 'Réactifs', '80,00'),
  entry('2', '20190410', '401000', 'Réactifs SA', '0,00', '80,00', 'Réactifs SA'),
  entry('3', '20190430', '641100', 'Paie avril Mme Lune', '3000,00'),
  entry('3', '20190430', '421000', 'Paie avril', '0,00', '3000,00'),
  entry('4', '20191020', '658000', 'Divers', '12,00'),
  entry('4', '20191020', '512000', 'Banque', '0,00', '12,00'),
);

describe('an accounting file', () => {
  it('is read while it comes, and tells its charges account by account', async () => {
    const { id, status, said } = await sent(ben, NAME, YEAR);
    expect([status, said]).toEqual([200, { lines: 9 }]);
    const { fecProposal: told } = await look(id);
    expect(told).toMatchObject({
      ...{ identifier: '732829320', closedOn: '2019-12-31', lines: 9, charges: 4, blocking: 0, warnings: 0 },
      ...{ from: '2019-03-05', until: '2019-10-20', proposed: 3, withoutWork: 3, already: 0, net: '4080.50' },
    });
    const told4 = told.accounts.map(({ account, category, net }: Record<string, string>) => [account, category, net]);
    expect(told4).toEqual([
      ['606300', 'CONSUMABLES', '80.00'],
      ['622600', 'EXTERNAL', '1000.50'],
      ['641100', 'STAFF', '3000.00'],
      ['658000', null, '12.00'],
    ]);
    expect(refusal(await take(id))?.code).toBe('expense-import.without-work');
    const { fecProposal: summer } = await look(id, { from: '2019-04-01', until: '2019-04-15', workPackageId });
    expect(summer).toMatchObject({ proposed: 1, withoutWork: 0, net: '80.00' });
    expect((await lines()).total).toBe(0);
  });

  it('puts its charges into the ledger as drafts, salaries for those who keep the books alone, and changes nothing twice', async () => {
    const { id } = await sent(ben, NAME, YEAR);
    expect((await take(id, { workPackageId })).data.takeExpenseImport.added).toBe(3);
    expect((await lines()).nodes).toMatchObject([
      {
        number: 1,
        category: 'EXTERNAL',
        issuer: 'Optique du Doubs',
        documentRef: 'P1',
        net: '1000.50',
        standing: 'FREE',
      },
      { number: 2, category: 'CONSUMABLES', issuer: 'Réactifs SA', incurredOn: '2019-04-10', eligible: '80.00' },
      { number: 3, category: 'STAFF', issuer: 'Vega', net: '3000.00' },
    ]);
    expect((await lines(ana)).total).toBe(2);
    expect(JSON.stringify(await lines(ana))).not.toContain('Lune');
    expect(refusal(await take(id, { version: 2, workPackageId }))?.code).toBe('ticket.spent');
    const again = await sent(ben, NAME, YEAR);
    expect((await look(again.id)).fecProposal).toMatchObject({ proposed: 0, already: 3 });
    expect(refusal(await take(again.id, { workPackageId }))?.code).toBe('expense-import.nothing-new');
    expect((await lines()).total).toBe(3);
  });

  it('is declared as the partner says, who says it once', async () => {
    const rule = { id: uuidv7(), ...at(), begins: '658', category: 'EXTERNAL', workPackageId };
    expect((await portal.ask(ana, KEEP, { input: rule })).errors?.[0]?.extensions.code).toBe('access.denied');
    await portal.ask(ben, KEEP, { input: rule });
    const twice = await portal.ask(ben, KEEP, { input: { ...rule, id: uuidv7() } });
    expect(refusal(twice)).toMatchObject({ code: 'account-rule.already-kept', facts: { begins: '658' } });
    const { id } = await sent(ben, NAME, YEAR);
    expect((await look(id)).fecProposal).toMatchObject({ proposed: 1, withoutWork: 0, net: '12.00' });
    await portal.ask(ben, KEEP, { input: { ...rule, category: null, version: 1 } });
    expect((await look(id)).fecProposal.proposed).toBe(0);
    await portal.ask(ben, FORGET, { input: { id: rule.id, version: 2 } });
    expect((await look(id)).fecProposal.accounts.at(-1)).toMatchObject({ category: null, rule: null });
  });

  it('goes in beside the requests, is found again by whoever comes back, and is stopped with nothing kept', async () => {
    const { id } = await sent(ben, NAME, YEAR.replaceAll('P1', 'Q1').replaceAll('Étude optique', 'Étude du banc'));
    const waiting = async (who = ben) => (await portal.ask(who, UNDECIDED, at())).data.waitingExpenseImport;
    expect(await waiting()).toEqual({ id, name: NAME, beingTaken: false });
    expect(await waiting(ana)).toBeNull();
    const before = (await lines()).total;
    const somebodyElse = await portal.database.admin.connect();
    const ledger = `hashtextextended('ledger ' || $1, 0)`;
    await somebodyElse.query(`SELECT pg_advisory_lock(${ledger})`, [cast.vega]);
    expect((await begin(id, { workPackageId })).errors).toBeUndefined();
    expect(await waiting()).toEqual({ id, name: NAME, beingTaken: true });
    expect(refusal(await begin(id, { workPackageId }))?.code).toBe('expense-import.being-taken');
    expect(refusal(await portal.ask(ana, STOP, { input: { id } }))?.code).toBe('expense-import.unknown');
    expect((await portal.ask(ben, STOP, { input: { id } })).errors).toBeUndefined();
    await somebodyElse.query(`SELECT pg_advisory_unlock(${ledger})`, [cast.vega]);
    somebodyElse.release();
    let one = await standing(id);
    while (one.beingTaken) one = await standing(id);
    expect(one).toMatchObject({ appliedAt: null, added: null, takenLines: 0, refusal: null });
    expect((await lines()).total).toBe(before);
    expect((await take(id, { workPackageId })).data.takeExpenseImport).toMatchObject({ added: 1, takenLines: 1 });
    expect((await lines()).total).toBe(before + 1);
    expect(await waiting()).toBeNull();
    await portal.database.admin.query('DELETE FROM expense WHERE number > $1', [before]);
  });

  it('with a mistake is told by line and column, and nothing of it is taken', async () => {
    const { id } = await sent(ben, NAME, YEAR.replace('80,00', '80.00').replace('20190430', '20190431'));
    const { fecProposal } = await look(id, { workPackageId });
    expect(fecProposal.blocking).toBe(2);
    expect(
      fecProposal.findings.map(({ code, figures }: Record<string, string>) => [code, JSON.parse(figures as string)]),
    ).toEqual([
      ['fec.decimal-point', { line: 5, column: 'Debit', value: '80.00' }],
      ['fec.day-impossible', { line: 7, column: 'EcritureDate', value: '20190431' }],
    ]);
    expect(refusal(await take(id, { workPackageId }))).toMatchObject({
      code: 'expense-import.has-mistakes',
      facts: { count: 2 },
    });
  });

  it('comes from those who keep the books, and is theirs who sent it', async () => {
    expect(refusal(await announce(ana, NAME, Buffer.from(YEAR)))?.code).toBe('access.denied');
    expect(refusal(await announce(cleo, NAME, Buffer.from(YEAR)))?.code).toBe('access.denied');
    expect(refusal(await announce(ben, 'comptes.pdf', Buffer.from('x')))?.code).toBe('expense-file.kind-not-read');
    const { id, url } = await sent(ben, NAME, YEAR);
    expect(refusal(await take(id, { workPackageId }, ana))?.code).toBe('expense-import.unknown');
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(410);
    expect((await fetch(`${origin}/files/expenses/${uuidv7()}.${'A'.repeat(43)}`)).status).toBe(404);
  });
});

const TITLES = ['Poste', 'Lot', 'Fournisseur', 'Objet', 'Engagée le', 'Acquittée le', 'HT', 'TVA'];
const bought = (label: string, ...more: string[]) =>
  ['Prestations externes', 'L1', 'Zinc & Fils', label, '2/9/2019', '30/9/2019', '1 000,00', '200', ...more].join('\t');
const table = (...rows: readonly string[]) => [TITLES.join('\t'), ...rows].join('\n');

describe('a table', () => {
  it('of pasted cells is told cell by cell, and taken whole or not at all', async () => {
    const before = (await lines()).total;
    const { id } = await sent(
      ben,
      'collage.tsv',
      table(bought('Tri'), bought('Tri 2').replace('L1', 'L9'), bought('').replace('200', 'deux')),
    );
    const { tablePreview: told } = await preview(id);
    expect(told).toMatchObject({ lines: 3, mistaken: 3, sum: '1000.00' });
    expect(told.mistakes).toMatchObject([
      { cell: 'B3', column: 'work', code: 'import-cell.work-unknown' },
      { cell: 'D4', column: 'description', code: 'import-cell.missing' },
      { cell: 'H4', column: 'vat', code: 'import-cell.not-an-amount' },
    ]);
    expect(refusal(await take(id))).toMatchObject({ code: 'expense-import.has-mistakes', facts: { count: 3 } });
    expect((await lines()).total).toBe(before);
  });

  it('that was taken adds nothing when it comes again, and only what is new of a longer one', async () => {
    const before = (await lines()).total;
    const { id } = await sent(ana, 'dépenses.csv', table(bought('Tri'), bought('Tri')).replaceAll('\t', ';'));
    expect((await preview(id, ana)).tablePreview).toMatchObject({ lines: 2, already: 0, mistaken: 0, sum: '2000.00' });
    expect((await take(id, {}, ana)).data.takeExpenseImport.added).toBe(2);
    const { id: longer } = await sent(ben, 'dépenses.csv', table(bought('Tri'), bought('Tri'), bought('Cellules')));
    expect((await preview(longer)).tablePreview).toMatchObject({ lines: 3, already: 2, sum: '1000.00' });
    expect((await take(longer)).data.takeExpenseImport.added).toBe(1);
    expect((await lines()).total).toBe(before + 3);
  });

  it('with what the ledger would refuse is refused with the cell', async () => {
    const { id } = await sent(
      ben,
      'x.tsv',
      table(bought('Tri').replace('30/9/2019', '1/9/2019').replace('Zinc & Fils', '')),
    );
    expect((await preview(id)).tablePreview.mistakes).toMatchObject([
      { cell: 'C2', column: 'issuer', code: 'expense.issuer-missing' },
      { cell: 'F2', column: 'paidOn', code: 'expense.paid-before-incurred' },
    ]);
  });

  it('with salaries comes from those who keep the books', async () => {
    const paid = table(bought('Paie').replace('Prestations externes', 'Personnel').replace('200', '0'));
    const { id } = await sent(ana, 'x.tsv', paid);
    expect((await preview(id, ana)).tablePreview.mistakes).toMatchObject([
      { cell: 'A2', code: 'import-cell.salaries-of-the-books' },
    ]);
    const { id: theirs } = await sent(ben, 'x.tsv', paid);
    expect((await preview(theirs)).tablePreview).toMatchObject({ mistaken: 0, sum: '1000.00' });
  });

  it('as a workbook is the one that left, filled in', async () => {
    const { data } = await announce(ben, 'dépenses.xlsx', Buffer.from('x'));
    const answer = await fetch(`${origin}${data.openExpenseImport.url}`);
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Lyra%20d%C3%A9penses.xlsx");
    const { id } = await sent(ben, 'vide.xlsx', Buffer.from(await answer.arrayBuffer()));
    expect((await portal.ask(ben, TABLE, { id })).errors?.[0]?.extensions.code).toBe('expense-import.not-read');

    const day = new Date('2019-09-02T00:00:00Z');
    const cells = ['Travel', 'l1', 'SNCF', 'Besançon', day, day, 81.3, 0].map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value },
    );
    const head = ['Category', 'Work package*', 'Supplier', 'Description', 'Incurred on', 'Paid on', 'Net', 'VAT'];
    const filled = await writeXlsxFile([head.map((value) => ({ value })), cells] as never).toBuffer();
    const { id: back, status } = await sent(ben, 'filled.xlsx', filled);
    expect(status).toBe(200);
    expect((await preview(back)).tablePreview).toMatchObject({ lines: 1, mistaken: 0, sum: '81.30' });
  });

  it('that was cancelled is taken by nobody, and what is no table is refused', async () => {
    const { id } = await sent(ben, 'x.tsv', table(bought('Annulé')));
    await portal.ask(ben, CANCEL, { input: { id } });
    expect(refusal(await take(id, { version: 2 }))?.code).toBe('ticket.spent');
    for (const [name, content, code] of [
      ['x.xlsx', 'not a workbook', 'document.not-what-it-says'],
      ['x.csv', 'Poste;Objet;HT\na;b;c', 'expense-file.columns-missing'],
      ['x.csv', TITLES.join(';'), 'expense-file.no-rows'],
    ] as const) {
      const { status, said } = await sent(ben, name, content);
      expect([status, said.errors[0].extensions.code]).toEqual([status, code]);
    }
  });
});

const UPLOAD = `mutation ($input: OpenUploadInput!) { openUpload(input: $input) { id url } }`;
const WAITING = `query ($projectId: ID!, $partnerId: ID!) { waitingPapers(projectId: $projectId, partnerId: $partnerId) {
  id sameAs document { name } matches { by clear kind expense { id number } } } }`;
const FILE = `mutation ($input: FilePaperInput!) { filePaper(input: $input) { id pieces { kind checkedAt document { name } } } }`;
const COVERAGE = `query ($projectId: ID!, $partnerId: ID!) { ledgerCoverage(projectId: $projectId, partnerId: $partnerId) {
  category lines present missing toCheck } }`;
const DOCUMENTS = `query ($subjectId: ID!) { documents(subjectType: "ledger", subjectId: $subjectId) { name } }`;

describe('papers dropped all at once', () => {
  const drop = async (name: string, content: string, who = ben) => {
    const bytes = new Uint8Array(Buffer.from(content));
    const subject = { subjectType: 'ledger', subjectId: cast.vega, audience: 'PARTNER' };
    const input = { id: uuidv7(), documentId: uuidv7(), ...subject, name, size: bytes.length };
    const { data, errors } = await portal.ask(who, UPLOAD, { input });
    if (errors) return errors[0]?.extensions.code;
    await fetch(`${origin}${data.openUpload.url}`, { method: 'PUT', body: bytes });
    return input.documentId;
  };
  const waiting = async (who = ben) => {
    const { data, errors } = await portal.ask(who, WAITING, at());
    return data?.waitingPapers ?? errors?.[0]?.extensions.code;
  };
  const coverage = async (category: string) =>
    (await portal.ask(ben, COVERAGE, at())).data.ledgerCoverage.find(
      (one: { category: string }) => one.category === category,
    );

  it('find their line by their names, tell duplicates, and are filed in one deed', async () => {
    const invoice = await drop('Facture P1 Optique.txt', 'facture de mars');
    await drop('relevé 80,00.txt', 'relevé');
    await drop('scan.txt', 'facture de mars');
    const papers = await waiting();
    expect(papers).toMatchObject([
      { id: invoice, sameAs: 'scan.txt', matches: [{ by: ['ISSUER'], kind: 'INVOICE', expense: { number: 1 } }] },
      {
        document: { name: 'relevé 80,00.txt' },
        matches: [{ by: ['AMOUNT'], kind: 'BANK_STATEMENT', expense: { number: 2 } }],
      },
      { document: { name: 'scan.txt' }, sameAs: 'Facture P1 Optique.txt', matches: [] },
    ]);
    const before = await coverage('EXTERNAL');
    const [{ expense, kind }] = papers[0].matches;
    const input = { documentId: invoice, expenseId: expense.id, kind };
    const { data } = await portal.ask(ben, FILE, { input });
    expect(data.filePaper.pieces).toEqual([
      { kind: 'INVOICE', checkedAt: null, document: { name: 'Facture P1 Optique.txt' } },
    ]);
    const after = await coverage('EXTERNAL');
    expect([after.toCheck - before.toCheck, before.missing - after.missing]).toEqual([1, 1]);
    expect((await waiting()).length).toBe(2);
    expect((await portal.ask(ben, FILE, { input })).errors?.[0]?.extensions.code).toBe('document.unknown');
  });

  it('are seen by nobody but those who keep the books, until they are filed', async () => {
    expect(await drop('x.txt', 'x', ana)).toBe('subject.unknown');
    for (const who of [ana, cleo]) {
      expect(await waiting(who)).toBe('access.denied');
      expect((await portal.ask(who, DOCUMENTS, { subjectId: cast.vega })).data?.documents ?? []).toEqual([]);
    }
    const told = await portal.database.admin.query(`SELECT facts::text FROM journal WHERE facts::text LIKE '%relevé%'`);
    expect(told.rows).toEqual([]);
  });
});
