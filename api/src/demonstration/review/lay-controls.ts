import type { EntityManager } from 'typeorm';
import { CertifiedEntry } from '../../claims/certified-entry.entity.js';
import type { Claim } from '../../claims/claim.entity.js';
import { insertAll } from '../../platform/database/portions.js';
import type { Seal } from '../../platform/seal/seal.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { Certificate, CertificatePart, CertificateShare } from '../../review/certificate.entity.js';
import { Control } from '../../review/control.entity.js';
import { LineAnswer } from '../../review/line-answer.entity.js';
import { LineReview } from '../../review/line-review.entity.js';
import { claims } from '../claims/claims.js';
import type { Row } from '../row.js';
import { layCertificatePapers } from './certificate-papers.js';
import { certifiedControls } from './certified-controls.js';

const certified = certifiedControls.map(({ claim }) => claim.id);

/** As they were while they were controlled: nothing else may be controlled. */
export const uncontrolledClaims: ReadonlyArray<Row<Claim>> = claims.map((claim) =>
  certified.includes(claim.id) ? { ...claim, state: 'IN_CONTROL' } : claim,
);

/** Goes through the controls of the past step by step, as the database lets them be; answers how many certificates there are. */
export async function layControls(
  manager: EntityManager,
  store: ObjectStore,
  seal: Pick<Seal, 'sealed'>,
): Promise<number> {
  const pass = async (...states: string[]) => {
    for (const state of states)
      await manager.query(`UPDATE claim SET state = $1, version = version + 1 WHERE id = ANY ($2)`, [state, certified]);
  };
  const all = certifiedControls;
  await insertAll(
    manager,
    Control,
    all.map(({ control }) => control),
  );
  await insertAll(
    manager,
    LineReview,
    all.flatMap(({ reviews }) => reviews),
  );
  await pass('ADVERSARIAL');
  await insertAll(
    manager,
    LineAnswer,
    all.flatMap(({ answers }) => answers),
  );
  await manager.query(`UPDATE line_review SET answers_closed = true WHERE answers_due_on IS NOT NULL`);
  await pass('CONTROLLED');
  await layCertificatePapers(manager, store, seal);
  const certificates = await insertAll(
    manager,
    Certificate,
    all.map(({ certificate }) => certificate),
  );
  await insertAll(
    manager,
    CertificatePart,
    all.flatMap(({ parts }) => parts),
  );
  await insertAll(
    manager,
    CertificateShare,
    all.flatMap(({ shares }) => shares),
  );
  await insertAll(
    manager,
    CertifiedEntry,
    all.flatMap(({ entries }) => entries),
  );
  await pass('CERTIFIED');
  await manager.query(`UPDATE control SET state = 'CLOSED' WHERE claim_id = ANY ($1)`, [certified]);
  return certificates;
}
