import { useState } from 'react';
import type { PartnerSize } from '../../graphql/graphql';
import { CheckField, SelectField } from '../../ui/field';
import { NumberField } from '../../ui/typed-field';
import type { AgreementRow, FlatRate, Sheet } from './agreement-data';
import { DeedDialog } from './deed-dialog';
import { isWhole, ReasonField, TitleField, WindowFields } from './term-fields';
import type { Changes } from './use-editing';
import { useWords } from './words';

const HUNDREDTHS = 100;

interface SavingProps {
  onSave: (changes: Changes) => Promise<void>;
  onClose: () => void;
}

const percentOf = (hundredths: number | null) => (hundredths === null ? '' : String(hundredths / HUNDREDTHS));
const hundredthsOf = (percent: string) => (percent === '' ? null : Math.round(Number(percent) * HUNDREDTHS));
const outside = (percent: string) => Number(percent) < 0 || Number(percent) > 100;

/** What a draft is called, why it is asked for, when it counts, and how far lines may be passed. */
export function TermsDialog({ version, onSave, onClose }: SavingProps & { version: AgreementRow }) {
  const say = useWords();
  const [title, setTitle] = useState(version.title);
  const [reason, setReason] = useState(version.reason);
  const { startsOn, endsOn, paidUntil } = version;
  const [days, setDays] = useState({ startsOn, endsOn, paidUntil });
  const [tolerance, setTolerance] = useState(percentOf(version.tolerance));
  const deed = () => {
    if (!title.trim() || !isWhole(days) || outside(tolerance)) return false as const;
    return onSave({ title: title.trim(), reason: reason.trim(), ...days, tolerance: hundredthsOf(tolerance) });
  };
  return (
    <DeedDialog
      title={say('terms.title')}
      lead={say('draft.lead')}
      save={say('terms.save')}
      done={say('editor.saved')}
      refused={say('terms.refused')}
      deed={deed}
      onClose={onClose}
    >
      <TitleField value={title} onChange={setTitle} />
      <ReasonField value={reason} onChange={setReason} />
      <WindowFields value={days} onChange={setDays} />
      <NumberField
        label={say('field.tolerance')}
        hint={say('field.tolerance.hint')}
        optional
        min={0}
        max={100}
        value={tolerance}
        onChange={setTolerance}
      />
    </DeedDialog>
  );
}

const sizes = ['SMALL', 'MEDIUM', 'LARGE', 'RESEARCH', 'UNKNOWN'] as const satisfies readonly PartnerSize[];

interface PartnerDialogProps extends SavingProps {
  name: string;
  terms: Sheet['partners'][number];
  rates: readonly FlatRate[];
}

/** What a partner is to this version: its size, its VAT and the flat rates it chose. */
export function PartnerDialog({ name, terms, rates, onSave, onClose }: PartnerDialogProps) {
  const say = useWords();
  const [size, setSize] = useState(terms.size);
  const [publishes, setPublishes] = useState(terms.publishes);
  const [vat, setVat] = useState(percentOf(terms.vatRecovered));
  const [chosen, setChosen] = useState(terms.flatRates);
  const deed = () => {
    if (vat === '' || outside(vat)) return false as const;
    const { partnerId } = terms;
    const said = { partnerId, size, publishes, vatRecovered: hundredthsOf(vat) ?? 0, flatRates: chosen };
    return onSave({ partners: [said] });
  };
  return (
    <DeedDialog
      title={say('partner.title', { name })}
      lead={say('draft.lead')}
      save={say('terms.save')}
      done={say('editor.saved')}
      refused={say('terms.refused')}
      deed={deed}
      onClose={onClose}
    >
      <SelectField
        label={say('partner.size')}
        data-autofocus
        choices={sizes.map((value) => ({ value, label: say(`size.${value}`) }))}
        value={size}
        onChange={setSize}
      />
      <CheckField label={say('partner.publishes')} checked={publishes} onChange={setPublishes} />
      <NumberField label={say('partner.vat')} min={0} max={100} value={vat} onChange={setVat} />
      <fieldset>
        <legend>{say('partner.rates')}</legend>
        {rates.map(({ code, titleFr, titleEn }) => (
          <CheckField
            key={code}
            label={say.language === 'fr' ? titleFr : titleEn}
            checked={chosen.includes(code)}
            onChange={(on) => setChosen(on ? [...chosen, code] : chosen.filter((one) => one !== code))}
          />
        ))}
      </fieldset>
    </DeedDialog>
  );
}
