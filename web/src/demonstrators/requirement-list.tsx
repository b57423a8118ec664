import { PersonName } from '../consortium/person-name';
import { DocumentRow } from '../documents/document-row';
import type { Verdict } from '../graphql/graphql';
import { can } from '../platform/permissions';
import { Button } from '../ui/button';
import { DayText } from '../ui/figures';
import { StateBadge, type StateName } from '../ui/state';
import type { Doing } from './doing';
import styles from './requirement-list.module.css';
import { RequirementTally } from './requirement-tally';
import type { FunctionAsked, RequirementFacts } from './requirements-of-function';
import { useWords } from './words';

const lookOfVerdict: Readonly<Record<Verdict, StateName>> = { PENDING: 'planned', MET: 'met', NOT_MET: 'late' };

interface RequirementListProps {
  fn: FunctionAsked;
  onDo: (doing: Doing) => void;
}

/** Every requirement of a function, with how it is verified and what was found. */
export function RequirementList({ fn, onDo }: RequirementListProps) {
  const say = useWords();
  const { code, requirements } = fn;
  const specifies = can(fn, 'elementary-function.specify');
  return (
    <div className={styles.body}>
      {requirements.length === 0 ? (
        <p className="dim">{say('requirements.empty', { code })}</p>
      ) : (
        <ul className={styles.list} aria-label={say('requirements.of', { code })}>
          {requirements.map((asked) => (
            <li key={asked.id}>
              <Asked asked={asked} />
              <div className={styles.deeds}>
                {can(fn, 'elementary-function.verify') && <Deed deed="judge" asked={asked} onDo={onDo} />}
                {specifies && <Deed deed="change" asked={asked} onDo={onDo} />}
                {specifies && asked.verdict === 'PENDING' && <Deed deed="remove" asked={asked} onDo={onDo} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      {fn.requirementsTotal > requirements.length && (
        <p className="small sec">
          {say('requirements.withParts')} <RequirementTally of={fn} />
        </p>
      )}
      {specifies && (
        <div data-deed="add">
          <Button kind={requirements.length === 0 ? 'primary' : 'plain'} onClick={() => onDo({ deed: 'add' })}>
            {say('requirement.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface DeedProps {
  deed: 'judge' | 'change' | 'remove';
  asked: RequirementFacts;
  onDo: (doing: Doing) => void;
}

function Deed({ deed, asked: { id, code }, onDo }: DeedProps) {
  const say = useWords();
  return (
    <span data-deed={`${deed} ${id}`}>
      <Button
        size="small"
        kind={deed === 'judge' ? 'plain' : 'quiet'}
        label={say(`requirement.${deed}.title`, { code })}
        onClick={() => onDo({ deed, id })}
      >
        {say(`requirement.${deed}`)}
      </Button>
    </span>
  );
}

function Asked({ asked }: { asked: RequirementFacts }) {
  const say = useWords();
  const { code, measure, target, method, verdict, decidedOn, findings, decidedBy, document } = asked;
  return (
    <>
      <p className={styles.head}>
        <span>
          <span className="code">{code}</span> <b>{say.language === 'fr' ? asked.wordsFr : asked.wordsEn}</b>
        </span>
        <StateBadge state={lookOfVerdict[verdict]}>{say(`verdict.${verdict}`)}</StateBadge>
      </p>
      <p className="small sec">
        {measure ? say('requirement.measured', { measure, target }) : target}, {say(`method.${method}`)}
      </p>
      {decidedOn && (
        <p className={styles.found}>
          {findings}{' '}
          <span className="small dim">
            <DayText day={decidedOn} />
            {decidedBy && (
              <>
                , <PersonName person={decidedBy} />
              </>
            )}
          </span>
        </p>
      )}
      {document && (
        <ul aria-label={say('readiness.proof')}>
          <DocumentRow document={document} />
        </ul>
      )}
    </>
  );
}
