import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { startingInWords } from '../../platform/number-words';
import { useToday } from '../../platform/today';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { usePlaces } from '../places';
import { type Calendars, type Closure, type PartnerWeek, useCalendars } from './calendars-data';
import styles from './calendars-page.module.css';
import { touches } from './closed-days';
import { ClosureDialog } from './closure-dialog';
import { ClosuresTable, keepsClosures } from './closures-table';
import { calendarRefusals } from './refusals';
import { RemoveClosureDialog } from './remove-closure-dialog';
import { WeekDialog } from './week-dialog';
import { useWords } from './words';
import { YearStrip } from './year-strip';

const address = { annee: '' };
const YEAR = /^20\d\d$/;

type Asked =
  | { readonly what: 'add' }
  | { readonly what: 'change' | 'remove'; readonly closure: Closure }
  | { readonly what: 'week'; readonly week: PartnerWeek };

/** By which days the partners work: their weeks, their holidays, and when they are closed. */
export function CalendarsPage() {
  const say = useWords();
  const places = usePlaces();
  const today = useToday();
  const { id: projectId } = useProject();
  const [{ annee }, choose] = useUrlState(address);
  const { data, error, refetch } = useCalendars(projectId);
  const [asked, ask] = useState<Asked>();
  const calendars = data?.workingCalendars;
  const year = Number(YEAR.test(annee) ? annee : today.slice(0, 4));
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const count = calendars?.closures.filter((closure) => touches(closure, days)).length ?? 0;
  const mayAdd = calendars && [null, ...calendars.weeks.map(({ id }) => id)].some((id) => keepsClosures(calendars, id));
  const go = (by: number) => choose({ annee: String(year + by) });
  return (
    <Page
      name={say('name')}
      title={
        calendars && say('title', { count, year: String(year), words: startingInWords(count, say.language, true) })
      }
      lead={say('lead')}
      actions={
        <>
          <ButtonLink to={places.planning}>{say('back')}</ButtonLink>
          {mayAdd && (
            <Button kind="primary" onClick={() => ask({ what: 'add' })}>
              {say('add')}
            </Button>
          )}
        </>
      }
    >
      <Answer
        data={calendars}
        error={error}
        rows={10}
        what={say('unshown')}
        refusals={calendarRefusals}
        onRetry={() => void refetch()}
      >
        {(shown) => (
          <>
            <div className={styles.steps}>
              <Button label={say('year.previous')} onClick={() => go(-1)}>
                ←
              </Button>
              <Button onClick={() => choose({ annee: '' })}>{say('year.now')}</Button>
              <Button label={say('year.next')} onClick={() => go(1)}>
                →
              </Button>
            </div>
            <Card title={say('strip.title', { year: String(year) })}>
              <YearStrip calendars={shown} year={year} onChange={(week) => ask({ what: 'week', week })} />
            </Card>
            <div className={styles.columns}>
              <Card title={say('closures.title')}>
                {shown.closures.length === 0 ? (
                  <EmptyState>{say('closures.empty')}</EmptyState>
                ) : (
                  <ClosuresTable
                    calendars={shown}
                    onChange={(closure) => ask({ what: 'change', closure })}
                    onRemove={(closure) => ask({ what: 'remove', closure })}
                  />
                )}
              </Card>
              <div>
                <Holidays calendars={shown} year={year} />
              </div>
            </div>
            <Asking calendars={shown} asked={asked} onClose={() => ask(undefined)} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** The dialog that was asked for, on the row as it now stands: someone else may have changed it meanwhile. */
function Asking({ calendars, asked, onClose }: { calendars: Calendars; asked?: Asked; onClose: () => void }) {
  if (!asked) return null;
  if (asked.what === 'add') return <ClosureDialog calendars={calendars} onClose={onClose} />;
  if (asked.what === 'week') {
    const week = calendars.weeks.find(({ id }) => id === asked.week.id) ?? asked.week;
    return <WeekDialog week={week} onClose={onClose} />;
  }
  const closure = calendars.closures.find(({ id }) => id === asked.closure.id) ?? asked.closure;
  if (asked.what === 'remove') return <RemoveClosureDialog closure={closure} onClose={onClose} />;
  return <ClosureDialog calendars={calendars} closure={closure} onClose={onClose} />;
}

function Holidays({ calendars, year }: { calendars: Calendars; year: number }) {
  const say = useWords();
  const format = useFormat();
  const local = calendars.weeks.some(({ holidays }) => holidays === 'ALSACE_MOSELLE');
  const shown = calendars.holidays.filter(
    ({ day, regime }) => day.startsWith(String(year)) && (regime === 'FRANCE' || local),
  );
  if (shown.length === 0) return null;
  return (
    <Card title={say('holidays.title', { year: String(year) })} padded>
      <ul className={styles.holidays}>
        {shown.map(({ day, name, regime }) => (
          <li key={day}>
            <span>
              {say(`holiday.${name}`)}
              {regime === 'ALSACE_MOSELLE' && <span className="small dim"> ({say('holidays.local')})</span>}
            </span>
            <span className="sec">{format.day(day, 'weekday')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
