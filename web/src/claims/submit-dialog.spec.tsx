import type { ApolloClient, FragmentType } from '@apollo/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refused, stage } from '../../test/stage';
import type { SubmitDialog_ClaimFragment } from '../graphql/graphql';
import { SubmitDialog, SubmitDialogFragment } from './submit-dialog';

const claim = {
  __typename: 'Claim' as const,
  id: 'c4',
  number: 4,
  kind: 'INTERIM' as const,
  declared: '131760.83',
  requested: null,
  lineCount: 46,
  version: 7,
};
const known = (client: ApolloClient) => {
  client.writeFragment({ id: 'Claim:c4', fragment: SubmitDialogFragment, data: claim });
};
interface Kept extends FragmentType<SubmitDialog_ClaimFragment> {
  readonly __typename: 'Claim';
  readonly id: string;
}
const reference: Kept = { __typename: 'Claim', id: 'c4' };
const dialog = <SubmitDialog claim={reference} authority="La Région" />;
const submitted = {
  submitClaim: {
    __typename: 'Claim',
    id: 'c4',
    state: 'SUBMITTED',
    submittedAt: '2019-11-14T09:00:00Z',
    submittedBy: null,
    version: 8,
    viewerCan: ['claim.read'],
  },
};

it('says who will see what before anything leaves, and sends the version that was read', async () => {
  const { sent } = stage(dialog, { SubmitDialog_SubmitClaim: () => submitted }, known);
  await userEvent.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  const asked = await screen.findByRole('dialog');
  expect(asked).toHaveTextContent(/La Région et les auditeurs verront aussitôt chaque ligne/);
  expect(asked).toHaveTextContent(/46 lignes, 131 760,83 €/);
  expect(sent('SubmitDialog_SubmitClaim')).toEqual([]);
  const [, confirm] = screen.getAllByRole('button', { name: 'Envoyer la demande', hidden: true });
  await userEvent.click(confirm!);
  expect(sent('SubmitDialog_SubmitClaim')).toEqual([{ input: { id: 'c4', version: 7 } }]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('stays open with the reason and the cure when a rule says no', async () => {
  const mismatch = () => {
    throw new Refused('claim.total-mismatch', { declared: '131760.83', lines: '131760.82' });
  };
  stage(dialog, { SubmitDialog_SubmitClaim: mismatch }, known);
  await userEvent.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
  await screen.findByRole('dialog');
  await userEvent.click(screen.getAllByRole('button', { name: 'Envoyer la demande', hidden: true })[1]!);
  expect(await screen.findByText(/n’est pas celui des lignes \(131 760,82 €\)/)).toBeVisible();
  expect(screen.getByRole('dialog')).toBeVisible();
});
