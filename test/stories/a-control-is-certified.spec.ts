import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type ControlledClaim, type Decided, decide, layTheControl } from '../cast/controlled.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { Portal, type Said, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let claim: ControlledClaim;

beforeAll(async () => {
  portal = await Portal.open();
  // The seal is made the first time that it is needed, which takes a while.
  await portal.app.inject({ url: '/seal.pem' });
});
afterAll(() => portal.close());
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  claim = await layTheControl(portal.database, cast);
});

const SAMPLE = `id version seed drawReason extrapolates redrawable lines amount percent viewerCan drawnBy { name }
  points { id number partner { shortName } declared risk reasons stratum chosenFor decided flat }
  strata { stratum lines amount } effect { percent drawn wrong unsampled extrapolated low high }`;
const SAMPLED = `query ($id: ID!) { controlSample(claimId: $id) { ${SAMPLE} } }`;
const DRAW = `mutation ($input: DrawSampleInput!) { drawSample(input: $input) { id } }`;
const CHOOSE = `mutation ($input: ChooseLineInput!) { chooseLine(input: $input) { id } }`;
const EXTRAPOLATE = `mutation ($input: SetExtrapolationInput!) { setExtrapolation(input: $input) { id } }`;
const NOTIFY = `mutation ($input: NotifyFindingsInput!) { notifyFindings(input: $input) { id state } }`;
const CLOSE = `mutation ($input: CloseAnswersInput!) { closeAnswers(input: $input) { id state } }`;
const ANSWER = `mutation ($input: AnswerFindingInput!) { answerFinding(input: $input) { id stance text author { name } } }`;
const TOLD = `query ($id: ID!) { findingsNotices(projectId: $id) { id period { number } dueOn closed
  partners { partner { shortName } claimed questioned accepted findings unanswered }
  findings { id line { number } kind questioned accepted typology typologyEn reason source dueOn closed recomputed viewerCan documents { name }
    answers { stance text author { name } documents { name } } } } }`;
const BOARD = `query ($projectId: ID!) { reminderBoard(projectId: $projectId) {
  rows { partner { shortName } cells { kind count codes oldestOn } } } }`;
const AMOUNTS = 'declared deducted parked extrapolated retained';
const CONCLUSION = `id version claim { state } sampled findings unanswered answersDueOn concludedAt concludedBy { name } extrapolates viewerCan
  totals { ${AMOUNTS} } parts { partner { shortName } category ${AMOUNTS} } funds { fund declared retained }
  typologies { typology titleFr lines amount sources } toNotify { code count } toConclude { code count }
  certificate { id reference hash certifiedAt certifier { name } preparedBy { name } document { id name } }`;
const CONCLUDED = `query ($id: ID!) { controlConclusion(claimId: $id) { ${CONCLUSION} } }`;
const CONCLUDE = `mutation ($input: ConcludeControlInput!) { concludeControl(input: $input) { id } }`;
const SIGN = `mutation ($input: SignCertificateInput!) { signCertificate(input: $input) { id } }`;

const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const asking = async (who: Someone, document: string, variables: object): Promise<Said> => {
  const { data, errors } = await portal.ask(who, document, variables);
  return (errors ? errors[0]?.extensions : Object.values(data)[0]) as Said;
};
const doing = (who: Someone, document: string, input: object) => asking(who, document, { input });
const sample = (who: Someone = fay) => asking(who, SAMPLED, { id: claim.claim });
const told = async (who: Someone) => (await asking(who, TOLD, { id: cast.lyra })) as unknown as Said[];
const conclusion = (who: Someone = fay) => asking(who, CONCLUDED, { id: claim.claim });
const decides = (number: number, what: Decided) => decide(portal.database, claim, number, what);
const versioned = async (more: object = {}) => {
  const [{ version }] = await held('SELECT version FROM control WHERE id = $1', claim.control);
  return { id: claim.control, version, ...more };
};
/** What was said, or what stands then. */
const then = async (said: Said, now: () => Promise<Said>): Promise<Said> => (said.code ? said : now());
const draws = async (who: Someone = fay, reason = '') =>
  then(await doing(who, DRAW, await versioned({ reason })), sample);
const notifies = async (answersDueOn = '2019-12-15') => doing(fay, NOTIFY, await versioned({ answersDueOn }));
const answers = (who: Someone, findingId: string, stance: string, text = '') =>
  doing(who, ANSWER, { id: uuidv7(), findingId, stance, text });
const closes = async () => doing(fay, CLOSE, await versioned());
const concludes = async (who: Someone = fay) => then(await doing(who, CONCLUDE, await versioned()), conclusion);
const signs = async (who: Someone = greg) => {
  const { id: controlId, version } = (await versioned()) as { id: string; version: number };
  return then(await doing(who, SIGN, { id: uuidv7(), controlId, version }), conclusion);
};
const letters = async (template: string) =>
  (
    await held(
      `SELECT recipient, facts FROM letter WHERE template = $1 AND project_id = $2 ORDER BY recipient`,
      template,
      cast.lyra,
    )
  ).map(({ recipient, facts }) => [recipient.split('@')[0], facts.findings ?? facts.retained]);

/** All that can be drawn is: Fay has looked at everything. */
async function looksAtEverything(): Promise<void> {
  await draws();
  await decides(1, { decision: 'REDUCED', deducted: 1_000_00, typology: 'HOURS', reason: 'Deux mois sans feuille' });
  await decides(3, { decision: 'ACCEPTED' });
  await decides(4, { decision: 'PARKED', reason: 'Ordre de mission attendu' });
  await decides(5, { decision: 'REFUSED', deducted: 4_000_00, typology: 'EVIDENCE', reason: 'Aucun livrable' });
}

it('draws a sample by a seed that stays, of all but what a flat rate makes', async () => {
  for (const who of [ana, ben, carl, cleo, dina, zed]) expect((await sample(who)).code).toMatch(/denied|unknown/);
  expect(await sample(ada)).toMatchObject({ seed: null, lines: 0, viewerCan: ['sample.read'] });
  for (const who of [greg, ada]) expect((await draws(who)).code).toBe('access.denied');

  const drawn = await draws();
  expect(drawn).toMatchObject({ lines: 4, percent: '100.00', redrawable: true, drawnBy: { name: 'Fay' } });
  expect(drawn.seed).toMatch(/^[0-9a-f]{16}$/);
  expect(drawn.strata).toEqual([
    { stratum: 'STAFF', lines: 1, amount: '3000.00' },
    { stratum: 'DRAWN', lines: 3, amount: '5533.37' },
  ]);
  expect(drawn.points[4]).toMatchObject({ number: 5, risk: 5, reasons: ['NO_EVIDENCE', 'ROUND_AMOUNT'] });
  expect(drawn.points[1]).toMatchObject({ number: 2, flat: true, stratum: null, risk: 1 });

  expect(await draws()).toMatchObject({ code: 'sample.reason-missing' });
  const again = await draws(fay, 'Le premier tirage précédait une correction');
  expect(again.seed).not.toBe(drawn.seed);
  await decides(3, { decision: 'ACCEPTED' });
  expect(await draws(fay, 'Encore')).toMatchObject({ code: 'sample.decided', facts: { count: 1 } });
  const events = await held(
    `SELECT event, audience, facts ->> 'seed' AS seed FROM journal WHERE event LIKE 'control.sample%' ORDER BY seq`,
  );
  expect(events).toEqual([
    { event: 'control.sample-drawn', audience: 'AUTHORITY', seed: drawn.seed },
    { event: 'control.sample-redrawn', audience: 'AUTHORITY', seed: again.seed },
  ]);
});

it('takes a line in by hand with its reason, and tells what the sample would extrapolate', async () => {
  await held(
    `INSERT INTO line_review (id, project_id, control_id, claim_line_id, partner_id, stratum)
     SELECT gen_random_uuid(), project_id, $1, id, partner_id, 'DRAWN' FROM claim_line WHERE id = $2`,
    claim.control,
    claim.lines[3],
  );
  const chosen = async (number: number) =>
    then(
      await doing(fay, CHOOSE, await versioned({ claimLineId: claim.lines[number], reason: 'Fournisseur inconnu' })),
      sample,
    );
  expect((await chosen(4)).points[3]).toMatchObject({ stratum: 'CHOSEN', chosenFor: 'Fournisseur inconnu' });
  expect(await chosen(4)).toMatchObject({ code: 'sample.already-in', facts: { number: 4 } });
  expect(await chosen(2)).toMatchObject({ code: 'sample.flat-rate', facts: { number: 2 } });

  await decides(3, { decision: 'REDUCED', deducted: 120_00, typology: 'VAT', reason: 'TVA récupérée' });
  const { effect } = await sample();
  expect(effect).toMatchObject({ percent: '10.00', drawn: '1200.00', wrong: '120.00', unsampled: '7000.00' });
  expect(effect).toMatchObject({ extrapolated: '700.00', low: null, high: null });
  await doing(fay, EXTRAPOLATE, await versioned({ extrapolates: true }));
  expect((await sample()).extrapolates).toBe(true);
  expect((await conclusion()).totals).toMatchObject({ extrapolated: '700.00' });
});

it('keeps the files of its reviewer until the finding is told, and some for good', async () => {
  const JPG = Buffer.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
  ]);
  const UPLOAD = `mutation ($input: OpenUploadInput!) { openUpload(input: $input) { url } }`;
  const FILES = `query ($subjectType: String!, $subjectId: ID!) { documents(subjectType: $subjectType, subjectId: $subjectId) {
    name viewerCan latest { id } } }`;
  const SHEET = `query ($id: ID!) { controlledLine(claimLineId: $id) { papers { name subjectType } } }`;
  const DOWNLOAD = `mutation ($input: OpenDownloadInput!) { openDownload(input: $input) { url } }`;
  const sends = async (who: Someone, subjectType: string) => {
    const input = { id: uuidv7(), documentId: uuidv7(), subjectType, subjectId: claim.lines[5], audience: 'FUNDER' };
    const opened = await doing(who, UPLOAD, { ...input, name: `${subjectType}.jpg`, size: JPG.length });
    if (opened.code) return opened.code;
    const headers = { 'content-type': 'application/octet-stream' };
    return (await portal.app.inject({ method: 'PUT', url: opened.url, payload: JPG, headers })).statusCode;
  };
  const names = async (who: Someone, subjectType: string) => {
    const found = await asking(who, FILES, { subjectType, subjectId: claim.lines[5] });
    return found.code ?? (found as unknown as Said[]).map(({ name }) => name);
  };
  for (const who of [ana, dina, cleo, zed, greg, ada])
    for (const word of ['line-check', 'line-finding']) expect(await sends(who, word)).toMatch(/denied|unknown/);
  for (const word of ['line-check', 'line-finding']) expect(await sends(fay, word)).toBeLessThan(300);
  expect((await asking(fay, SHEET, { id: claim.lines[5] })).papers).toHaveLength(2);
  for (const who of [fay, greg, ada]) expect(await names(who, 'line-check')).toEqual(['line-check.jpg']);
  for (const who of [ana, dina, cleo, zed])
    for (const word of ['line-check', 'line-finding']) expect(await names(who, word)).toBe('subject.unknown');
  const [{ id: versionId }] = await held(`SELECT v.id FROM document_version v JOIN document d ON d.id = v.document_id
    WHERE d.subject_type = 'line-finding'`);
  const opens = async (who: Someone) =>
    (await doing(who, DOWNLOAD, { id: uuidv7(), documentVersionId: versionId })).code;
  expect(await opens(dina)).toMatch(/unknown/);

  await looksAtEverything();
  await notifies();
  for (const who of [dina, cleo, carl]) {
    expect(await names(who, 'line-finding')).toEqual(['line-finding.jpg']);
    expect(await names(who, 'line-check')).toBe('subject.unknown');
    expect(await sends(who, 'line-finding')).toBe('access.denied');
  }
  for (const who of [ana, ben, zed]) expect(await names(who, 'line-finding')).toBe('subject.unknown');
  expect(await opens(dina)).toBeUndefined();
  expect(
    await held(`SELECT DISTINCT audience FROM journal WHERE project_id = $1 AND event LIKE 'document.%'`, cast.lyra),
  ).toEqual([{ audience: 'AUTHORITY' }]);
  const [found] = await told(dina);
  expect(found?.findings.map(({ documents }: Said) => documents.length)).toEqual([0, 1]);
});

it('tells each partner of its own lines, hears them, and keeps silence on the record', async () => {
  expect((await notifies()).code).toBe('control.unready');
  await looksAtEverything();
  for (const who of [ana, ben, carl]) expect(await told(who)).toEqual([]);
  expect(await notifies('2019-11-14')).toMatchObject({ code: 'control.due-too-soon' });
  expect(await notifies()).toMatchObject({ state: 'ADVERSARIAL' });
  expect(await held('SELECT state FROM claim WHERE id = $1', claim.claim)).toEqual([{ state: 'ADVERSARIAL' }]);
  expect(await letters('findings-notified')).toEqual([
    ['ben', 1],
    ['carl', 3],
    ['cleo', 3],
  ]);

  const [bens] = await told(ben);
  expect(bens).toMatchObject({
    ...{ period: { number: 1 }, dueOn: '2019-12-15', closed: false },
    partners: [{ partner: { shortName: 'Vega' }, claimed: '4650.00', questioned: '1000.00', accepted: '3650.00' }],
    findings: [{ line: { number: 1 }, kind: 'REDUCED', questioned: '1000.00', typologyEn: 'Hours or hourly cost' }],
  });
  expect(await told(ana)).toEqual([]);
  const [dinas] = (await told(dina)) as [Said];
  expect(dinas.findings.map(({ line, kind }: Said) => [line.number, kind])).toEqual([
    [4, 'PARKED'],
    [5, 'REFUSED'],
  ]);
  for (const who of [carl, fay, ada]) expect((await told(who))[0]?.findings).toHaveLength(3);

  const [parked, refused] = dinas.findings as [Said, Said];
  expect((await answers(ben, parked.id, 'AGREES')).code).toBe('line-review.unknown');
  expect((await answers(fay, parked.id, 'AGREES')).code).toBe('access.denied');
  expect(await answers(dina, refused.id, 'CONTESTS', '  ')).toMatchObject({ code: 'finding.words-missing' });
  expect(await answers(dina, refused.id, 'CONTESTS', 'Le livrable est joint')).toMatchObject({
    ...{ stance: 'CONTESTS', text: 'Le livrable est joint', author: { name: 'Dina' } },
  });
  expect(await closes()).toMatchObject({ code: 'control.answers-awaited', facts: { count: 2, dueOn: '2019-12-15' } });
  await answers(dina, parked.id, 'AGREES');
  await held(`UPDATE line_review SET answers_due_on = '2019-11-13' WHERE answers_due_on IS NOT NULL`);
  const board = await asking(cleo, BOARD, { projectId: cast.lyra });
  const owed = board.rows.flatMap(({ partner, cells }: Said) =>
    cells.flatMap(({ kind, count, codes, oldestOn }: Said) =>
      kind === 'FINDINGS' && count > 0 ? [[partner.shortName, codes.join(), oldestOn]] : [],
    ),
  );
  expect(owed).toEqual([['Vega', 'P1', '2019-11-13']]);
  expect(await closes()).toMatchObject({ state: 'ADVERSARIAL' });
  expect((await conclusion()).toConclude).toEqual([]);
  const said = await held(
    `SELECT l.number, a.stance FROM line_answer a JOIN line_review r ON r.id = a.review_id
     JOIN claim_line l ON l.id = r.claim_line_id ORDER BY l.number`,
  );
  expect(said).toEqual([
    { number: 1, stance: 'SILENT' },
    { number: 4, stance: 'AGREES' },
    { number: 5, stance: 'CONTESTS' },
  ]);
  expect(await answers(dina, refused.id, 'AGREES')).toMatchObject({ code: 'finding.closed', facts: { number: 5 } });
});

it('is concluded with its flat rates, and certified by somebody else, once, to the cent', async () => {
  await looksAtEverything();
  await notifies();
  expect((await conclusion()).toConclude).toEqual([{ code: 'ANSWERS_OPEN', count: 3 }]);
  expect(await concludes()).toMatchObject({ code: 'control.unready', facts: { code: 'ANSWERS_OPEN', count: 3 } });
  const [{ findings }] = (await told(fay)) as [Said];
  for (const { id, line } of findings as Said[]) await answers(line.number === 1 ? ben : dina, id, 'AGREES');
  await closes();
  for (const who of [greg, ada, carl]) expect((await concludes(who)).code).toBe('access.denied');

  const concluded = await concludes();
  expect(concluded).toMatchObject({
    ...{ claim: { state: 'CONTROLLED' }, concludedBy: { name: 'Fay' }, certificate: null, unanswered: 0 },
    totals: { declared: '8983.37', deducted: '5150.00', parked: '333.37', extrapolated: '0.00', retained: '3500.00' },
    funds: [
      { fund: 'FEDER', declared: '6737.52', retained: '2625.00' },
      { fund: 'SELF', declared: '2245.85', retained: '875.00' },
    ],
  });
  expect(concluded.typologies.map(({ typology, amount }: Said) => [typology, amount])).toEqual([
    ['EVIDENCE', '4000.00'],
    ['HOURS', '1000.00'],
    [null, '333.37'],
    ['FLAT_RATE', '150.00'],
  ]);
  expect(
    (await told(ben))[0]?.findings.map(({ line, typology, recomputed }: Said) => [line.number, typology, recomputed]),
  ).toEqual([
    [1, 'HOURS', false],
    [2, 'FLAT_RATE', true],
  ]);

  expect((await conclusion(carl)).code).toBe('access.denied');
  for (const who of [fay, ada, carl]) expect((await signs(who)).code).toBe('access.denied');
  const [first, second] = await Promise.all([signs(), signs()]);
  const [done, late] = first.code ? [second, first] : [first, second];
  expect(late.code).toMatch(/access.denied|version.stale|request.too-slow/);
  expect(done).toMatchObject({
    ...{ claim: { state: 'CERTIFIED' }, totals: concluded.totals, parts: concluded.parts, funds: concluded.funds },
    certificate: { reference: 'CSF Lyra 1', certifier: { name: 'Greg' }, preparedBy: { name: 'Fay' } },
  });
  expect(await held('SELECT FROM certificate WHERE claim_id = $1', claim.claim)).toHaveLength(1);
  expect(done.certificate.document.name).toBe('CSF Lyra 1.pdf');
  const entries = await held(
    `SELECT l.number, e.kind, e.amount FROM certified_entry e LEFT JOIN claim_line l ON l.id = e.claim_line_id
     WHERE e.claim_id = $1 ORDER BY l.number`,
    claim.claim,
  );
  expect(entries.map(({ number, amount }) => [number, Number(amount)])).toEqual([
    [1, 2_000_00],
    [2, 300_00],
    [3, 1_200_00],
  ]);
  const [kept] = await held('SELECT hash, facts, retained FROM certificate WHERE claim_id = $1', claim.claim);
  expect([kept.hash, kept.facts.totals.retained]).toEqual([done.certificate.hash, '3500.00']);
  const shares = await held('SELECT fund, sum(amount) AS amount FROM certificate_share GROUP BY fund ORDER BY fund');
  expect(shares.map(({ fund, amount }) => [fund, Number(amount)])).toEqual([
    ['FEDER', 2_625_00],
    ['SELF', 875_00],
  ]);
  expect(await letters('certificate-signed')).toEqual([
    ['ben', '3500.00'],
    ['carl', '3500.00'],
    ['cleo', '3500.00'],
  ]);
  expect(await conclusion(carl)).toMatchObject({ certificate: { reference: 'CSF Lyra 1' }, totals: concluded.totals });
  expect((await conclusion(ben)).code).toMatch(/unknown|denied/);
});

it('goes to its certificate in one breath where nothing was found', async () => {
  await draws();
  for (const number of [1, 3, 4, 5]) await decides(number, { decision: 'ACCEPTED' });
  expect(await notifies()).toMatchObject({ code: 'control.nothing-found' });
  expect(await concludes()).toMatchObject({
    ...{ claim: { state: 'CONTROLLED' }, answersDueOn: '2019-11-14' },
    totals: { retained: '8983.37', deducted: '0.00' },
  });
  expect(await signs()).toMatchObject({ claim: { state: 'CERTIFIED' } });
});

it('keeps what is certified as it is, whoever asks, the owner of the database too', async () => {
  await draws();
  for (const number of [1, 3, 4, 5]) await decides(number, { decision: 'ACCEPTED' });
  await concludes();
  await signs();
  for (const table of ['certificate', 'certificate_part', 'certificate_share', 'certified_entry'])
    for (const sql of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
      await expect(held(sql)).rejects.toThrow(/insert-only/);
  await expect(held(`UPDATE document SET name = 'x' WHERE subject_type = 'certificate'`)).rejects.toThrow(/what it is/);
  await expect(held(`UPDATE control SET seed = 'x', drawn_at = now()`)).rejects.toThrow(/never edited/);
});

it('refuses a certifier with a hand in it in the database too, whatever the code thinks (G10)', async () => {
  await draws();
  for (const number of [1, 3, 4, 5]) await decides(number, { decision: 'ACCEPTED' });
  await concludes();
  const by = async (column: string) => {
    const client = await portal.database.admin.connect();
    try {
      await client.query('BEGIN');
      const table = column === 'submitted_by_id' ? 'claim' : 'control';
      const greg = `(SELECT id FROM person WHERE name = 'Greg')`;
      if (column === 'decided_by_id')
        await client.query(
          `ALTER TABLE line_review DISABLE TRIGGER kept; UPDATE line_review SET decided_by_id = ${greg} WHERE decision IS NOT NULL`,
        );
      else if (table === 'claim')
        await client.query(`ALTER TABLE claim DISABLE TRIGGER submitted; UPDATE claim SET submitted_by_id = ${greg}`);
      else await client.query(`UPDATE ${table} SET ${column} = ${greg} WHERE project_id = $1`, [cast.lyra]);
      await client.query(
        `INSERT INTO certificate (id, project_id, claim_id, control_id, reference, prepared_by_id, certifier_id, certified_at, facts, hash,
           declared, deducted, parked, extrapolated, retained)
         SELECT gen_random_uuid(), c.project_id, c.id, $2, 'C', (SELECT id FROM person WHERE name = 'Fay'), ${greg}, now(), '{}',
           repeat('ab', 32), c.declared, 0, 0, 0, c.declared FROM claim c WHERE c.id = $1`,
        [claim.claim, claim.control],
      );
      return 'signed';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
  for (const column of ['submitted_by_id', 'reviewer_id', 'admitted_by_id', 'concluded_by_id', 'decided_by_id'])
    expect([column, await by(column)]).toEqual([column, 'whoever certifies has decided nothing of it']);
  expect(await by('drawn_by_id')).toBe('signed');
});
