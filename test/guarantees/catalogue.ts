import type { ClientBase } from 'pg';

type Catalogue = Pick<ClientBase, 'query'>;

/** What the portal may do with each table: S(elect), I(nsert), U(pdate), D(elete); `U(columns)` for some columns only. */
export const verbs: Readonly<Record<string, string>> = {
  account_rule: 'DISU',
  accounting_rate: 'ISU',
  acknowledgement: 'IS',
  agreement: 'DISU',
  agreement_financing: 'DISU',
  agreement_line: 'DISU',
  agreement_partner: 'DISU',
  baseline: 'IS',
  baseline_budget: 'IS',
  baseline_item: 'IS',
  budget_line: 'DISU',
  calendar_link: 'ISU',
  certificate: 'IS',
  certificate_part: 'IS',
  certificate_share: 'IS',
  certified_entry: 'IS',
  change_request: 'IS',
  checkpoint: 'IS',
  claim: 'ISU',
  claim_line: 'DISU',
  claim_period: 'ISU',
  claim_return: 'IS',
  closure: 'DISU',
  comment_resolution: 'IS',
  control: 'ISU',
  control_answer: 'IS',
  control_question: 'ISU',
  correction: 'ISU',
  deliverable: 'DISU',
  deliverable_contributor: 'DIS',
  demonstrator: 'DISU',
  dependency: 'DISU',
  digest: 'IS',
  document: 'DISU',
  document_version: 'IS',
  due_event: 'IS',
  elementary_function: 'DISU',
  employee: 'DISU',
  employment_term: 'DISU',
  evidence: 'DISU',
  expense: 'DISU',
  expense_import: 'DISU',
  financing: 'DISU',
  forecast_change: 'IS',
  function_interface: 'DISU',
  idempotency: 'ISU',
  import_portion: 'IS',
  invoice_mark: 'DISU',
  journal: 'IS',
  landmark: 'S',
  letter: 'IS',
  line_answer: 'IS',
  line_review: 'ISU',
  membership: 'ISU',
  milestone: 'DISU',
  participation: 'DIS',
  partner: 'ISU',
  partner_claim: 'ISU',
  payment: 'ISU',
  payment_share: 'ISU',
  person: 'S U(language,letters,version)',
  plan_export: 'DISU',
  plan_import: 'DISU',
  portfolio_row: 'S',
  programme: 'S',
  project: 'S U(total_eligible,version)',
  proof_export: 'DISU',
  readiness_change: 'IS',
  reminder: 'IS',
  requirement: 'DISU',
  review_comment: 'IS',
  rhythm: 'ISU',
  risk: 'ISU',
  risk_milestone: 'DIS',
  risk_review: 'IS',
  risk_work: 'DIS',
  scenario: 'ISU',
  scenario_move: 'DIS',
  signed_line: 'IS',
  statement_export: 'DISU',
  spending_forecast: 'IS',
  spending_forecast_line: 'IS',
  status_update: 'IS',
  study: 'DISU',
  ticket: 'DISU',
  timesheet: 'DISU',
  timesheet_entry: 'DISU',
  transfer: 'IS',
  update_answer: 'IS',
  update_question: 'IS',
  work_package: 'DISU',
  working_week: 'ISU',
};

/** The functions that run with their owner's eyes; each is a door in the wall, so each is named. */
const doors = [
  'bytes_kept',
  'chain_journal',
  'employment_of',
  'give_back_agreement',
  'hours_by_day',
  'journal_hashes',
  'last_expense_number',
  'lines_as_signed',
  'portfolio_agreed',
  'portfolio_beats',
  'portfolio_certified',
  'portfolio_declared',
  'portfolio_named',
  'portfolio_opened',
  'portfolio_paid',
  'portfolio_standing',
  'shares_elsewhere',
  'sign_in',
  'unsigned_months',
];

/** Ids that point at nothing the database could check: they name a kind beside the id, or outlive what they name. */
const loose = [
  'document.subject_id',
  'control_question.subject_id',
  'idempotency.entity_id',
  'journal.partner_id',
  'journal.project_id',
];
const looser = [
  'journal.subject_id',
  'journal.actor_id',
  'letter.project_id',
  'baseline_item.item_id',
  'baseline_budget.item_id',
  'scenario_move.item_id',
];

/** Each question answers the rows that break a rule, as sentences. */
const questions: Readonly<Record<string, string>> = {
  'a role of the portal may do anything': `
    SELECT rolname || ' is too mighty' AS finding FROM pg_roles
    WHERE rolname IN ('portal_app', 'portal_owner', 'portal_worker')
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
  'the app role owns something': `
    SELECT 'portal_app owns ' || c.relname AS finding FROM pg_class c
    WHERE pg_get_userbyid(c.relowner) = 'portal_app'
    UNION SELECT 'portal_app owns ' || proname FROM pg_proc WHERE pg_get_userbyid(proowner) = 'portal_app'
    UNION SELECT 'portal_app is a member of ' || r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
      WHERE m.member = 'portal_app'::regrole
    UNION SELECT 'portal_app may create in ' || nspname FROM pg_namespace
      WHERE nspname NOT LIKE 'pg_%' AND has_schema_privilege('portal_app', oid, 'CREATE')`,
  'a table stands outside the wall': `
    SELECT relname || CASE WHEN relrowsecurity THEN ' does not force' ELSE ' has no' END || ' row-level security' AS finding
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration'
      AND NOT (relrowsecurity AND relforcerowsecurity)`,
  'a table is not owned by the owner': `
    SELECT relname || ' belongs to ' || pg_get_userbyid(relowner) AS finding FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
      AND pg_get_userbyid(relowner) <> 'portal_owner'`,
  'a policy lets everybody read or change': `
    SELECT tablename || '.' || policyname || ' is always true' AS finding FROM pg_policies
    WHERE schemaname = 'public' AND roles && '{portal_app,public}' AND cmd <> 'INSERT' AND qual IN ('true', '(true)')
    UNION SELECT tablename || '.' || policyname || ' speaks for everyone' FROM pg_policies
    WHERE schemaname = 'public' AND 'public' = ANY (roles)`,
  'a verb has no policy': `
    SELECT g.table_name || ': ' || g.privilege_type || ' without a policy' AS finding
    FROM information_schema.role_table_grants g
    WHERE g.grantee = 'portal_app' AND g.table_schema = 'public'
      AND g.table_name NOT IN (SELECT relname FROM pg_class WHERE relkind = 'v') AND NOT EXISTS (
      SELECT 1 FROM pg_policies p WHERE p.tablename = g.table_name AND p.cmd IN (g.privilege_type, 'ALL')
        AND 'portal_app' = ANY (p.roles))`,
  'a view sees with its owner’s eyes': `
    SELECT relname || CASE relkind WHEN 'm' THEN ' is materialised' ELSE ' is not security_invoker' END AS finding
    FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND (relkind = 'm' OR relkind = 'v' AND NOT COALESCE(reloptions, '{}') && '{security_invoker=true,security_invoker=on}')`,
  'a foreign key forgets the project': `
    SELECT c.conrelid::regclass || '.' || c.conname || ' does not carry the project' AS finding
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'project_id')
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'project_id')
      AND NOT EXISTS (
        SELECT 1 FROM unnest(c.conkey, c.confkey) AS k (here, there)
        JOIN pg_attribute h ON h.attrelid = c.conrelid AND h.attnum = k.here AND h.attname = 'project_id'
        JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = k.there AND t.attname = 'project_id')`,
  'an id points at nothing': `
    SELECT c.relname || '.' || a.attname || ' refers to nothing' AS finding
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname LIKE '%\\_id'
      AND a.atttypid = 'uuid'::regtype AND c.relname || '.' || a.attname <> ALL ('{${[...loose, ...looser].join()}}')
      AND NOT EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid AND a.attnum = ANY (f.conkey))`,
  'an id can be guessed': `
    SELECT relname || ' counts' AS finding FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relkind = 'S' AND relname NOT LIKE 'migration%'
    UNION SELECT c.relname || '.' || a.attname || ' is an id that is no uuid' FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
      WHERE k.contype = 'p' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migration'
        AND a.atttypid <> 'uuid'::regtype`,
  'a function is a door nobody named': `
    SELECT proname || ' runs as its owner' AS finding FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prosecdef AND proname <> ALL ('{${doors.join()}}')
    UNION SELECT proname || ' has no fixed search_path' FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prosecdef
      AND NOT EXISTS (SELECT 1 FROM unnest(COALESCE(proconfig, '{}')) setting WHERE setting LIKE 'search_path=%pg_temp')
    UNION SELECT proname || ' may be called by everyone' FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype
      AND has_function_privilege('public', oid, 'EXECUTE')`,
  'the journal may be rewritten': `
    SELECT 'journal has lost ' || expected AS finding FROM unnest('{chain,insert_only,never_emptied}'::text[]) expected
    WHERE NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = 'journal'::regclass AND tgname = expected AND tgenabled IN ('O', 'A'))`,
  'new tables would be open': `SELECT 'default privileges: ' || defaclacl::text AS finding FROM pg_default_acl
    WHERE defaclacl::text ~ 'portal_app'`,
};

/** Every way in which the catalogue of the database breaks a rule of the wall; none when it stands. */
export async function lintTheCatalogue(catalogue: Catalogue): Promise<string[]> {
  const findings: string[] = [];
  for (const [rule, sql] of Object.entries(questions)) {
    const { rows } = await catalogue.query<{ finding: string }>(sql);
    findings.push(...rows.map(({ finding }) => `${rule}: ${finding}`));
  }
  const held = await verbsHeld(catalogue);
  for (const table of new Set([...Object.keys(verbs), ...held.keys()]))
    if (verbs[table] !== held.get(table))
      findings.push(`a verb too many or too few: ${table} has ${held.get(table)}, not ${verbs[table]}`);
  return findings;
}

async function verbsHeld(catalogue: Catalogue): Promise<Map<string, string>> {
  const { rows } = await catalogue.query<{ table: string; whole: string; partial: string }>(`
    SELECT c.relname AS table,
      (SELECT COALESCE(string_agg(DISTINCT left(a.privilege_type, 1), '' ORDER BY left(a.privilege_type, 1)), '')
       FROM aclexplode(c.relacl) a WHERE a.grantee IN (0, 'portal_app'::regrole)) AS whole,
      (SELECT string_agg(DISTINCT left(a.privilege_type, 1), '') || '(' || string_agg(t.attname, ',' ORDER BY t.attname) || ')'
       FROM pg_attribute t, aclexplode(t.attacl) a
       WHERE t.attrelid = c.oid AND a.grantee IN (0, 'portal_app'::regrole)) AS partial
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')`);
  const described = rows.map(
    ({ table, whole, partial }) => [table, [whole, partial].filter(Boolean).join(' ')] as const,
  );
  return new Map(described.filter(([, held]) => held !== ''));
}
