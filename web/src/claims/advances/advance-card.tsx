import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import type { Advance_ClaimFragment } from '../../graphql/graphql';
import { can } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import styles from '../claim-page.module.css';
import { useWords } from '../words';
import { AdvanceFragment } from './advance-data';
import { AskDialog } from './ask-dialog';
import { DecideDialog } from './decide-dialog';

/** An advance: what is asked for and why, what was granted, and what may be done about it. It has no lines. */
export function AdvanceCard({ claim }: { claim: FragmentType<Advance_ClaimFragment> }) {
  const say = useWords();
  const { id: projectId } = useProject();
  const [asking, setAsking] = useState<'edit' | 'decide'>();
  const { data, complete } = useFragment({ fragment: AdvanceFragment, from: claim });
  if (!complete || data.requested === null) return null;
  const { state, requested, purpose, granted, grantedBecause, decision } = data;
  const withLead = state === 'DRAFT' || state === 'RETURNED';
  return (
    <Card
      title={say('advance.title')}
      padded
      aside={
        <>
          {withLead && can(data, 'claim.assemble') && (
            <Button onClick={() => setAsking('edit')}>{say('advance.edit')}</Button>
          )}
          {decision && can(decision, 'advance.decide') && (
            <Button kind="primary" onClick={() => setAsking('decide')}>
              {say('advance.decide')}
            </Button>
          )}
        </>
      }
    >
      <dl className={styles.advance}>
        <div>
          <dt>{say('advance.requested')}</dt>
          <dd className="keyfigure">
            <Money value={requested} />
          </dd>
        </div>
        {granted !== null && (
          <div>
            <dt>{say('advance.granted')}</dt>
            <dd className="keyfigure">
              <Money value={granted} />
            </dd>
          </div>
        )}
      </dl>
      <p>{purpose}</p>
      {grantedBecause && <p className="sec">{say('advance.because', { reason: grantedBecause })}</p>}
      <p className="sec">
        {say('advance.without')}{' '}
        {granted !== null && <Link to={`/p/${projectId}/versements`}>{say('advance.payments')}</Link>}
      </p>
      {asking === 'edit' && <AskDialog claim={data} onClose={() => setAsking(undefined)} />}
      {asking === 'decide' && decision && (
        <DecideDialog decision={decision} requested={requested} onClose={() => setAsking(undefined)} />
      )}
    </Card>
  );
}
