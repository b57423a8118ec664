import { useViewer } from '../consortium/viewer';
import { useFormat } from '../platform/use-format';
import { ConflictDialog } from '../ui/conflict-dialog';
import { DayText } from '../ui/figures';
import { putTogether, type Status, type StatusField, sameField, startingSide, statusFields, statusOf } from './status';
import type { Base } from './use-status-draft';
import { useWords } from './words';
import { WorkStateBadge } from './work-state';
import type { WorkStatus } from './work-status';

interface StatusConflictProps {
  base: Base;
  mine: Status;
  theirs: WorkStatus;
  busy: boolean;
  onBack: () => void;
  onChoose: (status: Status) => void;
}

/** Two people wrote of one work package: what it was, what each says, chosen field by field. */
export function StatusConflict({ base, mine, theirs, busy, onBack, onChoose }: StatusConflictProps) {
  const say = useWords();
  const format = useFormat();
  const viewer = useViewer();
  const their = statusOf(theirs);

  const shown = (field: StatusField, status: Status) => {
    if (field === 'state') return <WorkStateBadge state={status.state} />;
    if (field === 'progress') return format.percent(Number(status.progress));
    if (field === 'nextOn') return <DayText day={status.nextOn} />;
    return status[field].trim() || <span className="dim">{say('conflict.nothing')}</span>;
  };
  const fields = statusFields.map((key) => ({
    key,
    label: say(`field.${key}`),
    before: shown(key, base.status),
    mine: shown(key, mine),
    theirs: shown(key, their),
    same: sameField(key, mine, their),
    start: startingSide(key, base.status, mine),
  }));

  return (
    <ConflictDialog
      opened
      subject={theirs.code}
      theirName={theirs.updatedBy?.name ?? ''}
      myName={viewer?.name ?? ''}
      beforeAt={base.at ? format.moment(base.at) : undefined}
      theirsAt={theirs.updatedAt ? format.moment(theirs.updatedAt) : undefined}
      fields={fields}
      busy={busy}
      onBack={onBack}
      onChoose={(sides) => onChoose(putTogether(mine, their, sides))}
    />
  );
}
