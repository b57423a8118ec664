-- $1 project, $2 today, $3 the viewer's partner
WITH mine AS MATERIALIZED (
  SELECT w.* FROM work_package w
  WHERE w.project_id = $1 AND (w.lead_partner_id = $3 OR EXISTS (
    SELECT 1 FROM participation t WHERE t.work_package_id = w.id AND t.partner_id = $3))
),
milestones AS (
  SELECT d.work_package_id, json_agg(json_build_object('id', d.id, 'code', d.code, 'titleFr', d.title_fr, 'titleEn', d.title_en,
    'baselineOn', d.baseline_on, 'forecastOn', d.forecast_on, 'achievedOn', d.achieved_on,
    'driftDays', COALESCE(d.achieved_on, d.forecast_on) - d.baseline_on,
    'standing', CASE
      WHEN d.state = 'ACHIEVED' THEN 'MET'
      WHEN d.state = 'MISSED' OR COALESCE(d.achieved_on, $2::date) > d.forecast_on
        OR COALESCE(d.achieved_on, d.forecast_on) - d.baseline_on > 15 THEN 'LATE'
      WHEN d.state = 'AT_RISK' OR COALESCE(d.achieved_on, d.forecast_on) > d.baseline_on THEN 'AT_RISK'
      WHEN w.state <> 'NOT_STARTED' AND d.forecast_on - $2::date <= 90 THEN 'ONGOING'
      ELSE 'PLANNED' END) ORDER BY d.forecast_on, d.id) AS items
  FROM milestone d JOIN mine w ON w.id = d.work_package_id GROUP BY 1
),
deliverables AS (
  SELECT d.work_package_id, json_agg(json_build_object('id', d.id, 'code', d.code, 'titleFr', d.title_fr, 'titleEn', d.title_en,
    'baselineOn', d.baseline_on, 'dueOn', d.due_on, 'submittedOn', d.submitted_on,
    'driftDays', COALESCE(e.done_on, d.due_on) - d.baseline_on,
    'standing', CASE
      WHEN d.state = 'ACCEPTED' THEN 'MET'
      WHEN COALESCE(e.done_on, $2::date) > d.due_on OR COALESCE(e.done_on, d.due_on) - d.baseline_on > 15 THEN 'LATE'
      WHEN COALESCE(e.done_on, d.due_on) > d.baseline_on THEN 'AT_RISK'
      WHEN d.state <> 'PLANNED' OR (w.state <> 'NOT_STARTED' AND d.due_on - $2::date <= 90) THEN 'ONGOING'
      ELSE 'PLANNED' END) ORDER BY d.due_on, d.id) AS items
  FROM deliverable d JOIN mine w ON w.id = d.work_package_id,
    LATERAL (SELECT CASE WHEN d.state IN ('SUBMITTED', 'ACCEPTED') THEN d.submitted_on END AS done_on) e GROUP BY 1
)
SELECT json_build_object('workPackages', json_build_object(
  'total', (SELECT count(*) FROM mine),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 50 FROM mine)),
  'nodes', (
    SELECT COALESCE(json_agg(json_build_object('id', w.id, 'version', w.version, 'code', w.code, 'titleFr', w.title_fr,
      'titleEn', w.title_en, 'mine', true, 'state', w.state, 'progress', w.progress,
      'expectedProgress', CASE WHEN $2::date < w.starts_on THEN 0 WHEN $2::date >= w.ends_on THEN 100
        ELSE 100 * ($2::date - w.starts_on + 1) / (w.ends_on - w.starts_on + 1) END,
      'nextOn', w.next_on, 'done', w.done, 'next', w.next, 'blockers', w.blockers,
      'updatedAt', to_char(w.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'viewerCan', ARRAY['work-package.read', 'work-package.update'],
      'updatedBy', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name, 'illustrative', u.illustrative) END,
      'milestones', COALESCE(m.items, '[]'), 'deliverables', COALESCE(d.items, '[]')) ORDER BY w.position, w.id), '[]')
    FROM (SELECT * FROM mine ORDER BY position, id LIMIT 50) w
    LEFT JOIN person u ON u.id = w.updated_by_id
    LEFT JOIN milestones m ON m.work_package_id = w.id
    LEFT JOIN deliverables d ON d.work_package_id = w.id
  )
))::text
