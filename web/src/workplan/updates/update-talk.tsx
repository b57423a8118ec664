import type { FragmentType } from '@apollo/client';
import { useFragment, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PersonName } from '../../consortium/person-name';
import { graphql } from '../../graphql/gql';
import type { Reading, UpdateTalk_StatusUpdateFragment } from '../../graphql/graphql';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Moment } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { StateBadge, type StateName } from '../../ui/state';
import { workplanRefusals } from '../refusals';
import { TalkForm } from './talk-form';
import styles from './update-talk.module.css';
import { useWords } from './words';

export const UpdateTalkFragment = graphql(`
  fragment UpdateTalk_StatusUpdate on StatusUpdate {
    id
    reading
    viewerCan
    acknowledgement {
      id
      at
      author {
        id
        name
      }
    }
    questions {
      id
      at
      words
      author {
        id
        ...PersonName_Person
      }
      answer {
        id
        at
        words
        author {
          id
          ...PersonName_Person
        }
      }
    }
  }
`);

const AcknowledgeUpdateMutation = graphql(`
  mutation AcknowledgeUpdate($input: AcknowledgeUpdateInput!) {
    acknowledgeUpdate(input: $input) {
      id
      ...UpdateTalk_StatusUpdate
    }
  }
`);

const AskAboutUpdateMutation = graphql(`
  mutation AskAboutUpdate($input: AskAboutUpdateInput!) {
    askAboutUpdate(input: $input) {
      id
      ...UpdateTalk_StatusUpdate
    }
  }
`);

const AnswerQuestionMutation = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      id
      ...UpdateTalk_StatusUpdate
    }
  }
`);

/** What each standing between partner and lead looks like. */
const looks: Readonly<Record<Exclude<Reading, 'OWN'>, StateName>> = {
  UNREAD: 'planned',
  ASKED: 'parked',
  ANSWERED: 'submitted',
  ACKNOWLEDGED: 'met',
};

type Question = UpdateTalk_StatusUpdateFragment['questions'][number];

function Spoken({ words, at, author }: Pick<Question, 'words' | 'at' | 'author'>) {
  return (
    <div className={styles.spoken}>
      <p className={styles.words}>{words}</p>
      <p className="small dim">
        <PersonName person={author} />, <Moment at={at} />
      </p>
    </div>
  );
}

interface UpdateTalkProps {
  update: FragmentType<UpdateTalk_StatusUpdateFragment>;
  /** The code of its work package. */
  code: string;
  /** In a list of many: only what is still open is written out. */
  brief?: boolean;
}

/** What became of an update: read, asked about, answered; with the way to do so for those who may. */
export function UpdateTalk({ update, code, brief = false }: UpdateTalkProps) {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const [acknowledge, { loading, error }] = useMutation(AcknowledgeUpdateMutation);
  const [ask] = useMutation(AskAboutUpdateMutation);
  const [answer] = useMutation(AnswerQuestionMutation);
  const [writing, setWriting] = useState<'ask' | 'answer'>();
  const { data, complete } = useFragment({
    fragment: UpdateTalkFragment,
    fragmentName: 'UpdateTalk_StatusUpdate',
    from: update,
  });
  if (!complete || data.reading === 'OWN') return null;
  const { id, reading, questions, acknowledgement } = data;
  const open = questions.find((question) => question.answer === null);
  const shown = brief
    ? questions.filter((question) => question === open || reading === 'ANSWERED').slice(-1)
    : questions;

  const read = async () => {
    await acknowledge({ variables: { input: { statusUpdateId: id } } });
    announce(say('read.done', { code }));
  };
  const asks = async (words: string) => {
    await ask({ variables: { input: { statusUpdateId: id, words } } });
    announce(say('ask.done', { code }));
  };
  const answers = async (words: string) => {
    if (!open) return;
    await answer({ variables: { input: { questionId: open.id, words } } });
    announce(say('answer.done', { code }));
  };
  const offered = can(data, 'status-update.acknowledge') || can(data, 'status-update.answer');

  return (
    <div className={styles.talk}>
      <p className={styles.reading}>
        <StateBadge state={looks[reading]}>
          {acknowledgement && !brief
            ? say('read.by', { name: acknowledgement.author.name, at: format.moment(acknowledgement.at) })
            : say(`reading.${reading}`)}
        </StateBadge>
      </p>
      {shown.length > 0 && (
        <section className={styles.questions} aria-label={say('talk', { code })}>
          {shown.map((question) => (
            <div key={question.id} className={styles.question} data-open={question.answer === null || undefined}>
              <Spoken {...question} />
              {question.answer && (
                <div className={styles.answer}>
                  <Spoken {...question.answer} />
                </div>
              )}
            </div>
          ))}
        </section>
      )}
      {error && <Refused error={error} what={say('refused')} refusals={workplanRefusals} />}
      {writing ? (
        <TalkForm
          kind={writing}
          code={code}
          subjectId={writing === 'ask' ? id : (open?.id ?? id)}
          most={writing === 'ask' ? 500 : 1000}
          onSend={writing === 'ask' ? asks : answers}
          onClose={() => setWriting(undefined)}
        />
      ) : (
        offered && (
          <div className={styles.actions}>
            {can(data, 'status-update.acknowledge') && (
              <Button
                size="small"
                busy={loading}
                label={say('read.label', { code })}
                onClick={() => void read().catch(() => undefined)}
              >
                {say('read.do')}
              </Button>
            )}
            {can(data, 'status-update.ask') && (
              <Button
                size="small"
                kind="quiet"
                label={say('ask.open.label', { code })}
                onClick={() => setWriting('ask')}
              >
                {say('ask.open')}
              </Button>
            )}
            {can(data, 'status-update.answer') && (
              <Button
                size="small"
                kind="primary"
                label={say('answer.open.label', { code })}
                onClick={() => setWriting('answer')}
              >
                {say('answer.open')}
              </Button>
            )}
          </div>
        )
      )}
    </div>
  );
}
