import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import type { Day } from '../../platform/day';
import { useDraft } from '../../platform/draft';
import { useFormat } from '../../platform/use-format';
import { TextArea } from '../../ui/field';
import { DayField } from '../../ui/typed-field';
import { DeedDialog } from './deed-dialog';
import { useWords } from './words';

const MoveDueDateMutation = graphql(`
  mutation MoveDueDate($input: MoveDueDateInput!) {
    moveDueDate(input: $input) {
      id
      version
      dueOn
      standing
      driftDays
      viewerCan
    }
  }
`);

interface MoveDueDialogProps {
  deliverable: { readonly id: string; readonly version: number; readonly code: string; readonly dueOn: Day };
  onClose: () => void;
}

/** Moves the day of a deliverable while it is to come, with the reason that those who write it will read. */
export function MoveDueDialog({ deliverable: { id, version, code, dueOn }, onClose }: MoveDueDialogProps) {
  const say = useWords();
  const format = useFormat();
  const [move] = useMutation(MoveDueDateMutation);
  const { values, change, forget } = useDraft(`deliverable.${id}.move`, { on: dueOn, reason: '' });
  const reason = values.reason.trim();
  return (
    <DeedDialog
      title={say('move.title', { code })}
      lead={say('move.lead')}
      save={say('move.save')}
      done={say('move.done', { code, day: values.on ? format.day(values.on) : '' })}
      refused={say('move.refused', { code })}
      ready={values.on !== '' && reason !== ''}
      send={() => move({ variables: { input: { id, version, dueOn: values.on, reason } } })}
      forget={forget}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <DayField
            label={say('move.day')}
            first
            value={values.on}
            onChange={(on) => change({ on })}
            error={tried && values.on === '' ? say('day.missing') : undefined}
          />
          <TextArea
            label={say('move.reason')}
            value={values.reason}
            max={500}
            rows={3}
            onChange={(typed) => change({ reason: typed })}
            error={tried && reason === '' ? say('words.missing') : undefined}
          />
        </>
      )}
    </DeedDialog>
  );
}
