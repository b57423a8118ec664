import { Injectable } from '@nestjs/common';
import { percentOf } from '../../budget/financing.funding.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type AtHand, ControlAtHand } from '../control-at-hand.js';
import { type ControlledClaim, LinesAtHand } from '../lines-at-hand.js';
import { issuersOf, type RiskReason, riskOf } from './risk.rules.js';
import { samplePolicy } from './sample.policy.js';
import { ControlSample, SamplePoint, type SampleShare, sampleStrata } from './sample.types.js';

const PIECES = `SELECT json_build_array(l.id, (SELECT count(*) FROM document d WHERE d.latest > 0 AND (
    (d.subject_type = 'claim-line' AND d.subject_id = l.id)
    OR (d.subject_type = 'signed-line' AND d.subject_id = l.signed_line_id))))
  AS told FROM claim_line l WHERE l.claim_id = $1 AND l.sealed`;

export interface Weighed {
  readonly risk: number;
  readonly reasons: readonly RiskReason[];
}

/** What a share of an amount is written as: `10`, `4.29`. */
const percentIn = ({ part, whole }: Programme['sampling']['leastShare']): string =>
  String(Number((part * 1_000_000n) / whole) / 10_000);

/** The sample of a claim, each line with what speaks for looking at it. */
@Injectable()
export class Samples {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly atHand: ControlAtHand,
    private readonly lines: LinesAtHand,
  ) {}

  /** Refuses with `control.none`, `programme.none`. */
  async of(claimId: string): Promise<ControlSample> {
    const found = await this.atHand.ofClaim(claimId);
    this.access.demand(samplePolicy.read, found.facts);
    return this.told(found);
  }

  async told(found: AtHand): Promise<ControlSample> {
    const { control, claim, facts } = found;
    const controlled = await this.lines.of(control);
    const weights = await this.weights(claim.id, controlled);
    const { effect } = this.lines.outcome(controlled, control);
    const { sampling } = controlled.programme;
    const points = pointsOf(controlled, weights);
    const inSample = points.filter(({ stratum }) => stratum !== null);
    const amount = Money.sum(inSample.map(({ declared }) => declared));
    const drawn = inSample.filter(({ stratum, flat }) => stratum === 'DRAWN' && !flat);
    const wrong = Money.sum(drawn.map(({ deducted }) => deducted));
    const whole = Money.sum(points.filter(({ flat }) => !flat).map(({ declared }) => declared));
    const { extrapolated, interval, unsampled } = effect;
    const drawnAmount = Money.sum(drawn.map(({ declared }) => declared));
    return Object.assign(new ControlSample(), {
      ...{ id: control.id, version: control.version, claim, control, facts, points, strata: strataOf(inSample) },
      ...{ seed: control.seed, drawReason: control.drawReason, drawnAt: control.drawnAt },
      ...{ extrapolates: control.extrapolates, redrawable: points.every(({ decided }) => !decided) },
      ...{ fewestLines: sampling.fewestLines, leastPercent: percentIn(sampling.leastShare), source: sampling.source },
      ...{ lines: inSample.length, amount, percent: percentOf(amount, whole) },
      effect: {
        percent: drawn.length === 0 ? null : percentOf(wrong, drawnAmount),
        ...{ drawn: drawnAmount, wrong, unsampled, low: interval?.low ?? null, high: interval?.high ?? null },
        extrapolated: extrapolated.cents > 0n ? extrapolated : Money.zero,
      },
    });
  }

  /** How likely each line is drawn, by its id. */
  async weights(claimId: string, { rows, programme }: ControlledClaim): Promise<ReadonlyMap<string, Weighed>> {
    const told = await this.unit.work.reading.ask(PIECES, [claimId]);
    const pieces = new Map(told.map(([id, count]) => [String(id), Number(count)]));
    const issuers = issuersOf(rows.map(({ line }) => line));
    return new Map(
      rows.map(({ line, reviewed: { flat } }) => {
        const { id, category, eligible: declared, net, issuer, incurredOn, paidOn } = line;
        const facts = { category, declared, net, issuer, incurredOn, paidOn, pieces: pieces.get(id) ?? 0 };
        return [id, flat ? { risk: 1, reasons: [] } : riskOf(facts, issuers, programme)];
      }),
    );
  }
}

const pointsOf = ({ rows, partners }: ControlledClaim, weights: ReadonlyMap<string, Weighed>): SamplePoint[] => {
  const known = new Map(partners.map((partner) => [partner.id, partner]));
  return rows.map(({ line, review, reviewed }) =>
    Object.assign(new SamplePoint(), {
      ...{ id: line.id, number: line.number, category: line.category, issuer: line.issuer, declared: line.eligible },
      ...{ partner: known.get(line.partnerId), flat: reviewed.flat, deducted: reviewed.deducted },
      ...{ stratum: reviewed.stratum, chosenFor: review?.chosenFor ?? '', decided: reviewed.decision !== null },
      ...(weights.get(line.id) ?? { risk: 1, reasons: [] }),
    }),
  );
};

const strataOf = (points: readonly SamplePoint[]): SampleShare[] =>
  sampleStrata.flatMap((stratum) => {
    const own = points.filter((point) => point.stratum === stratum);
    return own.length === 0
      ? []
      : [{ stratum, lines: own.length, amount: Money.sum(own.map(({ declared }) => declared)) }];
  });
