import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useDraft } from '../../platform/draft';
import { type Choice, SelectField, TextArea } from '../../ui/field';
import { DeedDialog } from './deed-dialog';
import { useWords } from './words';

const CommentDeliverableMutation = graphql(`
  mutation CommentDeliverable($input: CommentDeliverableInput!) {
    commentDeliverable(input: $input) {
      id
    }
  }
`);

const AnswerCommentMutation = graphql(`
  mutation AnswerComment($input: AnswerCommentInput!) {
    answerComment(input: $input) {
      id
    }
  }
`);

const MOST_WORDS = 2_000;

interface CommentDialogProps {
  deliverableId: string;
  /** Every version of its files, the newest of each first. */
  files: readonly Choice[];
  onClose: () => void;
}

/** Says something of one version of a file. */
export function CommentDialog({ deliverableId, files, onClose }: CommentDialogProps) {
  const say = useWords();
  const [id] = useState(newId);
  const [comment] = useMutation(CommentDeliverableMutation);
  const [documentVersionId, setVersion] = useState(files[0]?.value ?? '');
  const { values, change, forget } = useDraft(`deliverable.${deliverableId}.comment`, { words: '' });
  const words = values.words.trim();
  return (
    <DeedDialog
      title={say('thread.comment')}
      lead={say('thread.lead')}
      save={say('thread.comment.save')}
      done={say('thread.comment.done')}
      refused={say('thread.comment.refused')}
      ready={words !== ''}
      send={() => comment({ variables: { input: { id, deliverableId, documentVersionId, words } } })}
      forget={forget}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <SelectField
            label={say('thread.comment.file')}
            value={documentVersionId}
            choices={files}
            onChange={setVersion}
          />
          <TextArea
            label={say('thread.comment.words')}
            data-autofocus
            value={values.words}
            max={MOST_WORDS}
            rows={4}
            onChange={(typed) => change({ words: typed })}
            error={tried && words === '' ? say('words.missing') : undefined}
          />
        </>
      )}
    </DeedDialog>
  );
}

interface AnswerDialogProps {
  comment: { readonly id: string; readonly author: { readonly name: string } };
  onClose: () => void;
}

/** Answers what was said. */
export function AnswerDialog({ comment, onClose }: AnswerDialogProps) {
  const say = useWords();
  const [id] = useState(newId);
  const [answer] = useMutation(AnswerCommentMutation);
  const { values, change, forget } = useDraft(`comment.${comment.id}.answer`, { words: '' });
  const words = values.words.trim();
  return (
    <DeedDialog
      title={say('thread.answer.label', { person: comment.author.name })}
      lead={say('thread.lead')}
      save={say('thread.answer.save')}
      done={say('thread.answer.done')}
      refused={say('thread.answer.refused')}
      ready={words !== ''}
      send={() => answer({ variables: { input: { id, commentId: comment.id, words } } })}
      forget={forget}
      onClose={onClose}
    >
      {(tried) => (
        <TextArea
          label={say('thread.answer.words')}
          data-autofocus
          value={values.words}
          max={MOST_WORDS}
          rows={4}
          onChange={(typed) => change({ words: typed })}
          error={tried && words === '' ? say('words.missing') : undefined}
        />
      )}
    </DeedDialog>
  );
}
