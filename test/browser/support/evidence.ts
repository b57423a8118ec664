import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Stage } from './stage.js';

const OPEN = `SELECT l.id, l.project_id, l.partner_id FROM claim_line l JOIN claim c ON c.id = l.claim_id
  WHERE c.project_id = $1 AND c.number = 3 AND l.sealed AND NOT EXISTS (SELECT FROM line_review r
    WHERE r.claim_line_id = l.id AND r.decision IS NOT NULL) ORDER BY l.number LIMIT $2`;
const HANG = `WITH paper AS (
    INSERT INTO document (id, project_id, partner_id, name, audience, subject_type, subject_id, latest)
    VALUES (gen_random_uuid(), $1, $2, 'Facture.pdf', 'FUNDER', 'claim-line', $3, 1) RETURNING id)
  INSERT INTO document_version (id, project_id, document_id, number, sha256, size, media_type, uploaded_at)
  SELECT gen_random_uuid(), $1, id, 1, $4, $5, 'application/pdf', now() FROM paper`;

/** An invoice of its own for each of the first lines of the third claim that nobody decided: no file is the same as another. */
export async function layInvoices({ database: { admin }, storageDir }: Stage, projectId: string, count: number) {
  const at = (sha256: string) => join(storageDir, 'objects', sha256.slice(0, 2), sha256);
  const { rows: known } =
    await admin.query(`SELECT v.sha256 FROM document_version v JOIN document d ON d.id = v.document_id
    WHERE d.name LIKE 'Facture F-2019-0418%' LIMIT 1`);
  const invoice = readFileSync(at(known[0].sha256));
  const { rows } = await admin.query(OPEN, [projectId, count]);
  for (const [number, line] of rows.entries()) {
    const bytes = Buffer.concat([invoice, Buffer.from(`\n% ${number}\n`)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    mkdirSync(dirname(at(sha256)), { recursive: true });
    writeFileSync(at(sha256), bytes);
    await admin.query(HANG, [line.project_id, line.partner_id, line.id, sha256, bytes.length]);
  }
}
