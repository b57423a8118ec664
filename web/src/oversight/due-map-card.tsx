import type { ReactNode } from 'react';
import type { Day } from '../platform/day';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Legend } from '../ui/legend';
import { Shape } from '../ui/shape';
import { looks } from '../ui/state';
import { lookOfStanding, standings } from '../workplan/work-state';
import { DueMap } from './due-map';
import styles from './due-map-card.module.css';
import { DueMapTable } from './due-map-table';
import type { MapPeriod, MapRow } from './map-item';
import { useWords } from './words';

interface DueMapCardProps {
  rows: readonly MapRow[];
  from: Day;
  until: Day;
  periods: readonly MapPeriod[];
  table: boolean;
  onTable: (table: boolean) => void;
  /** How much of the project it shows. */
  span: ReactNode;
}

/** All that is due, partner by month, drawn or as a table. */
export function DueMapCard({ table, onTable, span, ...map }: DueMapCardProps) {
  const say = useWords();
  return (
    <Card
      title={say('map.title')}
      aside={
        <div className={styles.aside}>
          {span}
          <Button size="small" kind="quiet" onClick={() => onTable(!table)}>
            {say(table ? 'map.asMap' : 'map.asTable')}
          </Button>
          {!table && (
            <div className={styles.legend}>
              <Legend
                items={standings.map((standing) => {
                  const { shape, tone } = looks[lookOfStanding[standing]];
                  const mark = (
                    <span key={standing} className={`tone-${tone}`}>
                      <Shape name={shape} />
                    </span>
                  );
                  return { mark, label: say(`map.legend.${standing}`) };
                })}
              />
            </div>
          )}
        </div>
      }
    >
      {table ? <DueMapTable rows={map.rows} /> : <DueMap {...map} />}
    </Card>
  );
}
