import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { graphql } from '../../graphql/gql';
import { useFormat } from '../../platform/use-format';
import { TextArea, TextField } from '../../ui/field';
import type { Declaration, Line } from './declaration-data';
import styles from './declarations.module.css';
import { refusals } from './refusals';
import { useWords } from './words';

const SignMutation = graphql(`
  mutation SignPartnerClaim($input: SignPartnerClaimInput!) {
    signPartnerClaim(input: $input) {
      id
      state
      version
      viewerCan
    }
  }
`);

const ReturnMutation = graphql(`
  mutation ReturnPartnerClaim($input: ReturnPartnerClaimInput!) {
    returnPartnerClaim(input: $input) {
      id
      state
      version
      viewerCan
    }
  }
`);

const ValidateMutation = graphql(`
  mutation ValidatePartnerClaim($input: ValidatePartnerClaimInput!) {
    validatePartnerClaim(input: $input) {
      id
      state
      version
      viewerCan
    }
  }
`);

const MOST_WORDS = 2_000;
const MOST_REASON = 500;

interface DialogProps {
  claim: Declaration;
  onClose: () => void;
}

const useAmounts = () => {
  const format = useFormat();
  return ({ partner, period, declared }: Declaration) => ({
    partner: partner.shortName,
    period: period.number,
    declared: format.money(declared),
  });
};

/** What a signature binds the partner to, and the signature. */
export function SignDialog({ claim, onClose }: DialogProps) {
  const say = useWords();
  const amounts = useAmounts()(claim);
  const [sign] = useMutation(SignMutation);
  const { id, version, round } = claim;
  return (
    <DeedDialog
      title={say('sign.title')}
      lead={say('sign.lead', amounts)}
      save={say('sign.save')}
      done={say('sign.done', amounts)}
      refused={say('sign.refused')}
      refusals={refusals}
      deed={() => sign({ variables: { input: { id, version } } })}
      onClose={onClose}
    >
      <ul className={styles.means}>
        <li>{say('sign.means.true')}</li>
        <li>{say('sign.means.frozen')}</li>
        <li>{say('sign.means.lead')}</li>
        {round > 0 && <li>{say('sign.means.again', { round })}</li>}
      </ul>
    </DeedDialog>
  );
}

/** Gives a declaration back, with the reason of the whole and of the lines that were pointed at. */
export function ReturnDialog({ claim, lines, onClose }: DialogProps & { lines: readonly Line[] }) {
  const say = useWords();
  const [giveBack] = useMutation(ReturnMutation);
  const [words, setWords] = useState('');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const reason = words.trim();
  const reasonOf = (id: string) => reasons[id]?.trim() ?? '';
  const { id, version } = claim;
  const deed = () => {
    setTried(true);
    if (!reason || lines.some((line) => !reasonOf(line.id))) return false;
    const told = lines.map((line) => ({ expenseId: line.id, reason: reasonOf(line.id) }));
    return giveBack({ variables: { input: { id, version, reason, lines: told } } });
  };
  return (
    <DeedDialog
      title={say('return.title', { partner: claim.partner.shortName })}
      lead={say('return.lead', { lines: lines.length })}
      save={say('return.save')}
      done={say('return.done')}
      refused={say('return.refused')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <TextArea
        label={say('return.reason')}
        data-autofocus
        rows={3}
        max={MOST_WORDS}
        value={words}
        onChange={setWords}
        error={tried && !reason ? say('field.missing') : undefined}
      />
      {lines.map((line) => (
        <TextField
          key={line.id}
          label={say('line.named', { number: line.number, document: line.documentRef })}
          maxLength={MOST_REASON}
          value={reasons[line.id] ?? ''}
          onChange={(text) => setReasons((all) => ({ ...all, [line.id]: text }))}
          error={tried && !reasonOf(line.id) ? say('field.missing') : undefined}
        />
      ))}
    </DeedDialog>
  );
}

/** Takes a declaration as it was signed. */
export function ValidateDialog({ claim, onClose }: DialogProps) {
  const say = useWords();
  const amounts = useAmounts()(claim);
  const [validate] = useMutation(ValidateMutation);
  const { id, version } = claim;
  return (
    <DeedDialog
      title={say('validate.title', amounts)}
      lead={say('validate.lead', amounts)}
      save={say('validate.save')}
      done={say('validate.done', amounts)}
      refused={say('validate.refused')}
      refusals={refusals}
      deed={() => validate({ variables: { input: { id, version } } })}
      onClose={onClose}
    />
  );
}
