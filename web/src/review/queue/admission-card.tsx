import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { CheckAnswer } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { SelectField, TextArea } from '../../ui/field';
import type { Dossier } from '../lines/dossier-data';
import { refusals } from '../refusals';
import { useWords } from '../words';
import styles from './queue.module.css';

const AdmitMutation = graphql(`
  mutation AdmitClaim($input: AdmitClaimInput!) {
    admitClaim(input: $input) {
      id
      version
    }
  }
`);

const ReturnMutation = graphql(`
  mutation ReturnClaim($input: RefuseClaimInput!) {
    returnClaim(input: $input) {
      id
      version
    }
  }
`);

const RejectMutation = graphql(`
  mutation RejectClaim($input: RefuseClaimInput!) {
    rejectClaim(input: $input) {
      id
      version
    }
  }
`);

const answers: readonly CheckAnswer[] = ['YES', 'NO', 'NOT_APPLICABLE'];
type Deed = 'admit' | 'return' | 'reject';

/** Whether a claim is taken: the checklist of the programme, then one gesture. */
export function AdmissionCard({ dossier }: { dossier: Dossier }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { admissibility, control } = dossier;
  const [answered, setAnswered] = useState<Readonly<Record<string, CheckAnswer>>>(() =>
    Object.fromEntries((control?.checks ?? []).map(({ code, answer }) => [code, answer])),
  );
  const [deed, setDeed] = useState<Deed>();
  const checks = admissibility.flatMap(({ code }) =>
    answered[code] ? [{ code, answer: answered[code], note: '' }] : [],
  );
  const missing = admissibility.length - checks.length;
  const failing = checks.filter(({ answer }) => answer === 'NO').length;
  const blocked = (missing > 0 && say('admit.missing', { count: missing })) || (failing > 0 && say('admit.failing'));
  return (
    <Card
      title={say('admit.title')}
      aside={dossier.earlier.length > 0 && say('admit.again', { count: dossier.earlier.length })}
      padded
    >
      <div className={styles.questions}>
        {admissibility.map((term) => (
          <SelectField
            key={term.code}
            label={titleOf(term)}
            hint={term.source}
            none={say('checks.none')}
            value={answered[term.code] ?? ''}
            choices={answers.map((value) => ({ value, label: say(`check.${value}`) }))}
            onChange={(answer) => setAnswered((all) => ({ ...all, [term.code]: answer }))}
          />
        ))}
      </div>
      <div className={styles.deeds}>
        <Button kind="primary" reason={blocked} onClick={() => setDeed('admit')}>
          {say(dossier.claim.requested ? 'admit.advance.do' : 'admit.do')}
        </Button>
        <Button onClick={() => setDeed('return')}>{say('return.do')}</Button>
        <Button kind="danger" onClick={() => setDeed('reject')}>
          {say('reject.do')}
        </Button>
      </div>
      {deed && <AdmissionDialog dossier={dossier} deed={deed} checks={checks} onClose={() => setDeed(undefined)} />}
    </Card>
  );
}

interface AdmissionDialogProps {
  dossier: Dossier;
  deed: Deed;
  checks: Array<{ code: string; answer: CheckAnswer; note: string }>;
  onClose: () => void;
}

function AdmissionDialog({ dossier, deed, checks, onClose }: AdmissionDialogProps) {
  const say = useWords();
  const [admit] = useMutation(AdmitMutation);
  const [giveBack] = useMutation(ReturnMutation);
  const [reject] = useMutation(RejectMutation);
  const [made] = useState(newId);
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const open = dossier.control?.state === 'OPEN' ? dossier.control : undefined;
  const act = { id: open?.id ?? made, claimId: dossier.id, version: open?.version ?? 0, checks };
  const reason = said.trim();
  const submit = () => {
    if (deed === 'admit') return admit({ variables: { input: act } });
    setTried(true);
    if (!reason) return false;
    return (deed === 'return' ? giveBack : reject)({ variables: { input: { ...act, reason } } });
  };
  const words: 'admit' = (deed === 'admit' && dossier.claim.requested ? 'admit.advance' : deed) as 'admit';
  return (
    <DeedDialog
      title={say(`${deed}.title` as 'admit.title')}
      lead={say(`${words}.lead`)}
      save={say(`${words}.do`)}
      done={say(`${words}.done`)}
      refused={say(`${deed}.refused` as 'admit.refused')}
      refusals={refusals}
      deed={submit}
      onClose={onClose}
    >
      {deed !== 'admit' && (
        <TextArea
          label={say('refuse.reason')}
          data-autofocus
          rows={4}
          max={4_000}
          value={said}
          onChange={setSaid}
          error={tried && !reason ? say('form.needed') : undefined}
        />
      )}
    </DeedDialog>
  );
}
