import type pg from 'pg';
import type { Row, Viewer, World } from './viewer.js';

type Rule = (who: Viewer, row: Row, world: World) => boolean;

const ofOneself: Rule = (who, row) => row.person_id === who.id;
const ofAProjectOfTheirs: Rule = (who, row) => who.belongs(row.project_id);

const ofTheConsortium: Rule = (who, row) => who.takesPart(row.project_id);

const told: Rule = (who, row) => who.leads(row.project_id) || (row.person_id === who.id && who.belongs(row.project_id));

/** A paper of a ledger is seen by those who see its line there, and by nobody through what was signed of it. */
const ofALine: Rule = (who, row, world) => {
  const line = world.get('expense')!.find(({ id }) => id === row.subject_id);
  return line !== undefined && ledger(who, line, world);
};
/** A claim that was submitted holds it. */
const wasSent = (line: Row, world: World): boolean =>
  world.get('claim_line')!.some(({ signed_line_id, sealed }) => signed_line_id === line.id && sealed === true);
/** What was signed goes to the lead at once, salaries aside, and to the funder once it was sent. */
const signedPaper: Rule = (who, row, world) => {
  const line = world.get('signed_line')!.find(({ id }) => id === row.subject_id);
  if (!line) return false;
  return (
    ledger(who, line, world) ||
    (who.leads(row.project_id) && (line.category !== 'STAFF' || delegated(line, world))) ||
    (wasSent(line, world) && who.oversees(row.project_id))
  );
};
const declaredLine: Rule = (who, row) =>
  who.leads(row.project_id) || (who.oversees(row.project_id) && row.sealed === true) || ledger(who, row, new Map());
const ofAClaim: Rule = (who, row, world) =>
  world.get('claim_line')!.some((line) => line.id === row.subject_id && declaredLine(who, line, world));
/** What a reviewer joined to a finding goes where the finding goes. */
const ofAFinding: Rule = (who, row, world) =>
  who.oversees(row.project_id) ||
  world.get('line_review')!.some((r) => r.claim_line_id === row.subject_id && review(who, r, world));
const document: Rule = (who, row, world) =>
  (row.subject_type !== 'expense' || ofALine(who, row, world)) &&
  (row.subject_type !== 'signed-line' || signedPaper(who, row, world)) &&
  (row.subject_type !== 'claim-line' || ofAClaim(who, row, world)) &&
  (row.subject_type !== 'ledger' || who.keepsTheBooksOf(row.partner_id)) &&
  (row.subject_type !== 'line-check' || who.oversees(row.project_id)) &&
  (row.subject_type !== 'line-finding' || ofAFinding(who, row, world)) &&
  audience(who, row, world);
const audience: Rule = (who, row) =>
  who.leads(row.project_id) ||
  who.worksFor(row.partner_id) ||
  (row.audience === 'CONSORTIUM' && who.belongs(row.project_id)) ||
  (row.audience === 'FUNDER' && who.oversees(row.project_id));

/** Of a deliverable: the lead, its author, and the partners that contribute to it. */
const amongItsWriters: Rule = (who, row, world) =>
  who.leads(row.project_id) ||
  world.get('deliverable')!.some((d) => d.id === row.deliverable_id && who.worksFor(d.partner_id)) ||
  world
    .get('deliverable_contributor')!
    .some((c) => c.deliverable_id === row.deliverable_id && who.worksFor(c.partner_id));
/** What proves a salary is seen by those who may see the salary. */
const discreetDocument: Rule = (who, row, world) =>
  document(who, row, world) &&
  (row.subject_type !== 'employment-term' ||
    (world.get('employment_term') ?? []).some((term) => term.id === row.subject_id && salary(who, term, world)));

/** A draft of the agreement is the lead’s; proposed, the funder’s too; in force, the consortium’s. */
const agreement: Rule = (who, row) =>
  who.leads(row.project_id) ||
  (row.state === 'PROPOSED' && who.oversees(row.project_id)) ||
  (row.state !== 'DRAFT' && row.state !== 'PROPOSED' && who.belongs(row.project_id));
const ofAnAgreement: Rule = (who, row, world) =>
  agreement(who, world.get('agreement')!.find(({ id }) => id === row.agreement_id) as Row, world);

const delegated = (row: Row, world: World): boolean =>
  world.get('partner')!.some(({ id, delegates_payroll }) => id === row.partner_id && delegates_payroll === true);
const salary: Rule = (who, row, world) =>
  who.keepsTheBooksOf(row.partner_id) || (who.leads(row.project_id) && delegated(row, world));
const employee: Rule = (who, row, world) =>
  salary(who, row, world) || (who.worksFor(row.partner_id) && [row.person_id, row.superior_id].includes(who.id));
const hours: Rule = (who, row, world) =>
  employee(who, world.get('employee')!.find(({ id }) => id === row.employee_id) as Row, world);
const ledger: Rule = (who, row) =>
  who.keepsTheBooksOf(row.partner_id) || (who.worksFor(row.partner_id) && row.category !== 'STAFF');

/** What was sent waits for whoever sent it; accounts say every salary. */
const incoming: Rule = (who, row, world) =>
  ofOneself(who, row, world) &&
  (row.format === 'FEC' ? who.keepsTheBooksOf(row.partner_id) : who.worksFor(row.partner_id));

/** The authority works alone until it notifies; then a finding goes where its line goes. */
const review: Rule = (who, row, world) =>
  who.oversees(row.project_id) ||
  (row.answers_due_on !== null &&
    (who.leads(row.project_id) || who.worksFor(row.partner_id)) &&
    declaredLine(who, world.get('claim_line')!.find(({ id }) => id === row.claim_line_id) as Row, world));
const question: Rule = (who, row, world) =>
  who.oversees(row.project_id) ||
  who.leads(row.project_id) ||
  (who.worksFor(row.partner_id) &&
    (row.claim_line_id === null ||
      world.get('claim_line')!.some((line) => line.id === row.claim_line_id && declaredLine(who, line, world))));
const certified: Rule = (who, row) =>
  who.leads(row.project_id) || who.oversees(row.project_id) || ledger(who, row, new Map());
const ofTheWhole: Rule = (who, row) => who.leads(row.project_id) || who.oversees(row.project_id);
const ofTheirPartner: Rule = (who, row, all) => ofTheWhole(who, row, all) || who.worksFor(row.partner_id);
const ofTheirBooks: Rule = (who, row) => ofTheWhole(who, row, new Map()) || who.keepsTheBooksOf(row.partner_id);

/** Tables whose rows are not simply everyone's in the project. */
const rules: Readonly<Record<string, Rule>> = {
  project: (who, row) => who.belongs(row.id),
  person: (who, row, world) =>
    row.id === who.id || world.get('membership')!.some((m) => m.person_id === row.id && who.belongs(m.project_id)),
  membership: (who, row) => ofOneself(who, row, new Map()) || who.belongs(row.project_id),
  budget_line: ofTheirPartner,
  baseline_budget: ofTheWhole,
  portfolio_row: (who, row) => who.oversees(row.project_id),
  programme: () => true,
  agreement,
  agreement_financing: ofAnAgreement,
  agreement_line: (who, row, world) => ofAnAgreement(who, row, world) && ofTheirPartner(who, row, world),
  agreement_partner: (who, row, world) => ofAnAgreement(who, row, world) && ofTheirPartner(who, row, world),
  transfer: ofTheirPartner,
  employee,
  employment_term: salary,
  timesheet: hours,
  timesheet_entry: (who, row, world) =>
    hours(who, world.get('timesheet')!.find(({ id }) => id === row.timesheet_id) as Row, world),
  partner_claim: (who, row) => who.worksFor(row.partner_id) || (who.leads(row.project_id) && row.state !== 'DRAFT'),
  expense: ledger,
  evidence: (who, row, world) =>
    ledger(who, world.get('expense')!.find(({ id }) => id === row.expense_id) as Row, world),
  invoice_mark: (who, row, world) =>
    ledger(who, world.get('expense')!.find(({ id }) => id === row.expense_id) as Row, world),
  account_rule: (who, row) => who.worksFor(row.partner_id),
  expense_import: incoming,
  import_portion: (who, row, world) =>
    incoming(who, world.get('expense_import')!.find(({ id }) => id === row.import_id) as Row, world),
  signed_line: (who, row, world) =>
    ledger(who, row, world) || who.leads(row.project_id) || (who.oversees(row.project_id) && wasSent(row, world)),
  spending_forecast: (who, row) => who.keepsTheBooksOf(row.partner_id) || who.leads(row.project_id),
  spending_forecast_line: (who, row) => who.keepsTheBooksOf(row.partner_id) || who.leads(row.project_id),
  claim_return: (who, row) => who.leads(row.project_id) || who.worksFor(row.partner_id),
  update_question: (who, row) => who.leads(row.project_id) || who.worksFor(row.partner_id),
  update_answer: (who, row) => who.leads(row.project_id) || who.worksFor(row.partner_id),
  scenario: ofTheConsortium,
  scenario_move: ofTheConsortium,
  reminder: told,
  digest: told,
  change_request: amongItsWriters,
  review_comment: amongItsWriters,
  comment_resolution: (who, row, world) =>
    world.get('review_comment')!.some((c) => c.id === row.comment_id && amongItsWriters(who, c, world)),
  claim: (who, row) => who.leads(row.project_id) || (who.oversees(row.project_id) && row.state !== 'DRAFT'),
  claim_line: declaredLine,
  document: discreetDocument,
  document_version: (who, row, world) =>
    world.get('document')!.some((d) => d.id === row.document_id && discreetDocument(who, d, world)),
  journal: (who, row) =>
    (who.leads(row.project_id) && row.audience !== 'AUTHORITY') ||
    (row.audience === 'PROJECT' && who.belongs(row.project_id)) ||
    (['PARTNER', 'PARTY'].includes(String(row.audience)) && who.worksFor(row.partner_id)) ||
    (['FUNDER', 'AUTHORITY', 'PARTY'].includes(String(row.audience)) && who.oversees(row.project_id)),
  control: (who, row) => who.leads(row.project_id) || who.oversees(row.project_id),
  line_review: review,
  line_answer: (who, row, world) =>
    review(who, world.get('line_review')!.find(({ id }) => id === row.review_id) as Row, world),
  control_question: question,
  control_answer: (who, row, world) =>
    question(who, world.get('control_question')!.find(({ id }) => id === row.question_id) as Row, world),
  certificate: ofTheWhole,
  certificate_part: certified,
  certificate_share: ofTheirBooks,
  certified_entry: certified,
  correction: (who, row, all) =>
    who.oversees(row.project_id) || (row.state === 'DECIDED' && ofTheirBooks(who, row, all)),
  payment: ofTheWhole,
  payment_share: ofTheirBooks,
  checkpoint: (who, row) => who.leads(row.project_id) || who.oversees(row.project_id),
  ticket: ofOneself,
  plan_export: ofOneself,
  plan_import: ofOneself,
  proof_export: ofOneself,
  statement_export: ofOneself,
  calendar_link: ofOneself,
  idempotency: ofOneself,
  letter: () => false,
};

/** Whether a person may see that row at all, whatever they ask. */
export const maySee = (who: Viewer, table: string, row: Row, world: World): boolean =>
  (rules[table] ?? ofAProjectOfTheirs)(who, row, world);

/** Everything there is, by table. */
export async function worldOf(admin: pg.Pool): Promise<World> {
  const tables = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration' ORDER BY 1`,
  );
  const world = new Map<string, readonly Row[]>();
  for (const { name } of tables.rows) {
    const { rows } = await admin.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${name} t`);
    world.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return world;
}
