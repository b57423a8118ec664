import { Injectable } from '@nestjs/common';
import { controlTermsOf } from '../../budget/programme/control-asked.rules.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { Claim, ClaimKind } from '../../claims/claim.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Control } from '../control.entity.js';
import { controlPolicy, controlVerbs } from '../control.policy.js';
import type { Decision } from '../line-review.entity.js';
import type { ControlDossier, ControlProgress, ControlStep, ControlTerm } from './lines.types.js';

/** The review of a line in the last control of its claim. */
export const LAST_REVIEW = `LEFT JOIN control k ON k.claim_id = l.claim_id
    AND NOT EXISTS (SELECT FROM control n WHERE n.claim_id = k.claim_id AND n.number > k.number)
  LEFT JOIN line_review r ON r.control_id = k.id AND r.claim_line_id = l.id`;
const STEPS = `SELECT json_build_array(r.decision, r.typology, count(*), COALESCE(sum(l.eligible), 0)::text,
    COALESCE(sum(r.deducted), 0)::text, count(*) FILTER (WHERE r.stratum IS NOT NULL)) AS told
  FROM claim_line l ${LAST_REVIEW} WHERE l.claim_id = $1 AND l.sealed GROUP BY r.decision, r.typology
  ORDER BY r.decision, r.typology`;
const REVIEWERS = `WHERE id IN (SELECT m.person_id FROM membership m JOIN claim c ON c.project_id = m.project_id
  WHERE c.id = $1 AND m.role = 'FUNDER_REVIEWER' AND m.withdrawn_at IS NULL AND m.accepted_at IS NOT NULL
    AND (m.ends_on IS NULL OR m.ends_on >= $2) AND m.person_id IS DISTINCT FROM c.submitted_by_id) ORDER BY name, id`;

/** A claim as the authority has it on its desk. */
@Injectable()
export class ControlDesk {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly programmes: Programmes,
  ) {}

  async of(claimId: string): Promise<ControlDossier> {
    const { work } = this.unit;
    const [claim, controls, reviewers, steps] = await Promise.all([
      this.rows.load(Claim, claimId),
      plainRows(work, Control, 'WHERE claim_id = $1 ORDER BY number', [claimId]),
      plainRows(work, Person, REVIEWERS, [claimId, this.clock.today()]),
      work.reading.ask(STEPS, [claimId]),
    ]);
    this.access.demand(controlPolicy.read, claim);
    this.loaders.know(Person, reviewers);
    const row = await this.programmes.rowOf(claim.projectId);
    const terms = row ? controlTermsOf(this.programmes.read(row)) : undefined;
    return {
      ...{ id: claimId, claim, control: controls.at(-1) ?? null, earlier: controls.slice(0, -1), reviewers },
      typologies: (terms?.typologies ?? []).map(termOf),
      admissibility: (terms?.admissibility ?? []).map(termOf),
      checklist: (terms?.checklist ?? []).map(termOf),
      progress: progressOf(steps),
      viewerCan: this.access
        .permitted(controlPolicy, claim)
        .filter((name) => controlVerbs[claim.state].includes(name.slice('control.'.length)))
        .filter((name) => name !== 'control.admit' || !awaitsDecision(claim)),
    };
  }
}

/** An advance that was admitted is not admitted again: it is decided. */
const awaitsDecision = ({ kind, state }: Claim): boolean => kind === ClaimKind.ADVANCE && state === 'ADMISSIBLE';

const termOf = (term: {
  readonly code: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly source: string;
  readonly categories?: ControlTerm['categories'];
}): ControlTerm => ({
  ...{ code: term.code, titleFr: term.title.fr, titleEn: term.title.en, source: term.source },
  categories: term.categories ?? [],
});

/** R17, over a claim as it stands: nothing of what is parked, and what is deducted taken off. */
function progressOf(told: ReadonlyArray<readonly unknown[]>): ControlProgress {
  const steps = told.map(
    ([decision, typology, lines, declared, deducted]): ControlStep => ({
      ...{ decision: decision as Decision | null, typology: typology as string | null, lines: Number(lines) },
      ...{ declared: Money.ofCents(String(declared)), deducted: Money.ofCents(String(deducted)) },
    }),
  );
  const sumOf = (among: readonly ControlStep[], of: 'declared' | 'deducted') => Money.sum(among.map((one) => one[of]));
  const count = (among: readonly ControlStep[]) => among.reduce((sum, { lines }) => sum + lines, 0);
  const decided = steps.filter(({ decision }) => decision !== null);
  const [declared, deducted] = [sumOf(steps, 'declared'), sumOf(steps, 'deducted')];
  const parked = sumOf(
    steps.filter(({ decision }) => decision === 'PARKED'),
    'declared',
  );
  return {
    ...{ lines: count(steps), decided: count(decided), steps, declared, deducted, parked },
    sampled: told.reduce((sum, step) => sum + Number(step[5]), 0),
    retained: declared.minus(deducted).minus(parked),
    seen: sumOf(decided, 'declared').minus(deducted).minus(parked),
  };
}
