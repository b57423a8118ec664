import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PersonName } from '../../consortium/person-name';
import { graphql } from '../../graphql/gql';
import type { ReviewThreadQuery } from '../../graphql/graphql';
import { can } from '../../platform/permissions';
import { readAgain } from '../../platform/read-again';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Moment } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { workplanRefusals } from '../refusals';
import { AnswerDialog, CommentDialog } from './comment-dialogs';
import styles from './review-thread.module.css';
import { useWords } from './words';

const ReviewThreadQueryDocument = graphql(`
  query ReviewThread($id: ID!) {
    deliverable(id: $id) {
      id
      viewerCan
      documents {
        id
        name
        versions {
          id
          number
        }
      }
      comments {
        id
        at
        words
        fileName
        fileNumber
        viewerCan
        author {
          id
          name
          ...PersonName_Person
        }
        answers {
          id
          at
          words
          author {
            id
            ...PersonName_Person
          }
        }
        resolution {
          id
          at
          author {
            id
            ...PersonName_Person
          }
        }
      }
    }
  }
`);

const ResolveCommentMutation = graphql(`
  mutation ResolveComment($input: ResolveCommentInput!) {
    resolveComment(input: $input) {
      id
    }
  }
`);

type Comment = ReviewThreadQuery['deliverable']['comments'][number];
type Doing = { readonly comment: true } | { readonly answer: Comment };

/** What is said of the files of a deliverable: each comment with the version it speaks of, its answers, and its end. */
export function ReviewThread({ id }: { id: string }) {
  const say = useWords();
  const [doing, setDoing] = useState<Doing>();
  const { data, error, refetch } = useQuery(ReviewThreadQueryDocument, { variables: { id } });
  return (
    <Answer data={data?.deliverable} error={error} rows={2} what={say('thread.unshown')} onRetry={() => void refetch()}>
      {({ comments, documents, viewerCan }) => {
        if (!can({ viewerCan }, 'deliverable.read-changes')) return null;
        const open = comments.filter(({ resolution }) => !resolution).length;
        const files = documents.flatMap(({ name, versions }) =>
          versions.map((version) => ({
            value: version.id,
            label: say('thread.about', { name, number: version.number }),
          })),
        );
        return (
          <section className={styles.thread}>
            <h3>
              {say('thread.title')}{' '}
              {comments.length > 0 && <span className={styles.count}>{say('thread.count', { open })}</span>}
            </h3>
            {comments.length === 0 && <p className="small dim">{say('thread.empty')}</p>}
            <ol>
              {comments.map((comment) => (
                <Line key={comment.id} comment={comment} onAnswer={() => setDoing({ answer: comment })} />
              ))}
            </ol>
            {can({ viewerCan }, 'deliverable.comment') && (
              <Button
                size="small"
                reason={files.length === 0 && say('thread.comment.noFile')}
                onClick={() => setDoing({ comment: true })}
              >
                {say('thread.comment')}
              </Button>
            )}
            {doing && 'comment' in doing && (
              <CommentDialog deliverableId={id} files={files} onClose={() => setDoing(undefined)} />
            )}
            {doing && 'answer' in doing && <AnswerDialog comment={doing.answer} onClose={() => setDoing(undefined)} />}
          </section>
        );
      }}
    </Answer>
  );
}

function Line({ comment, onAnswer }: { comment: Comment; onAnswer: () => void }) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [resolve, { loading, error }] = useMutation(ResolveCommentMutation);
  const { id, author, at, words, fileName, fileNumber, answers, resolution } = comment;
  const settle = () =>
    resolve({ variables: { input: { commentId: id } } })
      .then(() => announce(say('thread.resolve.done')))
      .then(() => readAgain(client))
      .catch(() => undefined);
  return (
    <li className={styles.comment}>
      <p className="small dim">
        {fileName ? say('thread.about', { name: fileName, number: fileNumber ?? 1 }) : say('thread.hidden')}
      </p>
      <p className={styles.words}>{words}</p>
      <p className="small dim">
        <PersonName person={author} />, <Moment at={at} />
      </p>
      {answers.length > 0 && (
        <ol className={styles.answers}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <p className={styles.words}>{answer.words}</p>
              <p className="small dim">
                <PersonName person={answer.author} />, <Moment at={answer.at} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {resolution && (
        <p className="small dim">
          {say.rich('thread.resolved', {
            person: <PersonName person={resolution.author} />,
            at: <Moment at={resolution.at} />,
          })}
        </p>
      )}
      {error && <Refused error={error} what={say('thread.resolve.refused')} refusals={workplanRefusals} />}
      <div className={styles.actions}>
        {can(comment, 'review-comment.answer') && (
          <Button size="small" label={say('thread.answer.label', { person: author.name })} onClick={onAnswer}>
            {say('thread.answer')}
          </Button>
        )}
        {can(comment, 'review-comment.resolve') && (
          <Button
            size="small"
            busy={loading}
            label={say('thread.resolve.label', { person: author.name })}
            onClick={() => void settle()}
          >
            {say('thread.resolve')}
          </Button>
        )}
      </div>
    </li>
  );
}
