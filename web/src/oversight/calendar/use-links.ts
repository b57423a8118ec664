import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { CalendarScope } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { useLanguage } from '../../platform/language';
import { useAnnounce } from '../../ui/announcer';
import { addressOf, newSecret } from './secret';
import { useWords } from './words';

const OpenCalendarLinkMutation = graphql(`
  mutation OpenCalendarLink($input: OpenCalendarLinkInput!) {
    openCalendarLink(input: $input) {
      id
    }
  }
`);
const RenewCalendarLinkMutation = graphql(`
  mutation RenewCalendarLink($input: RenewCalendarLinkInput!) {
    renewCalendarLink(input: $input) {
      id
      version
    }
  }
`);
const RevokeCalendarLinkMutation = graphql(`
  mutation RevokeCalendarLink($input: RevokeCalendarLinkInput!) {
    revokeCalendarLink(input: $input) {
      id
      version
    }
  }
`);

interface Version {
  readonly id: string;
  readonly version: number;
}

const again = { refetchQueries: ['ProjectCalendar'], awaitRefetchQueries: true };

/** Makes, renews and revokes the addresses of whoever looks; an address is known here alone, and only now. */
export function useLinks(projectId: string) {
  const say = useWords();
  const announce = useAnnounce();
  const { language } = useLanguage();
  const [open] = useMutation(OpenCalendarLinkMutation);
  const [renewIt] = useMutation(RenewCalendarLinkMutation);
  const [revokeIt] = useMutation(RevokeCalendarLinkMutation);
  const [fresh, setFresh] = useState<{ readonly id: string; readonly address: string }>();
  const [error, setError] = useState<unknown>();

  const attempt = async (deed: () => Promise<unknown>, said: string) => {
    setError(undefined);
    try {
      await deed();
      announce(said);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const make = (scope: CalendarScope) =>
    attempt(async () => {
      const [id, secret] = [newId(), newSecret()];
      await open({ variables: { input: { id, projectId, scope, language, secret } }, ...again });
      setFresh({ id, address: addressOf(secret) });
    }, say('links.made'));
  const renew = ({ id, version }: Version) =>
    attempt(async () => {
      const secret = newSecret();
      await renewIt({ variables: { input: { id, version, secret } }, ...again });
      setFresh({ id, address: addressOf(secret) });
    }, say('links.renewed'));
  const revoke = ({ id, version }: Version) =>
    attempt(async () => {
      await revokeIt({ variables: { input: { id, version } }, ...again });
      if (fresh?.id === id) setFresh(undefined);
    }, say('links.revoked'));
  return { fresh, error, make, renew, revoke };
}
