import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { dayOf } from '../../platform/format';
import { can } from '../../platform/permissions';
import { readAgain } from '../../platform/read-again';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Refused } from '../../ui/problem';
import { Checklist } from './checklist';
import {
  type Declaration,
  DeclarationDocument,
  DeclarationPreflightDocument,
  isOpen,
  type Line,
  type Preflight,
} from './declaration-data';
import { DeclarationState } from './declaration-state';
import styles from './declarations.module.css';
import { ReturnDialog, SignDialog, ValidateDialog } from './deeds';
import { DifferenceCard } from './difference-card';
import { refusals } from './refusals';
import { ReportCard } from './report-card';
import { ReturnsCard } from './returns-card';
import { StatementTable } from './statement-table';
import { TotalsCard, useGathering } from './totals-card';
import { useWords } from './words';

const ReviewMutation = graphql(`
  mutation ReviewPartnerClaim($input: ReviewPartnerClaimInput!) {
    reviewPartnerClaim(input: $input) {
      id
      state
      version
      viewerCan
    }
  }
`);

/** What one partner declares of a period: held against the checklist and signed by its partner, read and decided by the lead. */
export function DeclarationPage() {
  const say = useWords();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DeclarationDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const claim = data?.partnerClaim;
  if (claim) return <Shown key={claim.id} claim={claim} />;
  return (
    <Page name={say('one.name')}>
      <Answer data={data} error={error} refusals={refusals} rows={12} onRetry={() => void refetch()}>
        {() => null}
      </Answer>
    </Page>
  );
}

function Shown({ claim }: { claim: Declaration }) {
  const say = useWords();
  const format = useFormat();
  const { id: projectId } = useProject();
  const [pointed, setPointed] = useState<readonly Line[]>([]);
  const writes = can(claim, 'partner-claim.gather');
  const decides = can(claim, 'partner-claim.return');
  const gathering = useGathering(claim);
  const preflight = useQuery(DeclarationPreflightDocument, {
    variables: { id: claim.id },
    fetchPolicy: 'cache-and-network',
  });
  const { partner, period, declared } = claim;
  const name = say(writes ? 'one.before' : 'one.name');
  const facts = { partner: partner.shortName, period: period.number, declared: format.money(declared) };
  const leftOut = {
    word: () => say('line.leave'),
    label: ({ number }: Line) => say('line.leave.label', { number }),
    run: ({ id }: Line) => void gathering.run({ remove: [id] }),
  };
  const pointedAt = {
    word: (line: Line) => say(pointed.some(({ id }) => id === line.id) ? 'line.pointed' : 'line.point'),
    label: ({ number }: Line) => say('line.point.label', { number }),
    pressed: (line: Line) => pointed.some(({ id }) => id === line.id),
    run: (line: Line) =>
      setPointed((all) =>
        all.some(({ id }) => id === line.id) ? all.filter(({ id }) => id !== line.id) : [...all, line],
      ),
  };
  return (
    <Page
      name={`${name}, ${partner.shortName}`}
      title={say('one.title', facts)}
      lead={<Where claim={claim} />}
      actions={
        <>
          <DeclarationState state={claim.state} pill />
          <Acts claim={claim} preflight={preflight.data?.partnerClaimPreflight ?? undefined} pointed={pointed} />
        </>
      }
    >
      <p className={styles.back}>
        <Link to={`/p/${projectId}/remontees`}>{say('one.back')}</Link>
      </p>
      <div className={styles.cards}>
        <ReturnsCard claim={claim} linked={writes} />
        <Answer
          data={preflight.data ?? preflight.previousData}
          error={preflight.error}
          rows={5}
          what={say('check.unshown')}
          refusals={refusals}
          onRetry={() => void preflight.refetch()}
        >
          {({ partnerClaimPreflight }) =>
            partnerClaimPreflight ? (
              <Checklist claim={claim} preflight={partnerClaimPreflight} cures={writes} />
            ) : (
              <p>{say('check.none')}</p>
            )
          }
        </Answer>
        {claim.round > 0 && <DifferenceCard claim={claim} />}
        <TotalsCard claim={claim} gathering={writes ? gathering : undefined} />
        <StatementTable claim={claim} linked={writes} act={writes ? leftOut : decides ? pointedAt : undefined} />
        <ReportCard claim={claim} writes={writes} />
        <Card title={say('sees.title')} padded>
          <ul className={styles.means}>
            <li>{say(isOpen(claim) ? 'sees.draft' : 'sees.signed', { partner: partner.shortName })}</li>
            <li>{say('sees.others')}</li>
            <li>{say('sees.funder')}</li>
          </ul>
        </Card>
      </div>
    </Page>
  );
}

/** Where it stands, in a sentence or two. */
function Where({ claim }: { claim: Declaration }) {
  const say = useWords();
  const format = useFormat();
  const { period, signedAt, signedBy, round, agreement, sha256 } = claim;
  const days = { number: period.number, from: format.day(period.fromOn), until: format.day(period.untilOn) };
  return (
    <>
      {say('one.period', days)} {agreement && say('one.agreement', { number: agreement.number })}{' '}
      {signedAt && signedBy
        ? say('one.signed', { name: signedBy.name, at: format.day(dayOf(signedAt)), round })
        : say('one.due', { day: format.day(period.dueOn), due: format.due(period.dueOn) })}
      {sha256 && (
        <span className={styles.hash}>
          {say('one.hash')} <code>{sha256}</code>
        </span>
      )}
    </>
  );
}

interface ActsProps {
  claim: Declaration;
  preflight: Preflight | undefined;
  pointed: readonly Line[];
}

/** The deeds that are left: to sign for its partner, to decide for the lead. */
function Acts({ claim, preflight, pointed }: ActsProps) {
  const say = useWords();
  const client = useApolloClient();
  const [asking, setAsking] = useState<'sign' | 'return' | 'validate'>();
  const [review, { loading, error }] = useMutation(ReviewMutation);
  const close = () => setAsking(undefined);
  const { id, version } = claim;
  const take = async () => {
    await review({ variables: { input: { id, version } } }).catch(() => undefined);
    await readAgain(client).catch(() => undefined);
  };
  const blocking = preflight?.blocking ?? 0;
  const why = !can(claim, 'partner-claim.sign')
    ? say('sign.legal')
    : !preflight
      ? say('sign.checking')
      : blocking > 0 && say('sign.blocked', { count: blocking });
  return (
    <>
      {can(claim, 'partner-claim.gather') && (
        <Button kind="primary" reason={why} onClick={() => setAsking('sign')}>
          {say('sign')}
        </Button>
      )}
      {can(claim, 'partner-claim.review') && (
        <Button kind="primary" busy={loading} onClick={() => void take()}>
          {say('review')}
        </Button>
      )}
      {can(claim, 'partner-claim.return') && <Button onClick={() => setAsking('return')}>{say('return')}</Button>}
      {can(claim, 'partner-claim.validate') && (
        <Button
          kind="primary"
          reason={blocking > 0 && say('validate.blocked', { count: blocking })}
          onClick={() => setAsking('validate')}
        >
          {say('validate')}
        </Button>
      )}
      {error && <Refused error={error} what={say('review.refused')} refusals={refusals} />}
      {asking === 'sign' && <SignDialog claim={claim} onClose={close} />}
      {asking === 'return' && <ReturnDialog claim={claim} lines={pointed} onClose={close} />}
      {asking === 'validate' && <ValidateDialog claim={claim} onClose={close} />}
    </>
  );
}
