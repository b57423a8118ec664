import { type ReactNode, useState } from 'react';
import { useShortcut } from '../platform/shortcuts';
import { Avatar } from './avatar';
import { Button } from './button';
import styles from './conflict-dialog.module.css';
import { Dialog } from './dialog';
import { useWords } from './words';

/** One field that two people have changed, as each shows it. */
export interface Disputed {
  readonly key: string;
  readonly label: string;
  readonly before: ReactNode;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  /** Both wrote the same: there is nothing to choose. */
  readonly same: boolean;
  /** The side it starts on: theirs where only they changed it. */
  readonly start?: Side;
}

export type Side = 'mine' | 'theirs';

interface ConflictDialogProps {
  opened: boolean;
  /** What was changed: "LT2". */
  subject: string;
  /** Who changed it first, and who is choosing now. */
  theirName: string;
  myName: string;
  /** When each version was written. */
  beforeAt?: ReactNode;
  theirsAt?: ReactNode;
  fields: readonly Disputed[];
  busy?: boolean;
  onBack: () => void;
  onChoose: (sides: Readonly<Record<string, Side>>) => void;
}

function Save({ busy, save }: { busy?: boolean; save: () => void }) {
  const say = useWords();
  useShortcut({ keys: 'Enter', label: say('conflict.save'), run: save, whileTyping: true });
  return (
    <Button kind="primary" keys="Enter" busy={busy} onClick={save}>
      {say('conflict.save')}
    </Button>
  );
}

/** Two people changed one thing: before, mine and theirs side by side, chosen field by field. */
export function ConflictDialog({
  opened,
  subject,
  theirName,
  myName,
  fields,
  onBack,
  onChoose,
  ...rest
}: ConflictDialogProps) {
  const say = useWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = ({ key, start = 'mine' }: Disputed): Side => chosen[key] ?? start;
  const open = fields.filter(({ same }) => !same);
  const all = (side: Side) => setChosen(Object.fromEntries(open.map(({ key }) => [key, side])));
  const first = theirName.split(' ')[0] ?? theirName;
  const save = () => onChoose(Object.fromEntries(open.map((field) => [field.key, sideOf(field)])));

  const option = (field: Disputed, side: Side, label: string) => (
    <td className={sideOf(field) === side ? styles.on : undefined} data-label={label}>
      <label className={styles.option}>
        <input
          type="radio"
          name={field.key}
          data-autofocus={field.key === open[0]?.key && sideOf(field) === side ? true : undefined}
          checked={sideOf(field) === side}
          onChange={() => setChosen({ ...chosen, [field.key]: side })}
        />
        <span>{field[side]}</span>
      </label>
    </td>
  );

  return (
    <Dialog
      opened={opened}
      onClose={onBack}
      width={1040}
      title={say('conflict.title', { name: theirName, subject })}
      lead={say('conflict.lead', { name: first })}
      actions={
        <>
          <Button kind="quiet" onClick={() => all('mine')}>
            {say('conflict.keepMine')}
          </Button>
          <Button kind="quiet" onClick={() => all('theirs')}>
            {say('conflict.takeTheirs', { name: first })}
          </Button>
          <span className={styles.gap} />
          <Button keys="Escape" onClick={onBack}>
            {say('conflict.back')}
          </Button>
          <Save busy={rest.busy} save={save} />
        </>
      }
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('conflict.field')}</th>
            <th scope="col">
              {say('conflict.before')} <span className="small dim">{rest.beforeAt}</span>
            </th>
            <th scope="col">
              <Avatar small name={myName} /> {say('conflict.mine')}
            </th>
            <th scope="col">
              <Avatar small name={theirName} /> {say('conflict.theirs', { name: first })}{' '}
              <span className="small dim">{rest.theirsAt}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              <td data-label={say('conflict.before')}>{field.before}</td>
              {field.same ? (
                <td colSpan={2} data-label={say('conflict.mine')}>
                  {field.mine} <span className="small dim">({say('conflict.same')})</span>
                </td>
              ) : (
                <>
                  {option(field, 'mine', say('conflict.mine'))}
                  {option(field, 'theirs', say('conflict.theirs', { name: first }))}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.result} aria-live="polite">
        <p className="small dim">{say('conflict.result')}</p>
        <ul>
          {fields.map((field) => (
            <li key={field.key}>{field.same ? field.mine : field[sideOf(field)]}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
