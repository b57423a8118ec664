import { beforeEach, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refused, stage } from '../../test/stage';
import { InviteDialog } from './invite-dialog';

const partners = [
  { id: 'ilsa', shortName: 'Ilsa', lead: true },
  { id: 'smaltis', shortName: 'Smaltis', lead: false },
];
const invited = () => ({ invitePerson: { __typename: 'Membership', id: 'm1' } });
const dialog = (onClose = () => {}) => (
  <InviteDialog projectId="p1" partners={partners} authority="Région" opened onClose={onClose} />
);
const send = async () => userEvent.click(await screen.findByRole('button', { name: 'Inviter' }));
const roles = () => screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'));

beforeEach(() => sessionStorage.clear());

it('says what is missing, field by field, and sends nothing', async () => {
  const { sent } = stage(dialog(), { InviteDialog_InvitePerson: invited });
  await send();
  expect(screen.getByText(/Écrivez une adresse complète/)).toBeVisible();
  expect(screen.getByText(/Choisissez l’organisation/)).toBeVisible();
  expect(sent('InviteDialog_InvitePerson')).toEqual([]);
});

it('offers the roles of the side chosen, the lead’s to the lead partner alone', async () => {
  stage(dialog(), { InviteDialog_InvitePerson: invited });
  const side = await screen.findByLabelText('Pour qui travaille-t-elle ?', { exact: false });
  await userEvent.selectOptions(side, 'smaltis');
  expect(roles()).toEqual(['PARTNER_MEMBER', 'PARTNER_FINANCE', 'PARTNER_LEGAL']);
  await userEvent.selectOptions(side, 'ilsa');
  expect(roles()).toContain('LEAD_COORDINATOR');
  await userEvent.selectOptions(side, 'funder');
  expect(roles()).toEqual(['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR']);
});

it('invites an auditor for a time, and a retry is the same invitation', async () => {
  let closed = 0;
  let tries = 0;
  const { sent } = stage(
    dialog(() => {
      closed += 1;
    }),
    {
      InviteDialog_InvitePerson: () => {
        tries += 1;
        if (tries === 1) throw new Refused('membership.ends-in-the-past', { endsOn: '2019-03-31' });
        return invited();
      },
    },
  );
  await userEvent.type(await screen.findByLabelText(/Adresse électronique/), ' paul@audit.example ');
  await userEvent.selectOptions(screen.getByLabelText(/Pour qui travaille/), 'funder');
  await userEvent.click(screen.getByRole('radio', { name: /audit/ }));
  await send();
  expect(screen.getByText(/Donnez une date de fin/)).toBeVisible();
  await userEvent.type(screen.getByLabelText(/Dernier jour/), '31 mars 2019');
  await send();
  expect(await screen.findByText(/La date de fin .* est déjà passée/)).toBeVisible();
  await userEvent.clear(screen.getByLabelText(/Dernier jour/));
  await userEvent.type(screen.getByLabelText(/Dernier jour/), '31 mars 2020');
  await send();
  await waitFor(() => expect(closed).toBe(1));
  const [first, second] = sent('InviteDialog_InvitePerson').map(({ input }) => input as Record<string, unknown>);
  expect(second).toMatchObject({
    projectId: 'p1',
    partnerId: null,
    email: 'paul@audit.example',
    role: 'AUDITOR',
    endsOn: '2020-03-31',
  });
  expect(second?.id).toBe(first?.id);
});
