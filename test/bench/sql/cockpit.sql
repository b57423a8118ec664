-- $1 project, $2 today
WITH works AS MATERIALIZED (
  SELECT id, code, title_fr, title_en, state, blockers, lead_partner_id FROM work_package WHERE project_id = $1
),
partners AS MATERIALIZED (
  SELECT id, short_name, illustrative, position FROM partner WHERE project_id = $1
),
shown AS MATERIALIZED (
  SELECT (start - interval '1 month')::date AS from_on, COALESCE((
    SELECT until_on FROM claim_period
    WHERE project_id = $1 AND ($2::date + interval '12 months')::date BETWEEN from_on AND until_on ORDER BY number LIMIT 1
  ), ($2::date + interval '12 months')::date) AS until_on
  FROM (
    SELECT COALESCE((SELECT min(from_on) FROM claim_period WHERE project_id = $1 AND until_on >= $2::date), $2::date) AS start
  ) current_period
),
dated AS (
  SELECT 'MILESTONE' AS kind, m.id, m.code, m.title_fr, m.title_en, m.baseline_on, m.forecast_on AS due_on,
    m.achieved_on AS done_on, m.partner_id, m.work_package_id, m.state = 'ACHIEVED' AS met, m.state = 'MISSED' AS missed,
    m.state = 'AT_RISK' AS risky, false AS begun
  FROM milestone m WHERE m.project_id = $1
  UNION ALL
  SELECT 'DELIVERABLE', d.id, d.code, d.title_fr, d.title_en, d.baseline_on, d.due_on,
    CASE WHEN d.state IN ('SUBMITTED', 'ACCEPTED') THEN d.submitted_on END, d.partner_id, d.work_package_id,
    d.state = 'ACCEPTED', false, false, d.state <> 'PLANNED'
  FROM deliverable d WHERE d.project_id = $1
),
dues AS MATERIALIZED (
  SELECT d.*, w.code AS work_code, w.blockers, COALESCE(d.done_on, d.due_on) - d.baseline_on AS drift,
    CASE
      WHEN d.met THEN 'MET'
      WHEN d.missed OR COALESCE(d.done_on, $2::date) > d.due_on OR COALESCE(d.done_on, d.due_on) - d.baseline_on > 15 THEN 'LATE'
      WHEN d.risky OR COALESCE(d.done_on, d.due_on) > d.baseline_on THEN 'AT_RISK'
      WHEN d.begun OR (w.state <> 'NOT_STARTED' AND d.due_on - $2::date <= 90) THEN 'ONGOING'
      ELSE 'PLANNED'
    END AS standing
  FROM dated d JOIN works w ON w.id = d.work_package_id
),
words AS (
  SELECT * FROM unnest(ARRAY['PLANNED', 'ONGOING', 'MET', 'AT_RISK', 'LATE']) WITH ORDINALITY AS word (standing, rank)
)
SELECT json_build_object('project', (
  SELECT json_build_object('id', p.id, 'claimPeriods', (
    SELECT json_agg(json_build_object('id', c.id, 'number', c.number, 'fromOn', c.from_on, 'untilOn', c.until_on) ORDER BY c.number)
    FROM claim_period c WHERE c.project_id = p.id))
  FROM project p WHERE p.id = $1
), 'cockpit', json_build_object(
  'projectId', $1::uuid,
  'from', (SELECT from_on FROM shown),
  'until', (SELECT until_on FROM shown),
  'workStates', (
    SELECT json_agg(json_build_object('state', word, 'count', (SELECT count(*) FROM works WHERE state = word)) ORDER BY rank)
    FROM unnest(ARRAY['NOT_STARTED', 'IN_PROGRESS', 'AT_RISK', 'BLOCKED', 'DONE', 'SUSPENDED']) WITH ORDINALITY AS s (word, rank)
  ),
  'milestoneStandings', (
    SELECT json_agg(json_build_object('standing', w.standing,
      'count', (SELECT count(*) FROM dues d WHERE d.kind = 'MILESTONE' AND d.standing = w.standing)) ORDER BY rank) FROM words w
  ),
  'deliverableStandings', (
    SELECT json_agg(json_build_object('standing', w.standing,
      'count', (SELECT count(*) FROM dues d WHERE d.kind = 'DELIVERABLE' AND d.standing = w.standing)) ORDER BY rank) FROM words w
  ),
  'slipping', (
    SELECT COALESCE(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'code', s.code, 'titleFr', s.title_fr,
      'titleEn', s.title_en, 'baselineOn', s.baseline_on, 'dueOn', s.due_on, 'driftDays', s.drift,
      'standing', s.standing, 'blockers', s.blockers,
      'partner', json_build_object('id', p.id, 'shortName', p.short_name, 'illustrative', p.illustrative),
      'workPackage', json_build_object('id', s.work_package_id, 'code', s.work_code)) ORDER BY s.standing DESC, s.due_on, s.id), '[]')
    FROM (SELECT * FROM dues WHERE standing IN ('LATE', 'AT_RISK') ORDER BY standing DESC, due_on, id LIMIT 20) s
    JOIN partners p ON p.id = s.partner_id
  ),
  'map', (
    SELECT json_agg(json_build_object('late', COALESCE(m.late, 0), 'atRisk', COALESCE(m.at_risk, 0),
      'partner', json_build_object('id', p.id, 'shortName', p.short_name, 'illustrative', p.illustrative), 'items', COALESCE(m.items, '[]')) ORDER BY p.position)
    FROM partners p LEFT JOIN (
      SELECT d.partner_id, count(*) FILTER (WHERE d.standing = 'LATE') AS late,
        count(*) FILTER (WHERE d.standing = 'AT_RISK') AS at_risk,
        json_agg(json_build_object('id', d.id, 'kind', d.kind, 'code', d.code, 'titleFr', d.title_fr, 'titleEn', d.title_en,
          'dueOn', d.due_on, 'doneOn', d.done_on, 'driftDays', d.drift, 'standing', d.standing)
          ORDER BY d.due_on, d.id) AS items
      FROM dues d, shown WHERE d.due_on BETWEEN shown.from_on AND shown.until_on GROUP BY d.partner_id
    ) m ON m.partner_id = p.id
  ),
  'recent', (
    SELECT COALESCE(json_agg(json_build_object(
      'update', json_build_object('id', u.id, 'at', to_char(u.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'state', u.state, 'progress', u.progress, 'done', u.done, 'next', u.next, 'blockers', u.blockers,
        'author', json_build_object('id', a.id, 'name', a.name, 'illustrative', a.illustrative),
        'reading', r.reading, 'acknowledgement', k.told, 'questions', COALESCE(q.told, '[]'),
        'viewerCan', CASE r.reading
          WHEN 'OWN' THEN '["status-update.attach"]'::json
          WHEN 'UNREAD' THEN '["status-update.acknowledge", "status-update.ask", "status-update.read-questions"]'
          WHEN 'ANSWERED' THEN '["status-update.acknowledge", "status-update.ask", "status-update.read-questions"]'
          ELSE '["status-update.read-questions"]' END),
      'workPackage', json_build_object('id', w.id, 'code', w.code, 'titleFr', w.title_fr, 'titleEn', w.title_en))
      ORDER BY u.at DESC, u.id DESC), '[]')
    FROM (SELECT * FROM status_update WHERE project_id = $1 ORDER BY at DESC, id DESC LIMIT 10) u
    JOIN person a ON a.id = u.author_id JOIN works w ON w.id = u.work_package_id
    LEFT JOIN LATERAL (
      SELECT json_build_object('id', k.id, 'at', to_char(k.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'author', json_build_object('id', b.id, 'name', b.name)) AS told
      FROM acknowledgement k JOIN person b ON b.id = k.author_id WHERE k.status_update_id = u.id
    ) k ON true
    LEFT JOIN LATERAL (
      SELECT count(*) AS asked, count(s.id) AS answered, json_agg(json_build_object('id', q.id,
        'at', to_char(q.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'words', q.words,
        'author', json_build_object('id', b.id, 'name', b.name, 'illustrative', b.illustrative),
        'answer', CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id,
          'at', to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'words', s.words,
          'author', json_build_object('id', c.id, 'name', c.name, 'illustrative', c.illustrative)) END) ORDER BY q.at, q.id) AS told
      FROM update_question q JOIN person b ON b.id = q.author_id
      LEFT JOIN update_answer s ON s.question_id = q.id LEFT JOIN person c ON c.id = s.author_id
      WHERE q.status_update_id = u.id
    ) q ON true
    CROSS JOIN LATERAL (SELECT CASE
      WHEN EXISTS (SELECT 1 FROM partner p WHERE p.id = COALESCE(u.partner_id, w.lead_partner_id) AND p.lead) THEN 'OWN'
      WHEN k.told IS NOT NULL THEN 'ACKNOWLEDGED'
      WHEN q.asked > q.answered THEN 'ASKED'
      WHEN q.asked > 0 THEN 'ANSWERED'
      ELSE 'UNREAD' END AS reading) r
  )
))::text
