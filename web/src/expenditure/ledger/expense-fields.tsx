import { costCategories } from '../../budget/cost-categories';
import { useWords as useBudgetWords } from '../../budget/words';
import { SelectField, TextField } from '../../ui/field';
import { DayField, MoneyField, NumberField } from '../../ui/typed-field';
import { AssetFields } from './asset-fields';
import styles from './expense-sheet.module.css';
import type { Said } from './row';
import { useWords } from './words';

interface ExpenseFieldsProps {
  line: Said;
  works: readonly { readonly id: string; readonly code: string }[];
  /** The expenses that a credit note may take back. */
  invoices: readonly { readonly id: string; readonly number: number; readonly issuer: string }[];
  /** Why a field is not taken, by its name. */
  wrong: Readonly<Record<string, string>>;
  locked: boolean;
  /** A salary that was taken from a month, which says its hours and its amount. */
  ofAMonth: boolean;
  onChange: (change: Partial<Said>) => void;
}

const hundredths = (typed: string): number => Math.round(Number(typed || 0) * 100);

/** Every field of an expense. */
export function ExpenseFields({ line, works, invoices, wrong, locked, ofAMonth, onChange }: ExpenseFieldsProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const text = (key: 'issuer' | 'documentRef' | 'description') => (
    <TextField
      label={say(`col.${key}`)}
      error={wrong[key]}
      disabled={locked}
      value={line[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  const none = (key: 'issuerSiren' | 'invoiceNumber' | 'procurementRef', label: string) => (
    <TextField
      label={label}
      optional
      error={wrong[key]}
      disabled={locked}
      value={line[key] ?? ''}
      onChange={(value) => onChange({ [key]: value || null })}
    />
  );
  const day = (key: 'invoicedOn' | 'paidOn' | 'bookedOn', label: string) => (
    <DayField
      label={label}
      optional
      error={wrong[key]}
      disabled={locked}
      value={line[key] ?? ''}
      onChange={(value) => onChange({ [key]: value || null })}
    />
  );
  const foreign = line.currency !== 'EUR';
  const hasGood = line.category === 'DEPRECIATION' || line.category === 'EQUIPMENT';
  const computed = ofAMonth || (line.category === 'DEPRECIATION' && Boolean(line.asset));
  return (
    <div className={styles.fields}>
      <SelectField
        label={say('col.category')}
        error={wrong.category}
        disabled={locked || ofAMonth}
        value={line.category}
        choices={costCategories.map((value) => ({ value, label: budget(`category.${value}`) }))}
        onChange={(category) =>
          onChange(category === 'DEPRECIATION' || category === 'EQUIPMENT' ? { category } : { category, asset: null })
        }
      />
      <SelectField
        label={say('col.work')}
        error={wrong.workPackageId}
        disabled={locked || (ofAMonth && Boolean(line.hours))}
        value={line.workPackageId}
        choices={works.map(({ id, code }) => ({ value: id, label: code }))}
        onChange={(workPackageId) => onChange({ workPackageId })}
      />
      {text('issuer')}
      {none('issuerSiren', say('col.issuerSiren'))}
      {none('invoiceNumber', say('col.invoiceNumber'))}
      {day('invoicedOn', say('col.invoicedOn'))}
      {text('documentRef')}
      <div className={styles.wide}>{text('description')}</div>
      <DayField
        label={say('col.incurredOn')}
        disabled={locked || ofAMonth}
        error={wrong.incurredOn}
        value={line.incurredOn}
        onChange={(incurredOn) => incurredOn && onChange({ incurredOn })}
      />
      {day('paidOn', say('col.paidOn'))}
      {!foreign && (
        <MoneyField
          label={say('col.net')}
          hint={computed ? say('cell.worked.out') : undefined}
          disabled={locked || computed}
          error={wrong.net}
          value={line.net}
          onChange={(net) => onChange({ net: net || '0.00' })}
        />
      )}
      <MoneyField
        label={say('col.vat')}
        disabled={locked}
        error={wrong.vat}
        value={line.vat}
        onChange={(vat) => onChange({ vat: vat || '0.00' })}
      />
      <NumberField
        label={say('col.share')}
        disabled={locked}
        error={wrong.share}
        min={0.01}
        max={100}
        value={String(line.share / 100)}
        onChange={(share) => onChange({ share: hundredths(share) })}
      />
      <TextField
        label={say('sheet.currency')}
        disabled={locked}
        error={wrong.currency}
        value={line.currency}
        maxLength={3}
        onChange={(typed) => {
          const currency = typed.toUpperCase();
          onChange(currency === 'EUR' ? { currency, foreignNet: null, bookedOn: null } : { currency });
        }}
      />
      {foreign && (
        <>
          <MoneyField
            label={say('sheet.foreign')}
            disabled={locked}
            error={wrong.foreignNet}
            value={line.foreignNet ?? ''}
            onChange={(foreignNet) => onChange({ foreignNet: foreignNet || null })}
          />
          {day('bookedOn', say('sheet.booked'))}
        </>
      )}
      {hasGood && (
        <AssetFields line={line} wrong={wrong.asset} locked={locked} onChange={(asset) => onChange({ asset })} />
      )}
      {none('procurementRef', say('sheet.procurement'))}
      <SelectField
        label={say('sheet.credit')}
        none={say('sheet.credit.none')}
        error={wrong.creditOfId}
        disabled={locked}
        value={line.creditOfId ?? ''}
        choices={invoices.map(({ id, number, issuer }) => ({ value: id, label: `${number}, ${issuer}` }))}
        onChange={(creditOfId) => onChange({ creditOfId: creditOfId || null })}
      />
    </div>
  );
}
