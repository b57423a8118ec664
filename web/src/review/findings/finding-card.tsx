import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { useWords as useBudgetWords } from '../../budget/words';
import { DocumentList } from '../../documents/document-list';
import { newId } from '../../platform/apollo';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextArea } from '../../ui/field';
import { Money } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { StateBadge, type StateName } from '../../ui/state';
import { refusals } from '../certificate/refusals';
import styles from './findings.module.css';
import { AnswerFindingMutation, type Finding } from './findings-data';
import { useWords } from './words';

const looks: Readonly<Record<Finding['kind'], StateName>> = {
  REDUCED: 'deducted',
  REFUSED: 'deducted',
  PARKED: 'parked',
  ACCEPTED: 'retained',
};
const stances: Readonly<Record<Finding['answers'][number]['stance'], StateName>> = {
  AGREES: 'met',
  CONTESTS: 'risk',
  SILENT: 'planned',
};
const cures = [
  ...['PERIOD', 'VAT', 'EVIDENCE', 'PAYMENT', 'HOURS', 'FLAT_RATE', 'DEPRECIATION', 'IN_KIND', 'DOUBLE'],
  ...['PROCUREMENT', 'CURRENCY', 'BUDGET', 'UNRELATED', 'ARITHMETIC', 'OTHER'],
] as const;
type CureWord = `cure.${'OTHER'}`;

const cureOf = (typology: string | null): CureWord =>
  `cure.${cures.find((cure) => cure === typology) ?? 'OTHER'}` as CureWord;

interface FindingCardProps {
  finding: Finding;
  period: number;
  onAnswered: () => void;
}

/** One finding: what is in question and why, what would cure it, what was answered, and the two answers there are. */
export function FindingCard({ finding, period, onAnswered }: FindingCardProps) {
  const say = useWords();
  const words = useBudgetWords();
  const format = useFormat();
  const announce = useAnnounce();
  const [contesting, setContesting] = useState(false);
  const [answer, { loading, error }] = useMutation(AnswerFindingMutation);
  const { id, line, kind, questioned, accepted, typology, reason, source, answers, closed } = finding;
  const { number } = line;
  const agree = async () => {
    try {
      await answer({ variables: { input: { id: newId(), findingId: id, stance: 'AGREES', text: '' } } });
    } catch {
      return;
    }
    announce(say('agree.done', { number }));
    onAnswered();
  };
  const title = say.language === 'fr' ? finding.typologyFr : finding.typologyEn;
  const may = can(finding, 'finding.answer');
  const last = answers.at(-1);
  const facts = [
    [say('finding.declared'), <Money key="declared" value={line.eligible} />],
    [say('finding.questioned'), <Money key="questioned" value={questioned} />],
    [say('finding.accepted'), <Money key="accepted" value={accepted} />],
  ] as const;
  return (
    <Card
      title={say('finding.title', { period, number, issuer: line.issuer })}
      padded
      aside={<StateBadge state={looks[kind]}>{say(`kind.${kind}`)}</StateBadge>}
    >
      <p className="small sec">
        {say('finding.of', {
          partner: line.partner.shortName,
          category: words(`category.${line.category}`),
          document: line.documentRef,
        })}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles.wide}>
          <dt>{title || say(`kind.${kind}`)}</dt>
          <dd>{reason}</dd>
        </div>
        {source && (
          <div className={styles.wide}>
            <dt>{say('finding.article')}</dt>
            <dd>{source}</dd>
          </div>
        )}
        {!closed && (
          <div className={styles.wide}>
            <dt>{say('finding.cure')}</dt>
            <dd>{say(cureOf(typology))}</dd>
          </div>
        )}
      </dl>
      {finding.documents.length > 0 && (
        <DocumentList
          subjectType="line-finding"
          subjectId={line.id}
          canAttach={false}
          audience="FUNDER"
          name={say('files.joined', { number })}
        />
      )}
      <Answers finding={finding} />
      {last && last.stance !== 'SILENT' && (may || last.documents.length > 0) && (
        <DocumentList
          subjectType="line-answer"
          subjectId={last.id}
          canAttach={may}
          audience="FUNDER"
          seenBy={say('files.seen')}
          name={say('files.of', { number })}
          onAttached={onAnswered}
        />
      )}
      {may && (
        <div className={styles.verbs}>
          <Button busy={loading} label={say('agree.of', { number })} onClick={() => void agree()}>
            {say('agree')}
          </Button>
          <Button label={say('contest.of', { number })} onClick={() => setContesting(true)}>
            {say('contest')}
          </Button>
        </div>
      )}
      {error && <Refused error={error} what={say('answer.failed')} refusals={refusals} />}
      {contesting && (
        <ContestDialog
          finding={finding}
          amount={format.money(questioned)}
          onClose={() => {
            setContesting(false);
            onAnswered();
          }}
        />
      )}
    </Card>
  );
}

function Answers({ finding: { answers, closed, recomputed } }: { finding: Finding }) {
  const say = useWords();
  const format = useFormat();
  if (answers.length === 0 && recomputed) return <p className="small dim">{say('answer.recomputed')}</p>;
  if (answers.length === 0) return closed ? null : <p className="small dim">{say('answer.none')}</p>;
  return (
    <ul className={styles.answers}>
      {answers.map(({ id, stance, text, at, author }) => (
        <li key={id}>
          <StateBadge state={stances[stance]}>{say(`stance.${stance}`)}</StateBadge>{' '}
          <span className="small dim">
            {author
              ? say('answer.by', { name: author.name, at: format.moment(at) })
              : say('answer.silent', { at: format.moment(at) })}
          </span>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ul>
  );
}

const MOST_WORDS = 5_000;

interface ContestDialogProps {
  finding: Finding;
  amount: string;
  onClose: () => void;
}

function ContestDialog({ finding, amount, onClose }: ContestDialogProps) {
  const say = useWords();
  const [answer] = useMutation(AnswerFindingMutation);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const text = words.trim();
  const { number } = finding.line;
  const deed = () => {
    setTried(true);
    return (
      text !== '' && answer({ variables: { input: { id: newId(), findingId: finding.id, stance: 'CONTESTS', text } } })
    );
  };
  return (
    <DeedDialog
      title={say('contest.of', { number })}
      lead={say('contest.lead', { number, amount })}
      save={say('contest.save')}
      done={say('contest.done', { number })}
      refused={say('answer.failed')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <TextArea
        label={say('contest.words')}
        data-autofocus
        rows={5}
        max={MOST_WORDS}
        value={words}
        onChange={setWords}
        error={tried && text === '' && say('contest.words.missing')}
      />
    </DeedDialog>
  );
}
