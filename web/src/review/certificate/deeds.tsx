import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { newId } from '../../platform/apollo';
import { addDays, type Day } from '../../platform/day';
import { can } from '../../platform/permissions';
import { useTodayIfKnown } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Refused } from '../../ui/problem';
import { DayField } from '../../ui/typed-field';
import styles from './decision.module.css';
import {
  CloseAnswersMutation,
  ConcludeControlMutation,
  type Conclusion,
  NotifyFindingsMutation,
  SignCertificateMutation,
} from './decision-data';
import { refusals } from './refusals';
import { useObstacle } from './use-obstacle';
import { useWords } from './words';

type Opened = 'notify' | 'conclude' | 'sign';

/** What comes next of a control: tell what was found, close the answers, conclude, certify. */
export function Deeds({ conclusion }: { conclusion: Conclusion }) {
  const say = useWords();
  const announce = useAnnounce();
  const told = useObstacle();
  const [opened, setOpened] = useState<Opened>();
  const [close, { loading, error }] = useMutation(CloseAnswersMutation, {
    refetchQueries: ['DecisionPage', 'ControlAnswers'],
    awaitRefetchQueries: true,
  });
  const { id, version, toNotify, toConclude, claim } = conclusion;
  const fresh = toConclude.find(({ code }) => code === 'UNNOTIFIED')?.count ?? 0;
  const open = toConclude.find(({ code }) => code === 'ANSWERS_OPEN')?.count ?? 0;
  const shut = async () => {
    try {
      await close({ variables: { input: { id, version } } });
      announce(say('close.done'));
    } catch {
      return;
    }
  };
  const [first] = toNotify;
  const [left] = toConclude;
  const notifies = can(conclusion, 'findings.notify') && (fresh > 0 || claim.state === 'IN_CONTROL');
  return (
    <>
      {notifies && (
        <Button
          kind={fresh > 0 ? 'primary' : undefined}
          reason={first ? told(first) : fresh === 0 && say('notify.nothing')}
          onClick={() => setOpened('notify')}
        >
          {say('notify')}
        </Button>
      )}
      {can(conclusion, 'findings.close') && open > 0 && (
        <Button kind="primary" busy={loading} onClick={() => void shut()}>
          {say('close')}
        </Button>
      )}
      {can(conclusion, 'certificate.conclude') && (
        <Button
          kind={left ? undefined : 'primary'}
          reason={left ? told(left) : false}
          onClick={() => setOpened('conclude')}
        >
          {say('conclude')}
        </Button>
      )}
      {can(conclusion, 'certificate.sign') && (
        <Button kind="primary" onClick={() => setOpened('sign')}>
          {say('sign')}
        </Button>
      )}
      {error && <Refused error={error} what={say('close.failed')} refusals={refusals} />}
      {opened === 'notify' && (
        <NotifyDialog conclusion={conclusion} count={fresh} onClose={() => setOpened(undefined)} />
      )}
      {opened === 'conclude' && <ConcludeDialog conclusion={conclusion} onClose={() => setOpened(undefined)} />}
      {opened === 'sign' && <SignDialog conclusion={conclusion} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface DialogProps {
  conclusion: Conclusion;
  onClose: () => void;
}

const USUAL_DAYS = 30;

function NotifyDialog({ conclusion: { id, version }, count, onClose }: DialogProps & { count: number }) {
  const say = useWords();
  const today = useTodayIfKnown();
  const [notify] = useMutation(NotifyFindingsMutation);
  const [dueOn, setDueOn] = useState<string>(today ? addDays(today, USUAL_DAYS) : '');
  const [tried, setTried] = useState(false);
  const deed = () => {
    setTried(true);
    return dueOn !== '' && notify({ variables: { input: { id, version, answersDueOn: dueOn as Day } } });
  };
  return (
    <DeedDialog
      title={say('notify.title', { findings: count })}
      lead={say('notify.lead')}
      save={say('notify')}
      done={say('notify.done')}
      refused={say('notify.failed')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <DayField
        label={say('notify.due')}
        hint={say('notify.due.hint')}
        value={dueOn as Day}
        onChange={setDueOn}
        error={tried && dueOn === '' && say('notify.due.missing')}
        first
      />
    </DeedDialog>
  );
}

function ConcludeDialog({ conclusion: { id, version, totals }, onClose }: DialogProps) {
  const say = useWords();
  const format = useFormat();
  const [conclude] = useMutation(ConcludeControlMutation);
  return (
    <DeedDialog
      title={say('conclude.title')}
      lead={say('conclude.lead', { retained: format.money(totals.retained) })}
      save={say('conclude')}
      done={say('conclude.done')}
      refused={say('conclude.failed')}
      refusals={refusals}
      deed={() => conclude({ variables: { input: { id, version } } })}
      onClose={onClose}
    />
  );
}

function SignDialog({ conclusion: { id, version, totals }, onClose }: DialogProps) {
  const say = useWords();
  const format = useFormat();
  const [certificate] = useState(newId);
  const [sign] = useMutation(SignCertificateMutation);
  return (
    <DeedDialog
      title={say('sign.title', { retained: format.money(totals.retained) })}
      lead={say('sign.lead')}
      save={say('sign')}
      done={say('sign.done')}
      refused={say('sign.failed')}
      refusals={refusals}
      deed={() => sign({ variables: { input: { id: certificate, controlId: id, version } } })}
      onClose={onClose}
    >
      <ul className={styles.means}>
        <li>{say('sign.means.eyes')}</li>
        <li>{say('sign.means.parties')}</li>
        <li>{say('sign.means.paid')}</li>
      </ul>
    </DeedDialog>
  );
}
