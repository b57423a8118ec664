import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CertifiedEntry } from '../../claims/certified-entry.entity.js';
import { Claim } from '../../claims/claim.entity.js';
import { claimLifecycle } from '../../claims/claim.lifecycle.js';
import { Audience } from '../../documents/document.entity.js';
import { MadeFiles } from '../../documents/made-files.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Seal } from '../../platform/seal/seal.js';
import { benchBeside, Workshop } from '../../platform/workshop/workshop.js';
import { Certificate, CertificatePart, CertificateShare } from '../certificate.entity.js';
import { Control } from '../control.entity.js';
import { type AtHand, ControlAtHand } from '../control-at-hand.js';
import { FindingLetters } from '../findings/finding.letters.js';
import { certificatePolicy } from './certificate.policy.js';
import { CERTIFICATE } from './certificate-documents.js';
import { type CertificateFacts, hashOf } from './certificate-facts.rules.js';
import type { SignCertificateInput } from './conclusion.inputs.js';
import { type Concluded, Conclusions } from './conclusions.js';
import { sharesOf } from './facts-from.js';
import { together } from './outcome.funding.js';
import { sealedCertificate } from './sealed-certificate.js';
import { SignedFacts } from './signed-facts.js';

const BENCH = benchBeside(import.meta.url, './certificate.bench');

/** Somebody who decided nothing of a control signs what it came to; from then on it is what is certified. */
@Injectable()
export class Certifying {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly atHand: ControlAtHand,
    private readonly conclusions: Conclusions,
    private readonly signed: SignedFacts,
    private readonly workshop: Workshop,
    private readonly seal: Seal,
    private readonly papers: MadeFiles,
    private readonly letters: FindingLetters,
  ) {}

  /** Refuses with `version.stale`; tells the lead and each partner. */
  async sign({ id, controlId, version }: SignCertificateInput): Promise<Certificate> {
    const seen = await this.atHand.find(controlId);
    this.access.demand(certificatePolicy.sign, seen.facts);
    const concluded = await this.conclusions.concluded(seen);
    const at = this.clock.now();
    const facts = await this.signed.of(seen, concluded, at);
    const bytes = await this.paperOf(facts, at);
    const found = await this.atHand.hold(controlId);
    this.access.demand(certificatePolicy.sign, found.facts);
    const certificate = await this.lay(id, found, concluded, { facts, at, bytes });
    const { claim } = found;
    await this.rows.update(Claim, claim, { state: claimLifecycle.move(claim.state, 'CERTIFIED') });
    await this.rows.update(Control, { id: controlId, version }, { state: 'CLOSED' });
    await this.tell(certificate, found, concluded);
    return certificate;
  }

  /** Made before anybody is kept waiting: what was concluded changes no more. */
  private paperOf(facts: CertificateFacts, at: Date): Promise<Buffer> {
    return sealedCertificate(this.seal, facts, at, (order) => this.workshop.make(BENCH, order));
  }

  /** The certificate with its parts, its paper and what becomes certified. */
  private async lay(
    id: string,
    { claim, control }: AtHand,
    concluded: Concluded,
    { facts, at, bytes }: { readonly facts: CertificateFacts; readonly at: Date; readonly bytes: Buffer },
  ): Promise<Certificate> {
    const { id: claimId, projectId } = claim;
    const { parts, totals } = concluded;
    const hash = hashOf(facts);
    const own = { projectId, certificateId: id };
    const [paper] = await this.papers.keep([
      {
        ...{ projectId, partnerId: null, name: `${facts.reference}.pdf`, audience: Audience.FUNDER },
        ...{ subjectType: CERTIFICATE, subjectId: id, mediaType: 'application/pdf', bytes },
      },
    ]);
    const certificate = await this.rows.insert(Certificate, {
      ...{ id, projectId, claimId, controlId: control.id, reference: facts.reference, facts, hash, ...totals },
      ...{ preparedById: control.concludedById ?? '', certifierId: this.unit.actor.personId, certifiedAt: at },
      documentId: paper?.id ?? null,
    });
    await this.rows.insertAll(
      CertificatePart,
      parts.map((part) => ({ id: uuidv7(), ...own, ...part })),
    );
    await this.rows.insertAll(
      CertificateShare,
      sharesOf(concluded).map((share) => ({ id: uuidv7(), ...own, ...share })),
    );
    await this.rows.insertAll(CertifiedEntry, entriesOf(concluded, { projectId, claimId, at }));
    return certificate;
  }

  private async tell(
    certificate: Certificate,
    { claim, control }: AtHand,
    { parts, totals }: Concluded,
  ): Promise<void> {
    const { number, projectId } = claim;
    const { reference, hash } = certificate;
    const retained = totals.retained.toString();
    await this.journal.record('certificate.signed', certificate, { number, reference, retained, hash }, 'FUNDER');
    await this.journal.record('control.closed', control, { number }, 'AUTHORITY');
    const partners = [...new Set(parts.map(({ partnerId }) => partnerId))].map((partnerId) => {
      const own = together(parts.filter((part) => part.partnerId === partnerId));
      return { partnerId, facts: { number, declared: own.declared.toString(), retained: own.retained.toString() } };
    });
    const whole = { number, declared: totals.declared.toString(), retained };
    await this.letters.tell('certificate-signed', projectId, whole, partners);
  }
}

/** What becomes certified: each line for what is left of it, and what was extrapolated as what it takes. */
export function entriesOf(
  { controlled, outcome }: Pick<Concluded, 'outcome' | 'controlled'>,
  own: { readonly projectId: string; readonly claimId: string; readonly at: Date },
): CertifiedEntry[] {
  const outcomes = new Map(outcome.lines.map((line) => [line.id, line]));
  const lines = controlled.rows.map(({ line }): CertifiedEntry => {
    const { id: claimLineId, partnerId, workPackageId, category } = line;
    const amount = outcomes.get(claimLineId)?.retained ?? Money.zero;
    return { ...own, id: uuidv7(), claimLineId, partnerId, workPackageId, category, kind: 'LINE', amount };
  });
  const shares = outcome.shares.map(
    ({ partnerId, workPackageId, category, amount }): CertifiedEntry => ({
      ...{ ...own, id: uuidv7(), claimLineId: null, partnerId, workPackageId, category, kind: 'EXTRAPOLATION' },
      amount: Money.zero.minus(amount),
    }),
  );
  return [...lines, ...shares].filter(({ amount }) => !amount.isZero);
}
