import { useState } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { can } from '../../platform/permissions';
import { ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogForm } from '../../ui/dialog-form';
import { DayField } from '../../ui/typed-field';
import { useWords as useChainWords } from '../chain/words';
import { ItemDrawing } from '../drawing/item-drawing';
import { ItemEffort } from '../drawing/item-effort';
import type { Drawing } from '../drawing/use-drawing';
import { usePlaces } from '../places';
import { StandingBadge, WorkStateBadge } from '../work-state';
import styles from './dialogs.module.css';
import { isPoint, lotsOf } from './item';
import { ItemLinks } from './item-links';
import type { AskedLink } from './link-dialog';
import type { Plan, PlanItem } from './plan-data';
import { useBarWords } from './use-bar-words';
import type { Moving } from './use-moving';
import { useWords } from './words';

interface ItemDialogProps {
  plan: Plan;
  item: PlanItem;
  moving: Moving;
  onClose: () => void;
  onLink: (asked: AskedLink) => void;
  drawing: Drawing;
  reload: () => Promise<unknown>;
}

/** One row of the plan: its dates, to be typed by those who may move it, and what it depends on. */
export function ItemDialog({ plan, item, moving, onClose, onLink, drawing, reload }: ItemDialogProps) {
  const say = useWords();
  const chain = useChainWords();
  const titleOf = useTitleOf();
  const words = useBarWords();
  const places = usePlaces();
  const isLot = lotsOf(plan.items).has(item.id);
  const may = can(plan, 'plan.reschedule') && item.kind !== 'DELIVERABLE' && !item.done && !isLot;
  const facts = may ? [words.baselineOf(item), words.floatOf(item)] : [];
  const lead = [`${item.partner.shortName}.`, ...facts].filter(Boolean).join(' ');
  const link = (asked: AskedLink) => {
    onClose();
    onLink(asked);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say('item.title', { code: item.code, title: titleOf(item) })}
      lead={lead}
      width={620}
    >
      <div className={styles.form}>
        <p>
          {item.state && <WorkStateBadge state={item.state} pill />}
          {item.standing && <StandingBadge standing={item.standing} />}
          <ItemEffort item={item} />
        </p>
        {may ? (
          <ItemDates item={item} moving={moving} onClose={onClose} />
        ) : (
          <Unmoved plan={plan} item={item} moving={moving} />
        )}
        <ItemLinks plan={plan} item={item} onLink={link} reload={reload} />
        <div className={styles.actions}>
          {drawing.may && <ItemDrawing item={item} drawing={drawing} onClose={onClose} />}
          {item.kind !== 'DELIVERABLE' && <ButtonLink to={places.chain(item.id)}>{chain('why')}</ButtonLink>}
          <ButtonLink to={item.kind === 'WORK' ? places.work(item.id) : places.due(item.kind, item.id)}>
            {say('item.page')}
          </ButtonLink>
        </div>
      </div>
    </Dialog>
  );
}

/** What a row that one does not move here says of itself, and why it stays to those who move the others. */
function Unmoved({ plan, item, moving }: Pick<ItemDialogProps, 'plan' | 'item' | 'moving'>) {
  const say = useWords();
  const words = useBarWords();
  const { code, kind, done } = item;
  return (
    <div>
      <p>{words.bar(item, moving.days.get(item.id) ?? item)}</p>
      {can(plan, 'plan.reschedule') && (
        <p className="small dim">
          {kind === 'DELIVERABLE' ? say('bar.deliverable', { code }) : say(done ? 'bar.done' : 'item.lot', { code })}
        </p>
      )}
    </div>
  );
}

function ItemDates({ item, moving, onClose }: Pick<ItemDialogProps, 'item' | 'moving' | 'onClose'>) {
  const say = useWords();
  const [days, setDays] = useState(() => {
    const { startsOn, endsOn } = moving.days.get(item.id) ?? item;
    return { startsOn, endsOn };
  });
  const [tried, setTried] = useState(false);
  const point = isPoint(item);
  const lacking = days.startsOn === '' || days.endsOn === '';
  const wrong = !lacking && !point && days.endsOn < days.startsOn;
  const see = () => {
    setTried(true);
    if (lacking || wrong) return;
    onClose();
    moving.propose(item.id, days);
  };
  return (
    <DialogForm save={say('item.see')} onSubmit={see}>
      <div className={styles.two}>
        {!point && (
          <DayField
            label={say('item.start')}
            first
            value={days.startsOn}
            onChange={(startsOn) => setDays({ ...days, startsOn })}
            error={tried && !days.startsOn ? say('item.missing') : undefined}
          />
        )}
        <DayField
          label={say(point ? 'item.day' : 'item.end')}
          first={point}
          value={days.endsOn}
          onChange={(endsOn) => setDays(point ? { startsOn: endsOn, endsOn } : { ...days, endsOn })}
          error={wrong ? say('item.order') : tried && !days.endsOn ? say('item.missing') : undefined}
        />
      </div>
    </DialogForm>
  );
}
