import type { Work } from '../../platform/database/work.js';
import type { ProofSection } from '../package/proof-data.js';

interface Asked {
  readonly name: string;
  /** One JSON object by row, whose keys are the headings; `$1` is the claim. */
  readonly sql: string;
}

const euros = (column: string): string => `(${column} / 100.0)::numeric(18, 2)::text`;
const when = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const OF_REVIEWS = `
  FROM line_review r JOIN control k ON k.id = r.control_id JOIN claim_line l ON l.id = r.claim_line_id`;
const AMOUNTS = `'déclaré', ${euros('x.declared')}, 'déduit', ${euros('x.deducted')}, 'mis de côté', ${euros('x.parked')},
  'extrapolé', ${euros('x.extrapolated')}, 'retenu', ${euros('x.retained')}`;

const sections: readonly Asked[] = [
  {
    name: 'Contrôles',
    sql: `
      SELECT json_build_object('contrôle', k.number, 'état', k.state, 'motif', k.reason, 'instructeur', r.name,
        'recevable le', ${when('k.admitted_at')}, 'graine du tirage', k.seed, 'motif du tirage', k.draw_reason,
        'extrapolation', k.extrapolates, 'notifié le', ${when('k.notified_at')}, 'réponses avant le', k.answers_due_on,
        'réponses closes le', ${when('k.answers_closed_at')}, 'conclu le', ${when('k.concluded_at')}, 'par', c.name) AS told
      FROM control k LEFT JOIN person r ON r.id = k.reviewer_id LEFT JOIN person c ON c.id = k.concluded_by_id
      WHERE k.claim_id = $1 ORDER BY k.number`,
  },
  {
    name: 'Décisions, ligne à ligne',
    sql: `
      SELECT json_build_object('contrôle', k.number, 'ligne', l.number, 'échantillon', r.stratum, 'décision', r.decision,
        'déduit', ${euros('r.deducted')}, 'typologie', r.typology, 'motif', r.reason, 'article', r.source,
        'le', ${when('r.decided_at')}, 'par', d.name) AS told
      ${OF_REVIEWS} LEFT JOIN person d ON d.id = r.decided_by_id WHERE k.claim_id = $1 ORDER BY k.number, l.number`,
  },
  {
    name: 'Réponses des partenaires',
    sql: `
      SELECT json_build_object('ligne', l.number, 'position', a.stance, 'texte', a.text, 'le', ${when('a.at')},
        'par', p.name) AS told
      ${OF_REVIEWS} JOIN line_answer a ON a.review_id = r.id LEFT JOIN person p ON p.id = a.author_id
      WHERE k.claim_id = $1 ORDER BY l.number, a.at`,
  },
  {
    name: 'Questions et réponses',
    sql: `
      SELECT json_build_object('ligne', l.number, 'chiffre', q.figure, 'valeur', q.value, 'à', t.short_name, 'question', q.text,
        'posée le', ${when('q.asked_at')}, 'avant le', q.due_on, 'réponse', a.text, 'répondu le', ${when('a.at')}) AS told
      FROM control_question q JOIN partner t ON t.id = q.partner_id LEFT JOIN claim_line l ON l.id = q.claim_line_id
        LEFT JOIN control_answer a ON a.question_id = q.id WHERE q.claim_id = $1 ORDER BY q.asked_at, a.at`,
  },
  {
    name: 'Décision sur l’avance',
    sql: `
      SELECT json_build_object('demandé', ${euros('x.requested')}, 'accordé', ${euros('x.granted')},
        'motif', x.granted_because, 'par', p.name) AS told
      FROM claim x JOIN person p ON p.id = x.granted_by_id WHERE x.id = $1`,
  },
  {
    name: 'Certificat',
    sql: `
      SELECT json_build_object('référence', x.reference, 'préparé par', m.name, 'certifié par', c.name,
        'le', ${when('x.certified_at')}, ${AMOUNTS}, 'SHA-256', x.hash) AS told
      FROM certificate x JOIN person m ON m.id = x.prepared_by_id JOIN person c ON c.id = x.certifier_id
      WHERE x.claim_id = $1`,
  },
  {
    name: 'Certifié par partenaire et poste',
    sql: `
      SELECT json_build_object('partenaire', p.short_name, 'poste', x.category, ${AMOUNTS}) AS told
      FROM certificate_part x JOIN certificate k ON k.id = x.certificate_id JOIN partner p ON p.id = x.partner_id
      WHERE k.claim_id = $1 ORDER BY p.position, x.category`,
  },
  {
    name: 'Part de chaque financeur',
    sql: `
      SELECT json_build_object('partenaire', p.short_name, 'financeur', x.fund, 'montant', ${euros('x.amount')}) AS told
      FROM certificate_share x JOIN certificate k ON k.id = x.certificate_id JOIN partner p ON p.id = x.partner_id
      WHERE k.claim_id = $1 ORDER BY p.position, x.fund`,
  },
  {
    name: 'Montants certifiés, corrections comprises',
    sql: `
      SELECT json_build_object('le', ${when('e.at')}, 'nature', e.kind, 'ligne', l.number, 'partenaire', p.short_name,
        'poste', e.category, 'montant', ${euros('e.amount')}) AS told
      FROM certified_entry e JOIN partner p ON p.id = e.partner_id LEFT JOIN claim_line l ON l.id = e.claim_line_id
      WHERE e.claim_id = $1 ORDER BY e.at, l.number NULLS LAST, e.id`,
  },
  {
    name: 'Versements',
    sql: `
      SELECT json_build_object('n°', x.number, 'nature', x.kind, 'financeur', x.fund, 'retenu', ${euros('x.retained')},
        'dû', ${euros('x.due')}, 'payable', ${euros('x.payable')}, 'gardé pour le solde', ${euros('x.held')},
        'réglé', ${euros('x.amount')}, 'avance reprise', ${euros('x.recovered')}, 'correction', ${euros('x.corrected')},
        'viré', ${euros('x.transfer')}, 'le', x.paid_on, 'référence', x.reference, 'par', r.name, 'reçu le', x.received_on) AS told
      FROM payment x JOIN person r ON r.id = x.recorded_by_id WHERE x.claim_id = $1 OR x.advance_claim_id = $1 ORDER BY x.number`,
  },
  {
    name: 'Répartition entre partenaires',
    sql: `
      SELECT json_build_object('versement', x.payment_number, 'partenaire', p.short_name, 'part', ${euros('x.amount')},
        'virée le', x.transferred_on, 'référence', x.reference, 'confirmée le', x.confirmed_on,
        'reçu', ${euros('x.received')}, 'réserve', x.dispute) AS told
      FROM payment_share x JOIN payment y ON y.id = x.payment_id JOIN partner p ON p.id = x.partner_id
      WHERE y.claim_id = $1 OR y.advance_claim_id = $1 ORDER BY x.payment_number, p.position`,
  },
  {
    name: 'Corrections',
    sql: `
      SELECT json_build_object('n°', x.number, 'nature', x.kind, 'état', x.state, 'ligne', l.number,
        'partenaire', p.short_name, 'poste', x.category, 'avant', ${euros('x.before')}, 'montant', ${euros('x.amount')},
        'motif', x.reason, 'article', x.source, 'proposée par', a.name, 'décidée par', b.name,
        'le', ${when('x.decided_at')}, 'trop perçu', ${euros('x.owed')}, 'récupération', x.recovery) AS told
      FROM correction x JOIN partner p ON p.id = x.partner_id JOIN person a ON a.id = x.prepared_by_id
        LEFT JOIN person b ON b.id = x.decided_by_id LEFT JOIN claim_line l ON l.id = x.claim_line_id
      WHERE x.claim_id = $1 ORDER BY x.number`,
  },
];

/** What the control of a claim decided, and what was paid and corrected since, as far as its reader may see it; what is empty is left out. */
export async function controlSections({ manager }: Pick<Work, 'manager'>, claimId: string): Promise<ProofSection[]> {
  const told: ProofSection[] = [];
  for (const { name, sql } of sections) {
    const rows: Array<{ told: ProofSection['rows'][number] }> = await manager.query(sql, [claimId]);
    if (rows.length > 0) told.push({ name, rows: rows.map((row) => row.told) });
  }
  return told;
}
