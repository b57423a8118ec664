import { useState } from 'react';
import type { PlanImportChange, PlanImportChoices } from '../../graphql/graphql';
import { CheckField, SelectField } from '../../ui/field';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import styles from './exchange.module.css';
import type { PreviewLine } from './preview';
import { useLineWords } from './use-line-words';
import { useWords } from './words';

const looks: Readonly<Record<PlanImportChange, StateName>> = {
  PROBLEM: 'late',
  LOST: 'risk',
  ADDED: 'progress',
  CHANGED: 'saved',
  ABSENT: 'planned',
  REMOVED: 'deducted',
};
const changes = Object.keys(looks) as PlanImportChange[];

interface ImportLinesProps {
  lines: readonly PreviewLine[];
  choices: PlanImportChoices;
  onChoose: (choices: PlanImportChoices) => void;
}

/** Everything an import would do, and cannot; what the file no longer has may be removed with it. */
export function ImportLines({ lines, choices, onChoose }: ImportLinesProps) {
  const say = useWords();
  const detail = useLineWords();
  const [wanted, setWanted] = useState<PlanImportChange | ''>('');
  const shown = lines.map((line, place) => ({ ...line, place })).filter(({ change }) => !wanted || change === wanted);
  const removes = (id: string, on: boolean) =>
    onChoose({ ...choices, remove: [...(choices.remove ?? []).filter((one) => one !== id), ...(on ? [id] : [])] });
  if (lines.length === 0) return null;
  const columns: Column<(typeof shown)[number]>[] = [
    {
      key: 'change',
      title: say('import.column.change'),
      width: '150px',
      cell: ({ change }) => <StateBadge state={looks[change]}>{say(`import.${change}`)}</StateBadge>,
    },
    {
      key: 'row',
      title: say('import.column.row'),
      cell: ({ code, title }) => (
        <span>
          {code && <b>{code}</b>} {title}
        </span>
      ),
    },
    {
      key: 'detail',
      title: say('import.column.detail'),
      cell: (line) => (
        <div className={styles.detail}>
          <span>{detail(line)}</span>
          {line.rowId && line.subject !== 'DELIVERABLE' && (line.change === 'ABSENT' || line.change === 'REMOVED') && (
            <CheckField
              label={
                <>
                  {say('import.remove')} <span className="vh">{line.code}</span>
                </>
              }
              checked={line.change === 'REMOVED'}
              onChange={(on) => removes(line.rowId ?? '', on)}
            />
          )}
        </div>
      ),
    },
  ];
  return (
    <section className={styles.facts}>
      <div className={styles.head}>
        <SelectField
          label={say('import.show')}
          value={wanted}
          none={say('import.show.all')}
          choices={changes
            .filter((change) => lines.some((line) => line.change === change))
            .map((change) => ({ value: change, label: say(`import.${change}`) }))}
          onChange={setWanted}
        />
        {lines.length >= 500 && <p className="small dim">{say('import.more')}</p>}
      </div>
      <div className={styles.lines}>
        <Table
          caption={say('import.table')}
          columns={columns}
          rows={shown}
          rowKey={({ place }) => String(place)}
          dense
          ordered
        />
      </div>
    </section>
  );
}
