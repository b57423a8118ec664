import { useMutation } from '@apollo/client/react';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Card } from '../../ui/card';
import { CheckField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { refusals } from '../certificate/refusals';
import styles from './sample.module.css';
import { type Sample, SetExtrapolationMutation } from './sample-data';
import { useWords } from './words';

/** What the lines drawn tell of those that nobody looked at, and whether it is held against them. */
export function EffectCard({ sample }: { sample: Sample }) {
  const say = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const [set, { error }] = useMutation(SetExtrapolationMutation, { refetchQueries: ['SamplePage', 'DecisionPage'] });
  const { id, version, effect, extrapolates } = sample;
  const choose = async (kept: boolean) => {
    try {
      await set({ variables: { input: { id, version, extrapolates: kept } } });
      announce(say(kept ? 'effect.on' : 'effect.off'));
    } catch {
      return;
    }
  };
  const figures: ReadonlyArray<readonly [string, string]> = [
    [say('effect.drawn'), format.money(effect.drawn)],
    [say('effect.wrong'), format.money(effect.wrong)],
    [say('effect.rate'), effect.percent === null ? '–' : format.percent(effect.percent)],
    [say('effect.unsampled'), format.money(effect.unsampled)],
    [say('effect.extrapolated'), format.money(effect.extrapolated)],
    [
      say('effect.interval'),
      effect.low === null || effect.high === null
        ? '–'
        : say('effect.between', { low: format.money(effect.low), high: format.money(effect.high) }),
    ],
  ];
  return (
    <Card title={say('effect.title')} padded>
      {can(sample, 'sample.extrapolate') ? (
        <CheckField
          label={say('effect.switch')}
          hint={say('effect.switch.hint')}
          checked={extrapolates}
          onChange={(kept) => void choose(kept)}
        />
      ) : (
        <p>{say(extrapolates ? 'effect.on' : 'effect.off')}</p>
      )}
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={`${styles.formula} small dim`}>{say('effect.formula')}</p>
      {error && <Refused error={error} what={say('effect.failed')} refusals={refusals} />}
    </Card>
  );
}
