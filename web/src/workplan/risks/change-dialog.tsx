import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { useDraft } from '../../platform/draft';
import { readAgain } from '../../platform/read-again';
import { refusalIn } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import type { Choice } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { riskRefusals } from './refusals';
import type { RiskSheet } from './risk-sheet';
import { type Said, titlesFor, toldIn } from './said';
import { SaidFields } from './said-fields';
import { StaleRisk } from './stale-risk';
import { useWords } from './words';

const ChangeRiskMutation = graphql(`
  mutation ChangeRisk($input: ChangeRiskInput!) {
    changeRisk(input: $input) {
      id
      ...RiskSheet_Risk
    }
  }
`);

interface ChangeDialogProps {
  risk: RiskSheet;
  carriers: readonly { readonly id: string; readonly shortName: string }[];
  onClose: () => void;
}

/** Changes what a risk is: everything but its grades. */
export function ChangeDialog(props: ChangeDialogProps) {
  const say = useWords();
  const { risk, onClose } = props;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say('change.title', { code: risk.code })}
      lead={say('change.lead')}
      width={680}
    >
      <ChangeForm {...props} />
    </Dialog>
  );
}

/** Whoever carries it now may go on carrying it, whatever the viewer may say of others. */
const carriersOf = ({ risk, carriers }: ChangeDialogProps): readonly Choice[] =>
  [risk.partner, ...carriers.filter(({ id }) => id !== risk.partner.id)].map(({ id, shortName }) => ({
    value: id,
    label: shortName,
  }));

function ChangeForm(props: ChangeDialogProps) {
  const { risk, onClose } = props;
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [changeRisk] = useMutation(ChangeRiskMutation);
  const { id, version, code } = risk;
  const { values, change, forget } = useDraft<Said>(`risk.${id}.change`, {
    ...titlesFor(say.language, risk),
    description: risk.description,
    category: risk.category,
    foreseen: risk.foreseen,
    partnerId: risk.partner.id,
    ownerId: risk.owner?.id ?? '',
    mitigation: risk.mitigation,
    warningSign: risk.warningSign,
    workPackageIds: risk.workPackages.map((work) => work.id),
    milestoneIds: risk.milestones.map((milestone) => milestone.id),
  });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async () => {
    setTried(true);
    if (!values.title.trim() || !values.partnerId) return;
    try {
      await changeRisk({ variables: { input: { id, version, ...toldIn(say.language, values) } } });
      forget();
      announce(say('change.done', { code }));
      onClose();
      void readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void readAgain(client).catch(() => undefined);
    }
  };
  return (
    <DialogForm
      save={say('change.save')}
      onCancel={() => {
        forget();
        onClose();
      }}
      onSubmit={submit}
      refused={
        error !== undefined &&
        (refusalIn(error).code === 'version.stale' ? (
          <StaleRisk code={code} />
        ) : (
          <Refused error={error} what={say('change.refused', { code })} refusals={riskRefusals} />
        ))
      }
    >
      <SaidFields
        said={values}
        carriers={carriersOf(props)}
        tried={tried}
        onChange={(changes) => {
          setError(undefined);
          change(changes);
        }}
      />
    </DialogForm>
  );
}
