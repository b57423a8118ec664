import { SelectField } from '../ui/field';
import { type Proven, proofsOf } from './proofs';
import { useWords } from './words';

interface ProofFieldProps {
  fn: Proven;
  value: string;
  onChange: (documentId: string) => void;
}

/** The file that proves what is said of a function, among those of the deliverables of the work on it. */
export function ProofField({ fn, value, onChange }: ProofFieldProps) {
  const say = useWords();
  const proofs = proofsOf(fn);
  return (
    <SelectField
      label={say('readiness.document')}
      optional
      hint={proofs.length === 0 ? say('readiness.document.none') : undefined}
      value={value}
      none={say('readiness.document.choose')}
      choices={proofs}
      onChange={onChange}
    />
  );
}
