-- $1 claim, $2 its project; amounts are cents in the tables and euros with two decimals in the answer
WITH partners AS MATERIALIZED (
  SELECT id, short_name, position FROM partner WHERE project_id = $2
),
lines AS MATERIALIZED (
  SELECT partner_id, work_package_id, category, count(*) AS lines, sum(eligible) AS amount
  FROM claim_line WHERE claim_id = $1 AND sealed GROUP BY GROUPING SETS ((), (partner_id), (category), (work_package_id))
),
plan AS MATERIALIZED (
  SELECT partner_id, category, sum(amount) AS amount
  FROM budget_line WHERE project_id = $2 GROUP BY GROUPING SETS ((), (partner_id, category), (partner_id), (category))
),
declared AS MATERIALIZED (
  SELECT partner_id, category, sum(eligible) AS amount
  FROM claim_line WHERE project_id = $2 AND sealed GROUP BY GROUPING SETS ((), (partner_id, category), (partner_id), (category))
),
compared AS MATERIALIZED (
  SELECT COALESCE(p.partner_id, d.partner_id) AS partner_id, COALESCE(p.category, d.category) AS category,
    COALESCE(p.amount, 0) AS planned, COALESCE(d.amount, 0) AS declared
  FROM plan p FULL JOIN declared d
    ON (COALESCE(p.partner_id, $2), COALESCE(p.category, '')) = (COALESCE(d.partner_id, $2), COALESCE(d.category, ''))
),
told AS MATERIALIZED (
  SELECT c.*, k.short_name, k.position, array_position(ARRAY['STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT',
      'DEPRECIATION', 'IN_KIND', 'IP'], c.category) AS rank,
    (c.planned / 100)::numeric(18, 2)::text AS planned_euros, (c.declared / 100)::numeric(18, 2)::text AS declared_euros,
    ((c.planned - c.declared) / 100)::numeric(18, 2)::text AS left_euros
  FROM compared c LEFT JOIN partners k ON k.id = c.partner_id
),
funding AS MATERIALIZED (
  SELECT partner_id, fund, sum(amount) AS amount, array_position(ARRAY['FEDER', 'FRI', 'OTHER', 'SELF'], fund) AS rank
  FROM financing WHERE project_id = $2 GROUP BY GROUPING SETS ((), (fund), (partner_id), (partner_id, fund))
)
SELECT json_build_object(
  'project', (SELECT json_build_object('id', id, 'managingAuthority', managing_authority) FROM project WHERE id = $2),
  'claim', (
    SELECT json_build_object('id', c.id, 'number', c.number, 'kind', c.kind, 'state', c.state, 'version', c.version,
      'declared', (c.declared::numeric / 100)::numeric(18, 2)::text,
      'requested', (c.requested::numeric / 100)::numeric(18, 2)::text, 'purpose', c.purpose,
      'granted', (c.granted::numeric / 100)::numeric(18, 2)::text, 'grantedBecause', c.granted_because,
      'decision', NULL,
      'lineCount', (SELECT lines FROM lines WHERE COALESCE(partner_id, work_package_id) IS NULL AND category IS NULL),
      'submittedAt', to_char(c.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'viewerCan', ARRAY['claim.read'],
      'submittedBy', json_build_object('id', s.id, 'name', s.name),
      'period', json_build_object('id', p.id, 'number', p.number, 'fromOn', p.from_on, 'untilOn', p.until_on, 'dueOn', p.due_on),
      'byPartner', (
        SELECT json_agg(json_build_object('lines', t.lines, 'declared', (t.amount / 100)::numeric(18, 2)::text,
          'partner', json_build_object('id', k.id, 'shortName', k.short_name)) ORDER BY k.position)
        FROM lines t JOIN partners k ON k.id = t.partner_id
      ),
      'byCategory', (
        SELECT json_agg(json_build_object('lines', t.lines, 'declared', (t.amount / 100)::numeric(18, 2)::text, 'category', t.category)
          ORDER BY array_position(ARRAY['STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT', 'DEPRECIATION', 'IN_KIND', 'IP'], t.category))
        FROM lines t WHERE t.category IS NOT NULL
      ),
      'byWorkPackage', (
        SELECT json_agg(json_build_object('workPackage', json_build_object('id', w.id, 'code', w.code, 'titleFr', w.title_fr,
          'titleEn', w.title_en)) ORDER BY w.position)
        FROM lines t JOIN work_package w ON w.id = t.work_package_id
      ))
    FROM claim c JOIN claim_period p ON p.id = c.period_id LEFT JOIN person s ON s.id = c.submitted_by_id WHERE c.id = $1
  ),
  'budget', json_build_object(
    'projectId', $2::uuid,
    'total', (SELECT (amount / 100)::numeric(18, 2)::text FROM funding WHERE partner_id IS NULL AND fund IS NULL),
    'funds', (
      SELECT json_agg(json_build_object('fund', f.fund, 'amount', (f.amount / 100)::numeric(18, 2)::text,
        'percent', round(100 * f.amount / t.amount, 2)::text) ORDER BY f.rank)
      FROM funding f, funding t WHERE f.partner_id IS NULL AND f.fund IS NOT NULL AND t.partner_id IS NULL AND t.fund IS NULL
    ),
    'financing', (
      SELECT json_agg(json_build_object('total', (t.amount / 100)::numeric(18, 2)::text,
        'partner', json_build_object('id', k.id, 'shortName', k.short_name),
        'funds', (
          SELECT json_agg(json_build_object('fund', f.fund, 'amount', (f.amount / 100)::numeric(18, 2)::text,
            'percent', round(100 * f.amount / t.amount, 2)::text) ORDER BY f.rank)
          FROM funding f WHERE f.partner_id = k.id AND f.fund IS NOT NULL
        )) ORDER BY k.position)
      FROM partners k JOIN funding t ON t.partner_id = k.id AND t.fund IS NULL
    ),
    'sum', (
      SELECT json_build_object('planned', planned_euros, 'declared', declared_euros, 'left', left_euros,
        'percent', round(100 * declared / planned, 2)::text)
      FROM told WHERE partner_id IS NULL AND category IS NULL
    ),
    'cells', (
      SELECT json_agg(json_build_object('category', category, 'planned', planned_euros, 'declared', declared_euros, 'left', left_euros,
        'partner', json_build_object('id', partner_id)) ORDER BY position, rank)
      FROM told WHERE partner_id IS NOT NULL AND category IS NOT NULL
    ),
    'byPartner', (
      SELECT json_agg(json_build_object('planned', planned_euros, 'declared', declared_euros, 'left', left_euros,
        'partner', json_build_object('id', partner_id, 'shortName', short_name)) ORDER BY position)
      FROM told WHERE partner_id IS NOT NULL AND category IS NULL
    ),
    'byCategory', (
      SELECT json_agg(json_build_object('category', category, 'planned', planned_euros, 'declared', declared_euros, 'left', left_euros) ORDER BY rank)
      FROM told WHERE partner_id IS NULL AND category IS NOT NULL
    )
  )
)::text
