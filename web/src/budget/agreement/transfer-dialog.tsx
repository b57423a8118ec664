import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { CostCategory } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { useFormat } from '../../platform/use-format';
import { SelectField, TextArea } from '../../ui/field';
import { MoneyField } from '../../ui/typed-field';
import { costCategories } from '../cost-categories';
import { DeedDialog } from './deed-dialog';
import { usePlacesOfCost } from './use-places-of-cost';
import { useWords } from './words';

const TransferBudgetMutation = graphql(`
  mutation TransferBudget($input: TransferBudgetInput!) {
    transferBudget(input: $input) {
      id
      amount
    }
  }
`);

const MOST_WORDS = 500;

const nothing = {
  partnerId: '',
  fromWorkPackageId: '',
  fromCategory: '' as CostCategory | '',
  toWorkPackageId: '',
  toCategory: '' as CostCategory | '',
  amount: '',
  reason: '',
};

/** Moves an amount from one line of a partner to another, with the reason. */
export function TransferDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const format = useFormat();
  const { id: projectId } = useProject();
  const { partners, works } = usePlacesOfCost();
  const [transfer] = useMutation(TransferBudgetMutation);
  const [id] = useState(newId);
  const [said, setSaid] = useState(nothing);
  const [tried, setTried] = useState(false);
  const change = (changes: Partial<typeof nothing>) => setSaid((before) => ({ ...before, ...changes }));
  const missing = (value: string) => (tried && !value.trim() ? say('field.missing') : undefined);
  const deed = () => {
    setTried(true);
    const { fromCategory, toCategory } = said;
    if (!fromCategory || !toCategory || Object.values(said).some((value) => !value.trim())) return false;
    const input = { ...said, fromCategory, toCategory, id, projectId, reason: said.reason.trim() };
    return transfer({ variables: { input } });
  };
  const workChoices = works.map((work) => ({ value: work.id, label: `${work.code} ${work.title}` }));
  const categoryChoices = costCategories.map((value) => ({ value, label: say(`category.${value}`) }));
  return (
    <DeedDialog
      title={say('transfers.dialog')}
      lead={say('transfers.dialog.lead')}
      save={say('transfers.save')}
      done={say('transfers.done', { amount: said.amount ? format.money(said.amount) : '' })}
      refused={say('transfers.refused')}
      deed={deed}
      onClose={onClose}
    >
      <SelectField
        label={say('partner.choose')}
        none={say('editor.add.none')}
        data-autofocus
        choices={partners.map((partner) => ({ value: partner.id, label: partner.shortName }))}
        value={said.partnerId}
        onChange={(partnerId) => change({ partnerId })}
        error={missing(said.partnerId)}
      />
      <SelectField
        label={say('transfers.from.work')}
        none={say('editor.add.none')}
        choices={workChoices}
        value={said.fromWorkPackageId}
        onChange={(fromWorkPackageId) => change({ fromWorkPackageId })}
        error={missing(said.fromWorkPackageId)}
      />
      <SelectField
        label={say('transfers.from.category')}
        none={say('editor.add.none')}
        choices={categoryChoices}
        value={said.fromCategory}
        onChange={(fromCategory) => change({ fromCategory })}
        error={missing(said.fromCategory)}
      />
      <SelectField
        label={say('transfers.to.work')}
        none={say('editor.add.none')}
        choices={workChoices}
        value={said.toWorkPackageId}
        onChange={(toWorkPackageId) => change({ toWorkPackageId })}
        error={missing(said.toWorkPackageId)}
      />
      <SelectField
        label={say('transfers.to.category')}
        none={say('editor.add.none')}
        choices={categoryChoices}
        value={said.toCategory}
        onChange={(toCategory) => change({ toCategory })}
        error={missing(said.toCategory)}
      />
      <MoneyField
        label={say('transfers.amount')}
        value={said.amount}
        onChange={(amount) => change({ amount })}
        error={missing(said.amount)}
      />
      <TextArea
        label={say('transfers.reason')}
        rows={2}
        max={MOST_WORDS}
        value={said.reason}
        onChange={(reason) => change({ reason })}
        error={missing(said.reason)}
      />
    </DeedDialog>
  );
}
