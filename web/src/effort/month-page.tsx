import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../graphql/gql';
import { addMonths } from '../platform/day';
import { can } from '../platform/permissions';
import { readAgain } from '../platform/read-again';
import { useToday } from '../platform/today';
import { useUrlState } from '../platform/url-state';
import { useFormat } from '../platform/use-format';
import { useAnnounce } from '../ui/announcer';
import { Answer } from '../ui/answer';
import { Button, ButtonLink } from '../ui/button';
import { IllustrativeMark } from '../ui/illustrative-mark';
import { Page } from '../ui/page';
import { Refused } from '../ui/problem';
import { MonthCost } from './month-cost';
import { type PersonMonth, PersonMonthQueryDocument } from './month-data';
import { MonthDesk } from './month-desk';
import styles from './month-page.module.css';
import { PersonDialog } from './person-dialog';
import { useHoursPlaces } from './places';
import { effortRefusals } from './refusals';
import { TermsCard } from './terms-card';
import { useWords } from './words';

const RemoveEmployeeMutation = graphql(`
  mutation RemoveEmployee($input: RemoveEmployeeInput!) {
    removeEmployee(input: $input) {
      id
    }
  }
`);

const address = { mois: '' };

/** Who they are, and who countersigns. */
function Lead({ employee }: { employee: PersonMonth['employee'] }) {
  const say = useWords();
  const { job, partner, superior, illustrative } = employee;
  const facts = { job: job || say('person.jobless'), partner: partner.shortName, superior: superior?.name ?? '' };
  return (
    <IllustrativeMark when={illustrative}>
      {say(superior ? 'person.words' : 'person.words.alone', facts)}
    </IllustrativeMark>
  );
}

/** The file of a person: changed, or taken away while nothing hangs on it. */
function FileDeeds({ employee }: { employee: PersonMonth['employee'] }) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const places = useHoursPlaces();
  const [remove] = useMutation(RemoveEmployeeMutation);
  const [changing, setChanging] = useState(false);
  const [error, setError] = useState<unknown>();
  if (!can(employee, 'employee.employ')) return null;
  const drop = async () => {
    try {
      await remove({ variables: { input: { id: employee.id, version: employee.version } } });
      announce(say('person.removed', { name: employee.name }));
      navigate(places.hours);
      await readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      {error !== undefined && <Refused error={error} what={say('person.unremoved')} refusals={effortRefusals} />}
      <Button onClick={() => setChanging(true)}>{say('person.change')}</Button>
      {employee.terms?.length === 0 && (
        <Button kind="quiet" onClick={() => void drop()}>
          {say('person.remove')}
        </Button>
      )}
      {changing && <PersonDialog known={employee} onClose={() => setChanging(false)} />}
    </>
  );
}

/** One month of one person: hours, signatures, cost, and the terms behind it for those who may know them. */
export function MonthPage() {
  const say = useWords();
  const format = useFormat();
  const places = useHoursPlaces();
  const { id = '' } = useParams();
  const today = useToday();
  const [{ mois }] = useUrlState(address);
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(mois) ? `${mois}-01` : `${today.slice(0, 7)}-01`;
  const { data, error, refetch } = useQuery(PersonMonthQueryDocument, {
    variables: { employeeId: id, month, year: Number(month.slice(0, 4)) },
  });
  const person = data?.personMonth;
  const shown = format.day(month, 'month');
  return (
    <Page
      name={person ? say('month.name', { name: person.employee.name, month: shown }) : say('name')}
      lead={person && <Lead employee={person.employee} />}
      actions={
        <>
          {person && <FileDeeds employee={person.employee} />}
          <ButtonLink to={places.hours}>{say('back')}</ButtonLink>
        </>
      }
    >
      <nav className={styles.months} aria-label={say('month.nav')}>
        <ButtonLink to={places.month(id, addMonths(month, -1))}>
          ← {format.day(addMonths(month, -1), 'month')}
        </ButtonLink>
        <ButtonLink to={places.month(id, addMonths(month, 1))}>{format.day(addMonths(month, 1), 'month')} →</ButtonLink>
      </nav>
      <Answer data={person} error={error} rows={8} refusals={effortRefusals} onRetry={() => void refetch()}>
        {(one) => (
          <div className={styles.cards}>
            <MonthDesk key={`${one.id} ${one.timesheet?.version ?? 0}`} month={one} />
            {one.cost && one.cost.length > 0 && <MonthCost lines={one.cost} />}
            <TermsCard employee={one.employee} />
          </div>
        )}
      </Answer>
    </Page>
  );
}
