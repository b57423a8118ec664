import { useMutation } from '@apollo/client/react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { graphql } from '../graphql/gql';
import type { MemberRole } from '../graphql/graphql';
import { newId } from '../platform/apollo';
import { useDraft } from '../platform/draft';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { SelectField, TextField } from '../ui/field';
import { Refused } from '../ui/problem';
import { RadioList } from '../ui/radio-list';
import { DayField } from '../ui/typed-field';
import styles from './invite-dialog.module.css';
import { rolesOffered, type Side } from './side';
import { useWords } from './words';

const InvitePersonMutation = graphql(`
  mutation InviteDialog_InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      id
    }
  }
`);

export interface Organisation {
  readonly id: string;
  readonly shortName: string;
  readonly lead: boolean;
}

interface InviteDialogProps {
  projectId: string;
  partners: readonly Organisation[];
  authority: string;
  opened: boolean;
  onClose: () => void;
}

const FUNDER = 'funder';
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface Values {
  email: string;
  /** The id of a partner, or the funder's side. */
  side: string;
  role: MemberRole | '';
  endsOn: string;
}
const nothing: Values = { email: '', side: '', role: '', endsOn: '' };

const sideOf = (side: string, partners: readonly Organisation[]): Side | undefined => {
  if (side === FUNDER) return 'funder';
  const partner = partners.find(({ id }) => id === side);
  return partner && (partner.lead ? 'lead' : 'partner');
};

/** Invites someone: their address, whom they work for, what they will be and hence see. */
export function InviteDialog({ projectId, partners, authority, opened, onClose }: InviteDialogProps) {
  const say = useWords();
  const announce = useAnnounce();
  const form = useId();
  const id = useRef(newId());
  const [tried, setTried] = useState(false);
  const { values, change, forget } = useDraft<Values>(`invite.${projectId}`, nothing);
  const [invite, { loading, error, reset }] = useMutation(InvitePersonMutation, { refetchQueries: ['ConsortiumPage'] });

  const email = values.email.trim();
  const side = sideOf(values.side, partners);
  const roles = side ? rolesOffered(side) : [];
  const role = values.role && roles.includes(values.role) ? values.role : undefined;
  const wrong = {
    email: EMAIL.test(email) ? undefined : say('invite.email.wrong'),
    side: side ? undefined : say('invite.side.wrong'),
    role: role ? undefined : say('invite.role.wrong'),
    endsOn: role === 'AUDITOR' && !values.endsOn ? say('invite.until.wrong') : undefined,
  };

  const close = () => {
    reset();
    setTried(false);
    onClose();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!role || Object.values(wrong).some(Boolean)) return;
    const partnerId = side === 'funder' ? null : values.side;
    const endsOn = role === 'AUDITOR' ? values.endsOn : null;
    const input = { id: id.current, projectId, email, partnerId, role, endsOn };
    try {
      await invite({ variables: { input } });
    } catch {
      return;
    }
    id.current = newId();
    forget();
    announce(say('invite.sent', { email }));
    close();
  };

  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={say('invite')}
      lead={say('invite.lead')}
      actions={
        <>
          <Button onClick={close}>{say('invite.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={loading}>
            {say('invite.send')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void send(event)}>
        <TextField
          label={say('invite.email')}
          hint={say('invite.email.hint')}
          type="email"
          autoComplete="off"
          data-autofocus
          error={tried && wrong.email}
          value={values.email}
          onChange={(typed) => change({ email: typed })}
        />
        <SelectField
          label={say('invite.side')}
          none={say('invite.side.none')}
          choices={[
            ...partners.map(({ id: partnerId, shortName }) => ({ value: partnerId, label: shortName })),
            { value: FUNDER, label: say('invite.side.funder', { authority }) },
          ]}
          error={tried && wrong.side}
          value={values.side}
          onChange={(chosen) => change({ side: chosen })}
        />
        {side && (
          <RadioList
            label={say('invite.role')}
            choices={roles.map((one) => ({ value: one, label: say(`role.${one}`), hint: say(`sees.${one}`) }))}
            error={tried && wrong.role}
            value={role ?? ''}
            onChange={(chosen) => change({ role: chosen })}
          />
        )}
        {role === 'AUDITOR' && (
          <DayField
            label={say('invite.until')}
            error={tried && wrong.endsOn}
            value={values.endsOn}
            onChange={(endsOn) => change({ endsOn })}
          />
        )}
        {error && <Refused error={error} what={say('invite.failed')} />}
      </form>
    </Dialog>
  );
}
