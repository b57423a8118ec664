/** The rule of `isToReview` over a risk `r`, to count and filter by it; its `?1` is today. A story proves that both say the same. */
export const toReviewSql = `COALESCE(r.state <> 'CLOSED' AND r.next_review_on <= CAST(?1 AS date), false)`;

/** Risks `r` that threaten a work package, or a task of it; `?1` is its id. */
export const threatensSql = `EXISTS (SELECT 1 FROM risk_work l JOIN work_package w ON w.id = l.work_package_id
  WHERE l.risk_id = r.id AND (w.id = ?1 OR w.parent_id = ?1))`;
