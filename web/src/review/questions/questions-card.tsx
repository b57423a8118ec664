import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { graphql } from '../../graphql/gql';
import type { ControlQuestionsQuery } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { can } from '../../platform/permissions';
import { useTodayIfKnown } from '../../platform/today';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { TextArea } from '../../ui/field';
import { DayText, Due, Moment } from '../../ui/figures';
import { Pager } from '../../ui/pager';
import { StateBadge } from '../../ui/state';
import { refusals } from '../refusals';
import { useWords } from '../words';
import styles from './questions.module.css';
import { useFigures } from './use-figures';

const QuestionsDocument = graphql(`
  query ControlQuestions($projectId: ID!, $claimId: ID, $after: String) {
    controlQuestions(projectId: $projectId, claimId: $claimId, first: 50, after: $after) {
      total
      nodes {
        id
        text
        subject
        code
        figure
        value
        dueOn
        askedAt
        settledAt
        version
        claimNumber
        viewerCan
        partner {
          id
          shortName
        }
        line {
          id
          number
          issuer
          documentRef
        }
        askedBy {
          id
          name
        }
        answers {
          id
          text
          at
          author {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const AnswerMutation = graphql(`
  mutation AnswerControlQuestion($input: AnswerControlQuestionInput!) {
    answerControlQuestion(input: $input) {
      id
    }
  }
`);

const SettleMutation = graphql(`
  mutation SettleControlQuestion($input: SettleControlQuestionInput!) {
    settleControlQuestion(input: $input) {
      id
      settledAt
      version
      viewerCan
    }
  }
`);

type Question = ControlQuestionsQuery['controlQuestions']['nodes'][number];

interface QuestionsCardProps {
  projectId: string;
  /** Only those of one claim. */
  claimId?: string;
}

/** What the authority asks about the figures, what it was answered, and what is still due. */
export function QuestionsCard({ projectId, claimId }: QuestionsCardProps) {
  const say = useWords();
  const [params] = useSearchParams();
  const [replying, setReplying] = useState<Question>();
  const { data, error, loading, refetch, fetchMore } = useQuery(QuestionsDocument, {
    variables: { projectId, claimId },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Card title={say('questions.title')} padded>
      <Answer data={data} error={error} refusals={refusals} rows={3} onRetry={() => void refetch()}>
        {({ controlQuestions: { nodes, total, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState>{say('questions.none')}</EmptyState>
          ) : (
            <>
              <ul className={styles.list}>
                {nodes.map((question) => (
                  <OneQuestion
                    key={question.id}
                    question={question}
                    wanted={params.get('question') === question.id}
                    onReply={() => setReplying(question)}
                  />
                ))}
              </ul>
              {pageInfo.hasNextPage && (
                <Pager
                  shown={nodes.length}
                  total={total}
                  hasMore
                  busy={loading}
                  onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
                />
              )}
            </>
          )
        }
      </Answer>
      {replying && <ReplyDialog question={replying} onClose={() => setReplying(undefined)} />}
    </Card>
  );
}

interface OneQuestionProps {
  question: Question;
  /** Somebody came for it. */
  wanted: boolean;
  onReply: () => void;
}

function OneQuestion({ question, wanted, onReply }: OneQuestionProps) {
  const say = useWords();
  const { about } = useFigures();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!wanted) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [wanted]);
  const today = useTodayIfKnown();
  const [settle, { loading }] = useMutation(SettleMutation);
  const { id, version, partner, line, settledAt, dueOn, answers } = question;
  const late = !settledAt && answers.length === 0 && today !== undefined && dueOn < today;
  const state = settledAt ? 'retained' : answers.length > 0 ? 'submitted' : late ? 'late' : 'parked';
  return (
    <li ref={place} className={styles.one} tabIndex={wanted ? -1 : undefined} data-wanted={wanted || undefined}>
      <div className={styles.head}>
        <StateBadge state={state}>
          {say(settledAt ? 'question.settled' : answers.length > 0 ? 'question.answered' : 'question.open')}
        </StateBadge>
        <b>{line ? say('question.line', { number: line.number, issuer: line.issuer }) : about(question)}</b>
        <span className="sec">{partner.shortName}</span>
        <span className="small dim">
          <DayText day={dueOn} /> {!settledAt && <Due day={dueOn} />}
        </span>
      </div>
      <p>{question.text}</p>
      {question.askedBy && <p className="small dim">{question.askedBy.name}</p>}
      {answers.map((answer) => (
        <blockquote key={answer.id} className={styles.answer}>
          <p>{answer.text}</p>
          <p className="small dim">
            {answer.author?.name} <Moment at={answer.at} />
          </p>
        </blockquote>
      ))}
      <div className={styles.deeds}>
        {can(question, 'control-question.answer') && (
          <Button size="small" kind={answers.length === 0 ? 'primary' : 'plain'} onClick={onReply}>
            {say('question.reply')}
          </Button>
        )}
        {can(question, 'control-question.settle') && (
          <Button
            size="small"
            busy={loading}
            onClick={() => void settle({ variables: { input: { id, version } } }).catch(() => undefined)}
          >
            {say('question.settle')}
          </Button>
        )}
      </div>
    </li>
  );
}

function ReplyDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const say = useWords();
  const [answer] = useMutation(AnswerMutation);
  const [id] = useState(newId);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const text = words.trim();
  return (
    <DeedDialog
      title={say('reply.title')}
      lead={question.text}
      save={say('reply.save')}
      done={say('reply.done')}
      refused={say('reply.refused')}
      refusals={refusals}
      deed={() => {
        setTried(true);
        return text ? answer({ variables: { input: { id, questionId: question.id, text } } }) : false;
      }}
      onClose={onClose}
    >
      <TextArea
        label={say('reply.text')}
        data-autofocus
        rows={5}
        max={8_000}
        value={words}
        onChange={setWords}
        error={tried && !text ? say('form.needed') : undefined}
      />
    </DeedDialog>
  );
}
