import type pg from 'pg';

/** How many projects, and how many expenditure lines in all of them. */
export interface Size {
  readonly projects: number;
  readonly lines: number;
}

/** One project of the portfolio, with the partner and the claim that people look at. */
export interface Place {
  readonly project: string;
  readonly partner: string;
  readonly claim: string;
  readonly number: number;
}

/** How many projects a reviewer of the funder follows, however large the programme. */
const FOLLOWED = 20;

/** People whom the bench signs in, by project: the lead’s coordinator, somebody of the third partner, the reviewer of many. */
export const emailOf = {
  lead: (project: number) => `lead-${project}@bench.example`,
  partner: (project: number) => `partner-${project}-3@bench.example`,
  funder: (project: number) => `funder-${Math.floor((project - 1) / FOLLOWED)}@bench.example`,
  authority: 'authority@bench.example',
};

const PARTNERS = 8;
const WORK_PACKAGES = 12;
const DATED = 24;
const CLAIMS = 4;

/** An id that is the same in every run, and looks like those that people’s browsers make. */
const ID = `
  CREATE FUNCTION pg_temp.bid(what text, VARIADIC numbers bigint[]) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT overlay(overlay(md5(what || numbers::text) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid $$`;

const partner = (k: string) => `pg_temp.bid('partner', i, ${k})`;
const workPackage = (w: string) => `pg_temp.bid('work', i, ${w})`;
const all = (n: number, name: string) => `generate_series(1, ${n}) ${name}`;

/** Each statement fills one table for all projects \`i\`; dates and amounts vary with the numbers, never with the run. */
const statements = (projects: number, linesOfAClaim: number): string[] => {
  const each = `generate_series(1, ${projects}) i`;
  const day = (n: string) => `'2018-02-08'::date + (${n})::integer`;
  return [
    `INSERT INTO project (id, acronym, title_fr, title_en, summary_fr, summary_en, programme, managing_authority, starts_on, ends_on, total_eligible)
     SELECT pg_temp.bid('project', i), 'P' || lpad(i::text, 5, '0'), 'Projet ' || i, 'Project ' || i, repeat('Résumé. ', 20), repeat('Summary. ', 20),
       'FEDER 2014–2020', 'Région', '2018-02-08', '2022-02-07', 1361472700 FROM ${each}`,
    `INSERT INTO partner (id, project_id, short_name, name, kind, lead, position)
     SELECT ${partner('k')}, pg_temp.bid('project', i), 'Partner ' || k, 'Partner number ' || k, 'COMPANY', k = 1, k FROM ${each}, ${all(PARTNERS, 'k')}`,
    `INSERT INTO person (id, email, name)
     SELECT pg_temp.bid('partner person', i, k), 'partner-' || i || '-' || k || '@bench.example', 'Person ' || k FROM ${each}, ${all(PARTNERS, 'k')}
     UNION ALL SELECT pg_temp.bid('lead person', i), 'lead-' || i || '@bench.example', 'Lead ' || i FROM ${each}
     UNION ALL SELECT pg_temp.bid('authority', 1), '${emailOf.authority}', 'Authority'
     UNION ALL SELECT pg_temp.bid('funder', f), 'funder-' || f || '@bench.example', 'Funder ' || f FROM generate_series(0, ${Math.floor((projects - 1) / FOLLOWED)}) f`,
    `INSERT INTO membership (id, project_id, partner_id, person_id, email, role, invited_at, accepted_at)
     SELECT pg_temp.bid('m', i, k), pg_temp.bid('project', i), ${partner('k')}, pg_temp.bid('partner person', i, k),
       'partner-' || i || '-' || k || '@bench.example', 'PARTNER_MEMBER', now(), now() FROM ${each}, ${all(PARTNERS, 'k')}
     UNION ALL SELECT pg_temp.bid('ml', i), pg_temp.bid('project', i), ${partner('1')}, pg_temp.bid('lead person', i),
       'lead-' || i || '@bench.example', 'LEAD_COORDINATOR', now(), now() FROM ${each}
     UNION ALL SELECT pg_temp.bid('mf', i), pg_temp.bid('project', i), NULL, pg_temp.bid('funder', (i - 1) / ${FOLLOWED}),
       'funder-' || (i - 1) / ${FOLLOWED} || '@bench.example', 'FUNDER_REVIEWER', now(), now() FROM ${each}
     UNION ALL SELECT pg_temp.bid('ma', i), pg_temp.bid('project', i), NULL, pg_temp.bid('authority', 1), '${emailOf.authority}', 'FUNDER_CERTIFIER', now(), now() FROM ${each}`,
    `INSERT INTO work_package (id, project_id, code, title_fr, title_en, lead_partner_id, starts_on, ends_on, position, state, progress, next_on,
       done, next, blockers, updated_at, updated_by_id)
     SELECT ${workPackage('w')}, pg_temp.bid('project', i), 'LT' || w, 'Lot ' || w, 'Work package ' || w, ${partner(`1 + w % ${PARTNERS}`)},
       ${day('w * 30')}, ${day('w * 30 + 900')}, w, (ARRAY['IN_PROGRESS', 'AT_RISK', 'BLOCKED', 'NOT_STARTED'])[1 + w % 4], w * 7, '2020-01-15',
       'Ce qui a été fait ce mois-ci.', 'Ce qui vient.', CASE w % 4 WHEN 2 THEN 'Livraison en retard.' ELSE '' END,
       '2019-11-02T09:00:00Z', ${`pg_temp.bid('partner person', i, 1 + w % ${PARTNERS})`} FROM ${each}, ${all(WORK_PACKAGES, 'w')}`,
    `INSERT INTO participation (id, project_id, work_package_id, partner_id)
     SELECT pg_temp.bid('part', i, w, d), pg_temp.bid('project', i), ${workPackage('w')}, ${partner(`1 + (w + d) % ${PARTNERS}`)}
     FROM ${each}, ${all(WORK_PACKAGES, 'w')}, generate_series(0, 2) d`,
    `INSERT INTO status_update (id, project_id, work_package_id, author_id, at, state, progress, done, next, blockers)
     SELECT pg_temp.bid('status', i, w, n), pg_temp.bid('project', i), ${workPackage('w')}, ${`pg_temp.bid('partner person', i, 1 + w % ${PARTNERS})`},
       '2019-05-02T09:00:00Z'::timestamptz + (n * 30 + w) * interval '1 day', 'IN_PROGRESS', n * 10, 'Fait.', 'Suite.', ''
     FROM ${each}, ${all(WORK_PACKAGES, 'w')}, ${all(6, 'n')}`,
    `INSERT INTO milestone (id, project_id, work_package_id, partner_id, code, title_fr, title_en, baseline_on, forecast_on, achieved_on, state)
     SELECT pg_temp.bid('milestone', i, n), pg_temp.bid('project', i), ${workPackage(`1 + n % ${WORK_PACKAGES}`)}, ${partner(`1 + n % ${PARTNERS}`)},
       'J' || n, 'Jalon ' || n, 'Milestone ' || n, ${day('n * 55')}, ${day('n * 55 + (n * 7) % 40')}, CASE WHEN n < 9 THEN ${day('n * 55 + n')} END,
       CASE WHEN n < 9 THEN 'ACHIEVED' WHEN n % 5 = 0 THEN 'AT_RISK' ELSE 'PLANNED' END FROM ${each}, ${all(DATED, 'n')}`,
    `INSERT INTO deliverable (id, project_id, work_package_id, partner_id, code, title_fr, title_en, type, dissemination, baseline_on, due_on, submitted_on, accepted_on, state)
     SELECT pg_temp.bid('deliverable', i, n), pg_temp.bid('project', i), ${workPackage(`1 + n % ${WORK_PACKAGES}`)}, ${partner(`1 + n % ${PARTNERS}`)},
       'L' || n, 'Livrable ' || n, 'Deliverable ' || n, 'REPORT', 'CONSORTIUM', ${day('n * 50')}, ${day('n * 50 + (n * 5) % 30')},
       CASE WHEN n < 12 THEN ${day('n * 50 + n')} END, CASE WHEN n < 10 THEN ${day('n * 50 + n + 10')} END,
       CASE WHEN n < 10 THEN 'ACCEPTED' WHEN n < 12 THEN 'SUBMITTED' WHEN n = 12 THEN 'DRAFT' ELSE 'PLANNED' END FROM ${each}, ${all(DATED, 'n')}`,
    `INSERT INTO financing (id, project_id, partner_id, fund, amount)
     SELECT pg_temp.bid('fund', i, k, f), pg_temp.bid('project', i), ${partner('k')}, (ARRAY['FEDER', 'FRI', 'SELF'])[f], 10000000 * f FROM ${each}, ${all(PARTNERS, 'k')}, ${all(3, 'f')}`,
    `INSERT INTO budget_line (id, project_id, partner_id, work_package_id, category, amount)
     SELECT pg_temp.bid('budget', i, k, w, c), pg_temp.bid('project', i), ${partner('k')}, ${workPackage('w')},
       (ARRAY['STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT'])[c], 100000 * c FROM ${each}, ${all(PARTNERS, 'k')}, ${all(3, 'w')}, ${all(6, 'c')}`,
    `INSERT INTO claim_period (id, project_id, number, from_on, until_on, due_on)
     SELECT pg_temp.bid('period', i, n), pg_temp.bid('project', i), n, ${day('(n - 1) * 182')}, ${day('n * 182 - 1')}, ${day('n * 182 + 60')} FROM ${each}, ${all(8, 'n')}`,
    `INSERT INTO claim (id, project_id, period_id, number, kind, state, declared, submitted_at, submitted_by_id)
     SELECT pg_temp.bid('claim', i, n), pg_temp.bid('project', i), pg_temp.bid('period', i, n), n, 'INTERIM',
       CASE WHEN n < ${CLAIMS} THEN 'SUBMITTED' ELSE 'DRAFT' END, 0, CASE WHEN n < ${CLAIMS} THEN '2019-03-20T10:00:00Z'::timestamptz END,
       CASE WHEN n < ${CLAIMS} THEN pg_temp.bid('lead person', i) END FROM ${each}, ${all(CLAIMS, 'n')}`,
    `INSERT INTO claim_line (id, project_id, claim_id, period_id, partner_id, work_package_id, number, category, document_ref, issuer, description, incurred_on, paid_on,
       net, vat, gross, eligible, sealed)
     SELECT pg_temp.bid('line', i, n, l), pg_temp.bid('project', i), pg_temp.bid('claim', i, n), pg_temp.bid('period', i, n), ${partner(`1 + l % ${PARTNERS}`)}, ${workPackage(`1 + l % ${WORK_PACKAGES}`)},
       l, (ARRAY['STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT'])[1 + l % 6], 'F-' || n || '-' || l, 'Fournisseur ' || l % 40,
       'Prestation numéro ' || l, ${day('n * 100 + l % 90')}, ${day('n * 100 + l % 90 + 30')}, 1000 * (1 + l % 97), 200 * (1 + l % 97), 1200 * (1 + l % 97), 1200 * (1 + l % 97),
       n < ${CLAIMS} FROM ${each}, ${all(CLAIMS, 'n')}, ${all(linesOfAClaim, 'l')}`,
    `INSERT INTO document (id, project_id, partner_id, name, audience, subject_type, subject_id, latest)
     SELECT pg_temp.bid('document', i, n, l), pg_temp.bid('project', i), ${partner(`1 + l % ${PARTNERS}`)}, 'facture-' || l || '.pdf', 'FUNDER', 'claim-line', pg_temp.bid('line', i, n, l), 1
     FROM ${each}, ${all(CLAIMS, 'n')}, generate_series(1, ${linesOfAClaim}, 4) l`,
    `INSERT INTO document_version (id, project_id, document_id, number, sha256, size, media_type, uploaded_at)
     SELECT pg_temp.bid('version', i, n, l), pg_temp.bid('project', i), pg_temp.bid('document', i, n, l), 1, repeat('ab', 32), 20000, 'application/pdf', now()
     FROM ${each}, ${all(CLAIMS, 'n')}, generate_series(1, ${linesOfAClaim}, 4) l`,
  ];
};

/** The first two claims of each project are certified, the first is paid; then the sums that the triggers would have kept. */
const SUMS = [
  `UPDATE claim SET state = 'CERTIFIED' WHERE number < 3`,
  `INSERT INTO certified_entry (id, project_id, claim_id, claim_line_id, partner_id, work_package_id, category, kind, amount, at)
   SELECT gen_random_uuid(), l.project_id, l.claim_id, l.id, l.partner_id, l.work_package_id, l.category, 'LINE', l.eligible, now()
   FROM claim_line l JOIN claim c ON c.id = l.claim_id WHERE c.number < 3`,
  `INSERT INTO payment (id, project_id, number, claim_id, kind, fund, due_on, agreed, cost, retained, other_resources, settled, due,
     payable, held, amount, recovered, corrected, transfer, ordered_on, paid_on, reference, recorded_by_id, recorded_at)
   SELECT gen_random_uuid(), c.project_id, 1, c.id, 'INTERIM', 'FEDER', '2019-06-18', 75, 100, c.declared, 0, 0, w.paid, w.paid, 0, w.paid,
     0, 0, w.paid, '2019-06-01', '2019-06-02', 'V', pg_temp.bid('authority', 1), now()
   FROM claim c, LATERAL (SELECT GREATEST(1, c.declared / 6) AS paid) w WHERE c.number = 1`,
  `INSERT INTO portfolio_row (id, project_id, name, year, title_fr, title_en, ends_on, programme_id, agreed, cost, declared, certified, paid)
   SELECT p.id, p.id, p.acronym, 2018, p.title_fr, p.title_en, p.ends_on, p.programme_id,
     (SELECT sum(amount) FILTER (WHERE fund = 'FEDER') FROM financing f WHERE f.project_id = p.id),
     (SELECT sum(amount) FROM financing f WHERE f.project_id = p.id),
     (SELECT sum(declared) FROM claim c WHERE c.project_id = p.id AND c.state <> 'DRAFT'),
     (SELECT sum(amount) FROM certified_entry e WHERE e.project_id = p.id),
     (SELECT sum(transfer) FROM payment y WHERE y.project_id = p.id) FROM project p`,
];

/** Fills an empty portal with that many projects, and that many expenditure lines among their claims. */
export async function raisePortfolio(client: pg.Client, { projects, lines }: Size, issuer: string): Promise<Place[]> {
  const linesOfAClaim = Math.max(1, Math.round(lines / projects / CLAIMS));
  await client.query(`SET session_replication_role = 'replica'`);
  await client.query(ID);
  for (const sql of statements(projects, linesOfAClaim)) await client.query(sql);
  await client.query(`UPDATE claim c SET declared = (SELECT sum(eligible) FROM claim_line l WHERE l.claim_id = c.id)`);
  for (const sql of SUMS) await client.query(sql);
  await client.query(`UPDATE person SET subject = $1 || '#' || email`, [issuer]);
  await client.query(`SET session_replication_role = 'origin'`);
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query<Place>(`
    SELECT p.id AS project, (SELECT id FROM partner k WHERE k.project_id = p.id AND position = 3) AS partner,
      (SELECT id FROM claim c WHERE c.project_id = p.id AND number = 2) AS claim, substr(acronym, 2)::integer AS number
    FROM project p ORDER BY acronym`);
  return rows;
}
