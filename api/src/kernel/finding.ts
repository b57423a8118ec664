import { Money } from './money.js';
import type { Fact, Facts } from './refusal.js';

/** What blocks must be cured before the claim moves; a warning is weighed by a person; information is only read. */
export const severities = ['blocking', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

/** What puts it right; the web has a sentence for each. */
export const cures = [
  'take-out',
  'lower-amount',
  'correct-amount',
  'correct-date',
  'correct-identifier',
  'correct-hours',
  'correct-plan',
  'correct-years',
  'choose-rates',
  'add-evidence',
  'add-reference',
  'ask-amendment',
  'check-invoice',
  'claim-in-time',
  'give-rate',
  'correct-file',
  'give-reason',
  'explain-delay',
  'write-report',
  'countersign-hours',
  'take-salaries',
  'nothing',
] as const;
export type Cure = (typeof cures)[number];

export type FindingCode = `${string}.${string}`;

/** What it is about: a line, a person, a partner, a category of a partner, a deliverable, or the whole claim. */
export interface Subject {
  readonly kind: 'line' | 'person' | 'partner' | 'category' | 'deliverable' | 'claim' | 'project' | 'file';
  readonly id: string;
}

/** What a rule has seen: data, never thrown. The web words it by its code and figures. */
export interface Finding {
  readonly code: FindingCode;
  /** The name of the rule, `R11`. */
  readonly rule: `R${number}` | 'CURRENCY' | 'EVIDENCE' | 'TRANSFER' | 'FEC' | 'REPORT';
  readonly severity: Severity;
  readonly subject: Subject;
  /** What was compared, amounts and days as they travel. */
  readonly figures: Facts;
  /** The articles, in words: `Règl. (UE) 1303/2013, art. 65(2)`. */
  readonly sources: readonly string[];
  readonly cure: Cure;
}

interface Stated extends Omit<Finding, 'figures'> {
  readonly figures: Readonly<Record<string, Fact | Money>>;
}

/** A finding whose amounts are written as they travel. */
export const finding = ({ figures, ...rest }: Stated): Finding => ({
  ...rest,
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, figure instanceof Money ? figure.toString() : figure]),
  ),
});

export const blocks = ({ severity }: Finding): boolean => severity === 'blocking';

/** A question at work on one list: looks at each line in turn, and may conclude at the end. */
export interface Asking<Line> {
  readonly look: (line: Line) => Finding | readonly Finding[] | undefined;
  readonly conclude?: () => readonly Finding[];
}

/** One small question; what it must remember of the lines it keeps in what `begin` answers. */
export interface Question<Line, Terms> {
  readonly rule: Finding['rule'];
  readonly begin: (terms: Terms) => Asking<Line>;
}

/** A question that needs to remember nothing. */
export const ofEachLine = <Line, Terms>(
  rule: Finding['rule'],
  ask: (line: Line, terms: Terms) => Finding | readonly Finding[] | undefined,
): Question<Line, Terms> => ({ rule, begin: (terms) => ({ look: (line) => ask(line, terms) }) });

/** Puts every question to every line in one pass: what is found of lines, in their order, then of the whole. */
export function examine<Line, Terms>(
  lines: Iterable<Line>,
  questions: readonly Question<Line, Terms>[],
  terms: Terms,
): Finding[] {
  const asking = questions.map((question) => question.begin(terms));
  const findings: Finding[] = [];
  for (const line of lines)
    for (const { look } of asking) {
      const found = look(line);
      if (found === undefined) continue;
      if (Array.isArray(found)) findings.push(...found);
      else findings.push(found as Finding);
    }
  for (const { conclude } of asking) findings.push(...(conclude?.() ?? []));
  return findings;
}
