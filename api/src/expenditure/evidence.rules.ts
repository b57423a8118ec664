import type { EvidenceKind } from '../budget/programme/evidence-kinds.rules.js';
import type { Programme } from '../budget/programme/programme.rules.js';
import { finding, ofEachLine } from '../kernel/finding.js';
import { type ClaimTerms, type DeclaredLine, subjectOf } from './line.rules.js';

/** One thing that is asked of a line: any of these pieces, and how far it is there. */
export interface Asked {
  readonly proves: 'REALITY' | 'PAYMENT';
  readonly anyOf: readonly EvidenceKind[];
  readonly standing: 'PRESENT' | 'MISSING' | 'TO_CHECK';
}

/** What a category asks as evidence of reality and of payment; none for what a programme asks nothing of. */
export function evidenceAsked(
  { category, method, pieces }: Pick<DeclaredLine, 'category' | 'method' | 'pieces'>,
  { evidence }: Programme,
): Asked[] {
  const rule = evidence.find((one) => one.category === category && one.method === method);
  const asked =
    (proves: Asked['proves']) =>
    (anyOf: readonly EvidenceKind[]): Asked => {
      const given = pieces.filter(({ kind }) => anyOf.includes(kind));
      const standing = given.length === 0 ? 'MISSING' : given.some(({ checked }) => checked) ? 'PRESENT' : 'TO_CHECK';
      return { proves, anyOf, standing };
    };
  return [...(rule?.reality ?? []).map(asked('REALITY')), ...(rule?.payment ?? []).map(asked('PAYMENT'))];
}

/** What is missing blocks; what nobody has checked is told. */
export const backedByEvidence = ofEachLine<DeclaredLine, ClaimTerms>('EVIDENCE', (line, { programme }) =>
  evidenceAsked(line, programme)
    .filter(({ standing }) => standing !== 'PRESENT')
    .map(({ proves, anyOf, standing }) => {
      const source = programme.evidence.find(
        (one) => one.category === line.category && one.method === line.method,
      )?.source;
      const stated = {
        rule: 'EVIDENCE',
        subject: subjectOf(line),
        figures: { proves, pieces: anyOf.join(' ') },
        sources: source ? [source] : [],
      } as const;
      return standing === 'MISSING'
        ? finding({ ...stated, code: 'evidence.missing', severity: 'blocking', cure: 'add-evidence' })
        : finding({ ...stated, code: 'evidence.to-check', severity: 'information', cure: 'nothing' });
    }),
);
