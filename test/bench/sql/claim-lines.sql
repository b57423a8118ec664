-- $1 claim; amounts are cents in the table and euros with two decimals in the answer
WITH lines AS MATERIALIZED (
  SELECT * FROM claim_line WHERE claim_id = $1 AND sealed
),
categories AS MATERIALIZED (
  SELECT category, count(*) AS lines, sum(eligible) AS amount FROM lines GROUP BY category
),
partners AS MATERIALIZED (
  SELECT partner_id, count(*) AS lines, sum(eligible) AS amount FROM lines GROUP BY partner_id
)
SELECT json_build_object('claimLines', json_build_object(
  'total', (SELECT sum(lines) FROM categories),
  'sum', (SELECT (sum(amount) / 100)::numeric(18, 2)::text FROM categories),
  'categories', (
    SELECT json_agg(json_build_object('category', category, 'lines', lines, 'declared', (amount / 100)::numeric(18, 2)::text)
      ORDER BY array_position(ARRAY['STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT', 'DEPRECIATION', 'IN_KIND', 'IP'], category))
    FROM categories
  ),
  'partners', (
    SELECT json_agg(json_build_object('partner', json_build_object('id', k.id), 'lines', lines,
      'declared', (amount / 100)::numeric(18, 2)::text) ORDER BY k.position)
    FROM partners JOIN partner k ON k.id = partners.partner_id
  ),
  'pageInfo', json_build_object('hasNextPage', (SELECT sum(lines) > 50 FROM categories)),
  'nodes', (
    SELECT json_agg(json_build_object('id', l.id, 'number', l.number, 'category', l.category, 'documentRef', l.document_ref,
      'issuer', l.issuer, 'description', l.description, 'incurredOn', l.incurred_on, 'paidOn', l.paid_on,
      'net', (l.net::numeric / 100)::numeric(18, 2)::text, 'vat', (l.vat::numeric / 100)::numeric(18, 2)::text,
      'gross', (l.gross::numeric / 100)::numeric(18, 2)::text, 'eligible', (l.eligible::numeric / 100)::numeric(18, 2)::text,
      'viewerCan', '[]'::json, 'evidenceKept', l.signed_line_id IS NOT NULL AND l.category = 'STAFF' AND NOT k.delegates_payroll,
      'partner', json_build_object('id', k.id, 'shortName', k.short_name),
      'workPackage', json_build_object('id', w.id, 'code', w.code, 'titleFr', w.title_fr, 'titleEn', w.title_en),
      'documents', COALESCE(d.items, '[]')) ORDER BY l.number)
    FROM (SELECT * FROM lines ORDER BY number LIMIT 50) l
    JOIN partner k ON k.id = l.partner_id JOIN work_package w ON w.id = l.work_package_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', d.id, 'name', d.name,
        'latest', json_build_object('id', v.id, 'sha256', v.sha256, 'mediaType', v.media_type)) ORDER BY d.name, d.id) AS items
      FROM document d JOIN document_version v ON v.document_id = d.id AND v.number = d.latest
      WHERE d.subject_id = l.id AND d.subject_type = 'claim-line' AND d.latest > 0 AND d.audience IN ('FUNDER', 'CONSORTIUM')
    ) d ON true
  )
))::text
