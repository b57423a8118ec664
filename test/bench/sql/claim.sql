-- $1 claim; amounts are cents in the tables and euros with two decimals in the answer
WITH lines AS MATERIALIZED (
  SELECT * FROM claim_line WHERE claim_id = $1 AND sealed
),
categories AS MATERIALIZED (
  SELECT l.category, count(*) AS lines, sum(l.eligible) AS amount, array_position(ARRAY['STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL',
    'CONSUMABLES', 'EQUIPMENT', 'DEPRECIATION', 'IN_KIND', 'IP'], l.category) AS rank
  FROM lines l GROUP BY l.category
),
by_category AS (
  SELECT json_agg(json_build_object('lines', lines, 'declared', (amount / 100)::bigint || '.' || lpad((amount % 100)::text, 2, '0'),
    'category', category) ORDER BY rank) AS items FROM categories
)
SELECT json_build_object(
  'claim', (
    SELECT json_build_object('id', c.id, 'projectId', c.project_id, 'number', c.number, 'kind', c.kind, 'state', c.state,
      'declared', c.declared / 100 || '.' || lpad((c.declared % 100)::text, 2, '0'),
      'lineCount', (SELECT count(*) FROM lines),
      'submittedAt', to_char(c.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'version', c.version, 'viewerCan', ARRAY['claim.read'],
      'submittedBy', json_build_object('id', s.id, 'name', s.name),
      'period', json_build_object('id', p.id, 'number', p.number, 'fromOn', p.from_on, 'untilOn', p.until_on, 'dueOn', p.due_on),
      'byPartner', (
        SELECT json_agg(json_build_object('lines', t.lines,
          'declared', (t.amount / 100)::bigint || '.' || lpad((t.amount % 100)::text, 2, '0'),
          'partner', json_build_object('id', k.id, 'shortName', k.short_name)) ORDER BY k.position)
        FROM (SELECT partner_id, count(*) AS lines, sum(eligible)::bigint AS amount FROM lines GROUP BY 1) t JOIN partner k ON k.id = t.partner_id
      ),
      'byCategory', (SELECT items FROM by_category))
    FROM claim c JOIN claim_period p ON p.id = c.period_id LEFT JOIN person s ON s.id = c.submitted_by_id WHERE c.id = $1
  ),
  'claimLines', json_build_object(
    'total', (SELECT count(*) FROM lines),
    'sum', (SELECT sum(amount)::bigint / 100 || '.' || lpad((sum(amount)::bigint % 100)::text, 2, '0') FROM categories),
    'categories', (SELECT items FROM by_category),
    'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 50 FROM lines)),
    'nodes', (
      SELECT json_agg(json_build_object('id', l.id, 'number', l.number, 'category', l.category, 'documentRef', l.document_ref,
        'issuer', l.issuer, 'description', l.description, 'incurredOn', l.incurred_on, 'paidOn', l.paid_on,
        'net', l.net / 100 || '.' || lpad((l.net % 100)::text, 2, '0'), 'vat', l.vat / 100 || '.' || lpad((l.vat % 100)::text, 2, '0'),
        'gross', l.gross / 100 || '.' || lpad((l.gross % 100)::text, 2, '0'),
        'eligible', l.eligible / 100 || '.' || lpad((l.eligible % 100)::text, 2, '0'),
        'partner', json_build_object('id', k.id, 'shortName', k.short_name),
        'workPackage', json_build_object('id', w.id, 'code', w.code),
        'documents', COALESCE(d.items, '[]')) ORDER BY l.number)
      FROM (SELECT * FROM lines ORDER BY number LIMIT 50) l
      JOIN partner k ON k.id = l.partner_id JOIN work_package w ON w.id = l.work_package_id
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY d.name, d.id) AS items FROM document d
        WHERE d.subject_id = l.id AND d.subject_type = 'claim-line' AND d.latest > 0 AND d.audience IN ('FUNDER', 'CONSORTIUM')
      ) d ON true
    )
  )
)::text
