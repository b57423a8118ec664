import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTitleOf } from '../consortium/current-project';
import { refusalIn, useRefusal } from '../platform/refusal';
import { useShortcut } from '../platform/shortcuts';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Refused } from '../ui/problem';
import { workplanRefusals } from './refusals';
import type { Saved } from './saved-notice';
import { SavedState } from './saved-state';
import { MOST_WORDS, type Status, type StatusField, sameStatus, statusOf, stepped, withState } from './status';
import { StatusConflict } from './status-conflict';
import styles from './status-editor.module.css';
import { focusField, StatusFields } from './status-fields';
import { useSaveStatus } from './use-save-status';
import type { StatusDraft } from './use-status-draft';
import { useWords } from './words';
import type { WorkStatus } from './work-status';

/** The field that cures each refusal; the others are said for the whole form. */
const cures: Readonly<Record<string, StatusField>> = {
  'work-package.blocked-needs-words': 'blockers',
  'work-package.done-is-whole': 'progress',
  'work-package.next-in-the-past': 'nextOn',
};

interface StatusEditorProps {
  work: WorkStatus;
  draft: StatusDraft;
  /** What the saving button says: it may go on to the next one. */
  saveLabel: string;
  /** What stands before the answer has come: a refusal met elsewhere. */
  refused?: unknown;
  /** Told what it took the place of, when it says something else. */
  onSaved: (saved?: Saved) => void;
  /** What was written is forgotten; a form that opened in a list closes. */
  onRestored: () => void;
}

/** Says how a work package goes, by keyboard alone if one likes; keeps what is written here until the API has it. */
export function StatusEditor({ work, draft, saveLabel, refused, onSaved, onRestored }: StatusEditorProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const announce = useAnnounce();
  const sentenceOf = useRefusal(workplanRefusals);
  const form = useRef<HTMLFormElement>(null);
  const { busy, save } = useSaveStatus();
  const [error, setError] = useState<unknown>(refused);
  const [theirs, setTheirs] = useState<WorkStatus>();
  const { mine, base, effort, change } = draft;
  const cured = error ? cures[refusalIn(error).code] : undefined;

  const write = (changes: Partial<Status>) => {
    setError(undefined);
    change(changes);
  };
  const point = (field: StatusField) => focusField(form.current, field);

  const send = async (version: number, status: Status, before: Status) => {
    const outcome = await save(work.id, version, status, effort);
    if (outcome.kind === 'stale') return setTheirs(outcome.theirs);
    setTheirs(undefined);
    if (outcome.kind === 'saved') {
      draft.forget();
      announce(say('saved.announced', { code: work.code }));
      const { id, code } = work;
      return onSaved(sameStatus(before, status) ? undefined : { id, code, version: outcome.version, before });
    }
    setError(outcome.error);
    const { refusal } = sentenceOf(outcome.error);
    const field = cures[refusal.code];
    if (field) point(field);
  };
  /** What was typed and cannot be read is said before anything is sent. */
  const readable = (): boolean => {
    const active = document.activeElement;
    flushSync(() => {
      setError(undefined);
      if (active instanceof HTMLElement && form.current?.contains(active)) active.blur();
    });
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) wrong.focus();
    else if (mine.progress === '') point('progress');
    else if (active instanceof HTMLElement) active.focus();
    return !wrong && mine.progress !== '';
  };
  const submit = () => {
    if (!busy && readable()) void send(base.version, mine, base.status);
  };
  const restore = () => {
    draft.forget();
    setError(undefined);
    onRestored();
  };

  useShortcut({ keys: 'Enter', label: saveLabel, run: submit, whileTyping: true });
  useShortcut({ keys: 'mod+Enter', label: saveLabel, run: submit, whileTyping: true });
  useShortcut({ keys: 'Escape', label: say('editor.restore'), run: restore, whileTyping: true });
  useShortcut({ keys: '+', label: say('keys.more'), run: () => write({ progress: stepped(mine.progress, 5) }) });
  useShortcut({ keys: '-', label: say('keys.less'), run: () => write({ progress: stepped(mine.progress, -5) }) });
  useShortcut({ keys: 'd', label: say('field.nextOn'), run: () => point('nextOn') });
  useShortcut({ keys: 'f', label: say('field.done'), run: () => point('done') });
  useShortcut({ keys: 's', label: say('field.next'), run: () => point('next') });
  useShortcut({ keys: 'b', label: say('field.blockers'), run: () => point('blockers') });

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={say('editor.label', { code: work.code })}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles.head}>
        <h2>
          <span className={styles.code}>{work.code}</span> {titleOf(work)}
        </h2>
        <SavedState work={work} dirty={draft.dirty} busy={busy} />
      </div>
      <StatusFields
        work={work}
        status={mine}
        effort={effort}
        onEffort={draft.spend}
        most={MOST_WORDS}
        errorOf={(field) => (field === cured && error ? sentenceOf(error).sentence : undefined)}
        onWrite={write}
        onState={(state) => {
          flushSync(() => write(withState(state)));
          if (form.current?.querySelector('[data-field=state]')?.contains(document.activeElement)) point('state');
        }}
      />
      {error !== undefined && !cured && (
        <div className={styles.refused}>
          <Refused error={error} what={say('editor.refused', { code: work.code })} refusals={workplanRefusals} />
        </div>
      )}
      <div className={styles.foot}>
        <p className="small sec">{say('editor.kept')}</p>
        <div className={styles.actions}>
          <Button keys="Escape" onClick={restore}>
            {say('editor.restore')}
          </Button>
          <Button kind="primary" keys="Enter" busy={busy} onClick={submit}>
            {saveLabel}
          </Button>
        </div>
      </div>
      {theirs && (
        <StatusConflict
          base={base}
          mine={mine}
          theirs={theirs}
          busy={busy}
          onBack={() => setTheirs(undefined)}
          onChoose={(status) => void send(theirs.version, status, statusOf(theirs))}
        />
      )}
    </form>
  );
}
