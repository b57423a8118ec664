import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../graphql/gql';
import { readAgain } from '../../platform/read-again';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextArea } from '../../ui/field';
import { Refused } from '../../ui/problem';
import type { Declaration } from './declaration-data';
import styles from './declarations.module.css';
import { refusals } from './refusals';
import { useWords } from './words';

const ReportMutation = graphql(`
  mutation ReportOnPartnerClaim($input: ReportOnPartnerClaimInput!) {
    reportOnPartnerClaim(input: $input) {
      id
      report
      version
    }
  }
`);

const MOST_WORDS = 20_000;

/** The activity report: begun from what was said of the work, edited by its partner, read by the others. */
export function ReportCard({ claim, writes }: { claim: Declaration; writes: boolean }) {
  const say = useWords();
  return (
    <Card title={say('report.title')} aside={writes ? say('report.aside') : undefined} padded>
      {writes ? (
        <ReportForm claim={claim} />
      ) : claim.report ? (
        <p className={styles.report}>{claim.report}</p>
      ) : (
        <p className="dim">{say('report.none')}</p>
      )}
    </Card>
  );
}

function ReportForm({ claim: { id, version, report } }: { claim: Declaration }) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [words, setWords] = useState(report);
  const [keep, { loading, error, reset }] = useMutation(ReportMutation);
  useEffect(() => setWords(report), [report]);
  const changed = words.trim() !== report.trim();
  const save = async () => {
    try {
      await keep({ variables: { input: { id, version, report: words } } });
    } catch {
      return;
    }
    announce(say('report.kept'));
    await readAgain(client).catch(() => undefined);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void save();
      }}
    >
      {error && <Refused error={error} what={say('report.refused')} refusals={refusals} />}
      <TextArea
        label={say('report.label')}
        rows={Math.min(16, Math.max(6, words.split('\n').length + 1))}
        max={MOST_WORDS}
        value={words}
        onChange={(text) => {
          reset();
          setWords(text);
        }}
      />
      <div className={styles.acts}>
        <Button type="submit" busy={loading} reason={!changed && say('report.same')}>
          {say('report.keep')}
        </Button>
      </div>
    </form>
  );
}
