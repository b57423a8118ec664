import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { PersonName } from '../../consortium/person-name';
import { dayOf } from '../../platform/format';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { DayText } from '../../ui/figures';
import styles from './agreement.module.css';
import { AgreementQueryDocument, type AgreementRow, type FlatRate, type Sheet } from './agreement-data';
import { AidTable } from './aid-table';
import { EnforceDialog, GiveBackDialog } from './decide-dialogs';
import { DifferencesCard } from './differences-card';
import { FindingsList } from './findings-list';
import { agreementRefusals } from './refusals';
import { VersionState } from './version-state';
import { useWords } from './words';

/** One version whole: what it says, what it changes, what the rules make of it, and the decision. */
export function VersionSheet({ id }: { id: string }) {
  const say = useWords();
  const { id: projectId } = useProject();
  const { data, previousData, error, refetch } = useQuery(AgreementQueryDocument, {
    variables: { id, projectId },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? (error ? undefined : previousData);
  return (
    <Answer
      data={shown}
      error={error}
      rows={6}
      what={say('agreement.unshown')}
      refusals={agreementRefusals}
      onRetry={() => void refetch()}
    >
      {({ agreement, agreementDesk }) => <Shown version={agreement} rates={agreementDesk.programme?.flatRates ?? []} />}
    </Answer>
  );
}

function Shown({ version, rates }: { version: Sheet; rates: readonly FlatRate[] }) {
  const say = useWords();
  const { id: projectId } = useProject();
  const [asking, setAsking] = useState<'enforce' | 'return'>();
  const { id, number, title, state, findings, aid, differences } = version;
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const open = state === 'DRAFT' || state === 'PROPOSED';
  return (
    <>
      <Card title={say('version.title', { number, title })} aside={<VersionState state={state} />}>
        <div className={styles.head}>
          <VersionWords version={version} />
          <div className={styles.acts}>
            {can(version, 'agreement.edit') && (
              <ButtonLink kind="primary" to={`/p/${projectId}/convention/${id}`}>
                {say('draft.continue')}
              </ButtonLink>
            )}
            {can(version, 'agreement.decide') && (
              <>
                <Button onClick={() => setAsking('return')}>{say('decide.return')}</Button>
                <Button
                  kind="primary"
                  reason={blocking > 0 && say('propose.blocked', { count: blocking })}
                  onClick={() => setAsking('enforce')}
                >
                  {say('decide.enforce')}
                </Button>
              </>
            )}
          </div>
        </div>
      </Card>
      <DifferencesCard differences={differences} />
      {open && aid.length > 0 && <FindingsList findings={findings} rooms={aid} rates={rates} />}
      <AidTable rooms={aid} />
      {asking === 'enforce' && <EnforceDialog version={version} onClose={() => setAsking(undefined)} />}
      {asking === 'return' && <GiveBackDialog version={version} onClose={() => setAsking(undefined)} />}
    </>
  );
}

/** What a version says of itself, and what was said about it. */
export function VersionWords({ version }: { version: AgreementRow }) {
  const say = useWords();
  const format = useFormat();
  const { startsOn, endsOn, paidUntil, tolerance, reason, state, decision } = version;
  const { proposedAt, proposedBy, decidedAt, decidedBy } = version;
  const days = { from: format.day(startsOn), until: format.day(endsOn), paid: format.day(paidUntil) };
  const by = (at: string, person: NonNullable<AgreementRow['decidedBy']>) => ({
    day: <DayText day={dayOf(at)} />,
    name: <PersonName person={person} />,
  });
  return (
    <div className={styles.words}>
      {reason && <p>{say('version.reason', { reason })}</p>}
      <p className="sec">
        {say('version.days', days)}{' '}
        {tolerance === null
          ? say('version.tolerance.programme')
          : say('version.tolerance', { percent: format.percent(String(tolerance / 100)) })}
      </p>
      {proposedAt && proposedBy && state !== 'DRAFT' && (
        <p className="sec">{say.rich('version.proposed', by(proposedAt, proposedBy))}</p>
      )}
      {decidedAt && decidedBy && (
        <p className="sec">
          {say.rich(state === 'DRAFT' ? 'version.returned' : 'version.enforced', {
            ...by(decidedAt, decidedBy),
            words: decision,
          })}
        </p>
      )}
    </div>
  );
}
