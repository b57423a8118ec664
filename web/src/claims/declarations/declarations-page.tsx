import { useMutation, useQuery } from '@apollo/client/react';
import { Link, useNavigate } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { dayOf } from '../../platform/format';
import { useTodayIfKnown } from '../../platform/today';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/field';
import { DayText, Money } from '../../ui/figures';
import { Page } from '../../ui/page';
import { Refused } from '../../ui/problem';
import { type Column, Table } from '../../ui/table';
import { type DeclarationRow, DeclarationsDocument, DeclarationsFrameDocument, type Frame } from './declaration-data';
import { DeclarationState } from './declaration-state';
import styles from './declarations.module.css';
import { refusals } from './refusals';
import { useWords } from './words';

const OpenMutation = graphql(`
  mutation OpenPartnerClaim($input: OpenPartnerClaimInput!) {
    openPartnerClaim(input: $input) {
      id
    }
  }
`);

type Period = Frame['project']['claimPeriods'][number];

interface Row {
  readonly partner: { readonly id: string; readonly shortName: string };
  readonly claim: DeclarationRow | undefined;
  readonly mayOpen: boolean;
}

const address = { periode: '' };

/** What is declared, period by period: one's own for a partner, everybody's for the lead. */
export function DeclarationsPage() {
  const say = useWords();
  const { id: projectId, viewerCan } = useProject();
  const { data, error, refetch } = useQuery(DeclarationsFrameDocument, {
    variables: { projectId },
    fetchPolicy: 'cache-first',
  });
  const [{ periode }, choose] = useUrlState(address);
  const today = useTodayIfKnown();
  const periods = data?.project.claimPeriods ?? [];
  const running = periods.find(({ untilOn }) => !today || untilOn >= today) ?? periods.at(-1);
  const period = periods.find(({ number }) => String(number) === periode) ?? running;
  if (!data || !period)
    return (
      <Page name={say('name')}>
        <Answer data={data} error={error} rows={8} what={say('unshown')} onRetry={() => void refetch()}>
          {() => <p className="dim">{say('periods.none')}</p>}
        </Answer>
      </Page>
    );
  return (
    <OfPeriod
      key={period.id}
      frame={data}
      period={period}
      leads={viewerCan.includes('project.claims')}
      onPeriod={(number) => choose({ periode: number })}
    />
  );
}

interface OfPeriodProps {
  frame: Frame;
  period: Period;
  leads: boolean;
  onPeriod: (number: string) => void;
}

function OfPeriod({ frame, period, leads, onPeriod }: OfPeriodProps) {
  const say = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const { id: projectId } = useProject();
  const base = `/p/${projectId}/remontees`;
  const { data, error, refetch } = useQuery(DeclarationsDocument, {
    variables: { projectId, periodId: period.id },
    fetchPolicy: 'cache-and-network',
  });
  const [open, opening] = useMutation(OpenMutation);
  const start = async (partnerId: string) => {
    const input = { id: newId(), projectId, partnerId, periodId: period.id };
    const made = await open({ variables: { input } }).catch(() => undefined);
    if (made?.data) void navigate(`${base}/${made.data.openPartnerClaim.id}`);
  };
  const claims = data?.partnerClaims.nodes ?? [];
  const partners = leads ? frame.project.partners : frame.declaringPartners;
  const rows: readonly Row[] = partners.map((partner) => ({
    partner,
    claim: claims.find((claim) => claim.partner.id === partner.id),
    mayOpen: frame.declaringPartners.some(({ id }) => id === partner.id),
  }));
  const awaited = rows.filter(({ claim }) => claim?.state === 'SIGNED' || claim?.state === 'LEAD_REVIEW').length;
  const columns: readonly Column<Row>[] = [
    {
      key: 'partner',
      title: say('list.partner'),
      cell: ({ partner, claim }) =>
        claim ? <Link to={`${base}/${claim.id}`}>{partner.shortName}</Link> : partner.shortName,
    },
    {
      key: 'state',
      title: say('list.state'),
      cell: ({ claim }) =>
        claim ? <DeclarationState state={claim.state} /> : <span className="dim">{say('list.nothing')}</span>,
    },
    {
      key: 'signed',
      title: say('list.signed'),
      cell: ({ claim }) =>
        claim?.signedAt ? (
          <>
            <DayText day={dayOf(claim.signedAt)} />{' '}
            <span className="small dim">
              {say('list.round', { round: claim.round, name: claim.signedBy?.name ?? '' })}
            </span>
          </>
        ) : (
          <span className="dim">–</span>
        ),
    },
    { key: 'declared', title: say('list.declared'), end: true, cell: ({ claim }) => <Money value={claim?.declared} /> },
    {
      key: 'act',
      title: say('list.act'),
      titleHidden: true,
      cell: ({ partner, claim, mayOpen }) =>
        !claim && mayOpen ? (
          <Button
            size="small"
            kind="primary"
            busy={opening.loading}
            label={say('open.label', { partner: partner.shortName, number: period.number })}
            onClick={() => void start(partner.id)}
          >
            {say('open')}
          </Button>
        ) : null,
    },
  ];
  const days = { from: format.day(period.fromOn), until: format.day(period.untilOn), due: format.day(period.dueOn) };
  return (
    <Page
      name={say('name')}
      title={data && say(leads ? 'title.lead' : 'title.own', { awaited, number: period.number })}
      lead={say(leads ? 'lead.lead' : 'lead.own')}
    >
      <div className={styles.period}>
        <SelectField
          label={say('period')}
          value={String(period.number)}
          choices={frame.project.claimPeriods.map(({ number, fromOn, untilOn }) => ({
            value: String(number),
            label: say('period.one', { number, from: format.day(fromOn), until: format.day(untilOn) }),
          }))}
          hint={say('period.hint', days)}
          onChange={onPeriod}
        />
      </div>
      {opening.error && <Refused error={opening.error} what={say('open.refused')} refusals={refusals} />}
      <Card>
        <Answer data={data} error={error} rows={6} what={say('unshown')} onRetry={() => void refetch()}>
          {() => (
            <Table
              caption={say('list.caption', { number: period.number })}
              ordered
              columns={columns}
              rows={rows}
              rowKey={({ partner }) => partner.id}
              onOpen={({ claim }) => claim && void navigate(`${base}/${claim.id}`)}
            />
          )}
        </Answer>
      </Card>
    </Page>
  );
}
