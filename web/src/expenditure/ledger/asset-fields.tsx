import { Button } from '../../ui/button';
import { CheckField, TextField } from '../../ui/field';
import { DayField, MoneyField, NumberField } from '../../ui/typed-field';
import styles from './expense-sheet.module.css';
import type { Said } from './row';
import { useWords } from './words';

type Asset = NonNullable<Said['asset']>;

interface AssetFieldsProps {
  line: Said;
  /** Why the good is not taken. */
  wrong: string | undefined;
  locked: boolean;
  onChange: (asset: Asset | null) => void;
}

/** The good that a line buys, or writes off over the years: its depreciation is worked out, not typed. */
export function AssetFields({ line, wrong, locked, onChange }: AssetFieldsProps) {
  const say = useWords();
  const { asset, category, incurredOn, net } = line;
  const writesOff = category === 'DEPRECIATION';
  if (!asset)
    return (
      <div className={styles.wide}>
        {!locked && (
          <Button
            size="small"
            onClick={() =>
              onChange({
                ...{ id: '', cost: writesOff ? '0.00' : net, years: 5, from: incurredOn, until: incurredOn },
                ...{ use: 10_000, granted: false },
              })
            }
          >
            {say(writesOff ? 'asset.describe' : 'asset.name.it')}
          </Button>
        )}
      </div>
    );
  const put = (change: Partial<Asset>) => onChange({ ...asset, ...change });
  return (
    <fieldset className={styles.good}>
      <legend>{say('asset')}</legend>
      <TextField
        label={say('asset.id')}
        hint={say('asset.id.hint')}
        error={wrong}
        disabled={locked}
        maxLength={80}
        value={asset.id}
        onChange={(id) => put({ id })}
      />
      <MoneyField
        label={say('asset.cost')}
        disabled={locked}
        value={asset.cost}
        onChange={(cost) => put({ cost: cost || '0.00' })}
      />
      <NumberField
        label={say('asset.years')}
        disabled={locked}
        min={1}
        max={50}
        value={String(asset.years)}
        onChange={(years) => put({ years: Math.round(Number(years || 0)) })}
      />
      <NumberField
        label={say('asset.use')}
        disabled={locked}
        min={0.01}
        max={100}
        value={String(asset.use / 100)}
        onChange={(use) => put({ use: Math.round(Number(use || 0) * 100) })}
      />
      <DayField
        label={say('asset.from')}
        disabled={locked}
        value={asset.from}
        onChange={(from) => from && put({ from })}
      />
      <DayField
        label={say('asset.until')}
        disabled={locked}
        value={asset.until}
        onChange={(until) => until && put({ until })}
      />
      {!locked && (
        <>
          <CheckField
            label={say('asset.granted')}
            hint={say('asset.granted.hint')}
            checked={asset.granted}
            onChange={(granted) => put({ granted })}
          />
          <div className={styles.wide}>
            <Button size="small" kind="quiet" onClick={() => onChange(null)}>
              {say('asset.forget')}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
