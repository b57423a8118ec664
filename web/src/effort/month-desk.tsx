import { useState } from 'react';
import { useTitleOf } from '../consortium/current-project';
import { can } from '../platform/permissions';
import { useShortcut } from '../platform/shortcuts';
import { useFormat } from '../platform/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { SelectField } from '../ui/field';
import { Problem, Refused } from '../ui/problem';
import { BlockMistakes } from './block-mistakes';
import type { PersonMonth } from './month-data';
import styles from './month-desk.module.css';
import { MonthGrid } from './month-grid';
import { effortRefusals } from './refusals';
import { ReturnDialog } from './return-dialog';
import { decimalOf } from './sheet';
import { SheetState } from './sheet-state';
import { type MonthBeingTyped, useMonth } from './use-month';
import { useWords } from './words';
import { YearBar } from './year-bar';

/** What is wrong with what is typed, while one types it. */
function Warnings({ month, typed }: { month: PersonMonth; typed: MonthBeingTyped }) {
  const say = useWords();
  const format = useFormat();
  const { unread, full } = typed.wrong;
  const { ceiling, year } = month.employee.year;
  const over = ceiling !== null && ceiling !== undefined && typed.yearWorked > ceiling;
  const days = (list: readonly string[]) => [...new Set(list)].map((day) => format.day(day, 'short')).join(', ');
  return (
    <>
      {unread.length > 0 && (
        <Problem
          what={say('warn.unread', { days: days(unread.map(({ day }) => day)) })}
          cure={say('warn.unread.cure')}
        />
      )}
      {full.length > 0 && <Problem what={say('warn.full', { days: days(full) })} />}
      {over && (
        <Problem
          what={say('warn.year', {
            year,
            excess: format.decimal(decimalOf(typed.yearWorked - ceiling)),
            ceiling: format.decimal(decimalOf(ceiling)),
          })}
        />
      )}
      <BlockMistakes mistakes={typed.mistakes} />
      {typed.error !== undefined && (
        <Refused error={typed.error} what={say('month.refused')} refusals={effortRefusals} />
      )}
    </>
  );
}

/** Who signed, when, and why it came back. */
function Signatures({ month: { timesheet } }: { month: PersonMonth }) {
  const say = useWords();
  const format = useFormat();
  return (
    <div className={styles.signatures}>
      <SheetState state={timesheet?.state} pill />
      {timesheet?.signedBy && timesheet.signedAt && (
        <span className="small sec">
          {say('signed.by', { name: timesheet.signedBy.name, at: format.moment(timesheet.signedAt) })}
        </span>
      )}
      {timesheet?.countersignedBy && timesheet.countersignedAt && (
        <span className="small sec">
          {say('countersigned.by', {
            name: timesheet.countersignedBy.name,
            at: format.moment(timesheet.countersignedAt),
          })}
        </span>
      )}
      {timesheet?.state === 'RETURNED' && timesheet.returnedWhy && (
        <span className="small tone-risque">{say('returned.why', { words: timesheet.returnedWhy })}</span>
      )}
    </div>
  );
}

/** A month: its grid, its warnings, and the deeds that are open. */
export function MonthDesk({ month }: { month: PersonMonth }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const typed = useMonth(month);
  const [returning, setReturning] = useState(false);
  const may = (deed: string) => can(month, `timesheet.${deed}`);
  const editable = may('write');
  const { unread, full } = typed.wrong;
  const lacking = unread.length + full.length > 0 ? say('warn.first') : undefined;
  const signable = may('sign') || (editable && !month.timesheet && month.employee.person === null);
  const others = month.workPackages.filter(({ id }) => !typed.rows.includes(id));
  useShortcut({
    keys: 'mod+s',
    label: editable ? say('month.save') : '',
    enabled: editable,
    whileTyping: true,
    run: (event) => {
      event.preventDefault();
      if (!lacking) void typed.save();
    },
  });
  useShortcut({
    keys: 'mod+Enter',
    label: may('sign') ? say('month.sign') : '',
    enabled: may('sign'),
    whileTyping: true,
    run: () => {
      if (!lacking) void typed.sign();
    },
  });
  return (
    <Card
      title={say('grid.name')}
      aside={
        <YearBar year={month.employee.year.year} worked={typed.yearWorked} ceiling={month.employee.year.ceiling} />
      }
    >
      <div className={styles.above}>
        <Signatures month={month} />
        <Warnings month={month} typed={typed} />
      </div>
      <MonthGrid month={month} typed={typed} editable={editable} />
      <div className={styles.below}>
        {editable && others.length > 0 && (
          <SelectField
            label={say('grid.add')}
            none={say('grid.add.none')}
            value=""
            choices={others.map((work) => ({ value: work.id, label: `${work.code} ${titleOf(work)}` }))}
            onChange={(row) => row && typed.addRow(row)}
          />
        )}
        <div className={styles.deeds}>
          {may('return') && <Button onClick={() => setReturning(true)}>{say('month.return')}</Button>}
          {editable && (
            <Button keys="mod+s" busy={typed.busy} reason={lacking} onClick={() => void typed.save()}>
              {say('month.save')}
            </Button>
          )}
          {signable && (
            <Button
              kind="primary"
              keys="mod+Enter"
              busy={typed.busy}
              reason={lacking}
              onClick={() => void typed.sign()}
            >
              {say('month.sign')}
            </Button>
          )}
          {may('countersign') && (
            <Button kind="primary" busy={typed.busy} onClick={() => void typed.countersign()}>
              {say('month.countersign')}
            </Button>
          )}
        </div>
      </div>
      {returning && month.timesheet && (
        <ReturnDialog sheet={month.timesheet} name={month.employee.name} onClose={() => setReturning(false)} />
      )}
    </Card>
  );
}
