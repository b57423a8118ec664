import { useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import type { CheckAnswer } from '../../graphql/graphql';
import { useShortcut } from '../../platform/shortcuts';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import { useWords } from '../words';
import { type Deciding, DecisionForm } from './decision-form';
import type { Dossier } from './dossier-data';
import { LineHistory } from './line-history';
import { LinePapers } from './line-papers';
import { Remarks } from './remarks';
import styles from './review.module.css';
import type { Proposal, Sheet } from './review-data';
import type { Said } from './use-deciding';

interface LinePanelProps {
  sheet: Sheet;
  dossier: Dossier;
  base: string;
  mayDecide: boolean;
  error: unknown;
  onDecide: (said: Said) => void;
  onUndo: () => void;
  onAsk: () => void;
}

type Answers = Readonly<Record<string, CheckAnswer>>;
const answers: readonly CheckAnswer[] = ['YES', 'NO', 'NOT_APPLICABLE'];

/** What the rules and the past say of a line, and what the reviewer makes of it: each by one key. */
export function LinePanel({ sheet, dossier, base, mayDecide, error, onDecide, onUndo, onAsk }: LinePanelProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const [form, setForm] = useState<Deciding>();
  const [taken, setTaken] = useState<{ proposal: Proposal; words: string }>();
  const [answered, setAnswered] = useState<Answers>(() =>
    Object.fromEntries((sheet.review?.checks ?? []).map(({ code, answer }) => [code, answer])),
  );
  const { line, review } = sheet;
  const asked = dossier.checklist.filter(({ categories }) => categories.includes(line.category));
  const checks = asked.flatMap(({ code }) => (answered[code] ? [{ code, answer: answered[code], note: '' }] : []));
  const enabled = mayDecide && !form;
  const open = (decision: Deciding) => {
    setTaken(undefined);
    setForm(decision);
  };
  const accept = () => onDecide({ decision: 'ACCEPTED', reason: '', source: '', checks });
  const take = (proposal: Proposal, words: string) => {
    setTaken({ proposal, words });
    setForm(proposal.decision as Deciding);
  };
  const first = sheet.remarks.find(({ proposal }) => proposal)?.proposal;
  useShortcut({ keys: 'a', label: say('key.accept'), run: accept, enabled });
  useShortcut({ keys: 'r', label: say('key.reduce'), run: () => open('REDUCED'), enabled });
  useShortcut({ keys: 'x', label: say('key.refuse'), run: () => open('REFUSED'), enabled });
  useShortcut({ keys: 'p', label: say('key.park'), run: () => open('PARKED'), enabled });
  useShortcut({ keys: 'q', label: say('key.ask'), run: onAsk, enabled });
  useShortcut({ keys: 'u', label: say('key.undo'), run: onUndo, enabled: enabled && Boolean(review?.decision) });
  const taking = () => document.querySelector<HTMLButtonElement>('[data-remarks] button')?.click();
  useShortcut({ keys: 't', label: say('key.take'), run: taking, enabled: enabled && Boolean(first) });
  return (
    <section className={styles.panel} aria-label={say('panel.name', { number: line.number })}>
      {error !== undefined && <Refused error={error} what={say('decide.refused')} refusals={refusals} />}
      {review?.decision && (
        <p>
          <b>{say(`decided.${review.decision}`)}</b>
          {sheet.decidedBy && ` · ${sheet.decidedBy.name}`}
          {review.reason && <span className={styles.said}>{review.reason}</span>}
        </p>
      )}
      <div data-remarks="">
        <Remarks sheet={sheet} onTake={mayDecide ? take : undefined} />
      </div>
      {mayDecide && !form && (
        <div className={styles.verbs}>
          <Button kind="primary" keys="a" onClick={accept}>
            {say('do.accept')}
          </Button>
          <Button keys="r" onClick={() => open('REDUCED')}>
            {say('do.reduce')}
          </Button>
          <Button keys="x" onClick={() => open('REFUSED')}>
            {say('do.refuse')}
          </Button>
          <Button keys="p" onClick={() => open('PARKED')}>
            {say('do.park')}
          </Button>
          <Button keys="q" onClick={onAsk}>
            {say('do.ask')}
          </Button>
          {review?.decision && (
            <Button keys="u" onClick={onUndo}>
              {say('do.undo')}
            </Button>
          )}
        </div>
      )}
      {form && (
        <DecisionForm
          key={`${form} ${taken?.words ?? ''}`}
          line={line}
          decision={form}
          typologies={dossier.typologies}
          taken={taken}
          before={review}
          checks={checks}
          onDecide={(said) => {
            setForm(undefined);
            onDecide(said);
          }}
          onCancel={() => setForm(undefined)}
        />
      )}
      {mayDecide && asked.length > 0 && (
        <details className={styles.checks}>
          <summary>{say('checks.title', { done: checks.length, all: asked.length })}</summary>
          {asked.map((term) => (
            <SelectField
              key={term.code}
              label={titleOf(term)}
              none={say('checks.none')}
              value={answered[term.code] ?? ''}
              choices={answers.map((value) => ({ value, label: say(`check.${value}`) }))}
              onChange={(answer) => setAnswered((all) => ({ ...all, [term.code]: answer }))}
            />
          ))}
        </details>
      )}
      <LinePapers sheet={sheet} mayAttach={mayDecide} />
      <LineHistory sheet={sheet} base={base} />
    </section>
  );
}
