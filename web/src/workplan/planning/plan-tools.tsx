import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { can } from '../../platform/permissions';
import { Button, ButtonLink } from '../../ui/button';
import { CheckField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { useWords as useComparisonWords } from '../comparison/words';
import { AddMenu } from '../drawing/add-menu';
import type { Drawing } from '../drawing/use-drawing';
import { usePlaces } from '../places';
import { useWords as useScenarioWords } from '../scenarios/words';
import { BaselineDialog } from './baseline-dialog';
import type { PlanAddress } from './plan-address';
import type { Plan } from './plan-data';
import styles from './plan-tools.module.css';
import { type Zoom, zooms } from './scale';
import { useWords } from './words';

interface PlanToolsProps {
  plan: Plan;
  choices: PlanAddress;
  zoom: Zoom;
  drawing: Drawing;
  onChoose: (changes: Partial<PlanAddress>) => void;
  onToday: () => void;
}

/** How the chart is looked at: its scale, what is shown on it; and what is taken from it. */
export function PlanTools({ plan, choices, zoom, drawing, onChoose, onToday }: PlanToolsProps) {
  const say = useWords();
  const compare = useComparisonWords();
  const scenarios = useScenarioWords();
  const places = usePlaces();
  const project = useProject();
  const [taking, setTaking] = useState(false);
  const yes = (on: boolean) => (on ? 'oui' : 'non');
  return (
    <div className={styles.tools}>
      <Segmented<Zoom>
        label={say('zoom.label')}
        labelHidden
        segments={zooms.map((value) => ({ value, label: say(`zoom.${value}`) }))}
        value={zoom}
        onChange={(echelle) => onChoose({ echelle })}
      />
      <Button onClick={onToday}>{say('zoom.today')}</Button>
      <div className={styles.shows}>
        <CheckField
          label={say('show.chain')}
          checked={choices.chemin === 'oui'}
          onChange={(on) => onChoose({ chemin: yes(on) })}
        />
        <CheckField
          label={say('show.floats')}
          checked={choices.marges === 'oui'}
          onChange={(on) => onChoose({ marges: yes(on) })}
        />
        <CheckField
          label={say('show.links')}
          checked={choices.liens === 'oui'}
          onChange={(on) => onChoose({ liens: yes(on) })}
        />
      </div>
      <div className={styles.end}>
        {drawing.may && <AddMenu onAdd={drawing.add} />}
        <ButtonLink to={places.comparison}>{compare('compare')}</ButtonLink>
        {can(project, 'project.contribute') && <ButtonLink to={places.scenarios}>{scenarios('open')}</ButtonLink>}
        {can(plan, 'plan.freeze') && <Button onClick={() => setTaking(true)}>{say('baseline.take')}</Button>}
        <Button onClick={() => print()}>{say('plan.print')}</Button>
      </div>
      <BaselineDialog opened={taking} projectId={plan.projectId} onClose={() => setTaking(false)} />
    </div>
  );
}
