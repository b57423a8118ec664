import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { useWords as useBudgetWords } from '../../budget/words';
import { can } from '../../platform/permissions';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { TextArea } from '../../ui/field';
import { Money } from '../../ui/figures';
import { Segmented } from '../../ui/segmented';
import { type Column, Table } from '../../ui/table';
import { refusals } from '../certificate/refusals';
import styles from './sample.module.css';
import { ChooseLineMutation, type Point, type Sample } from './sample-data';
import { useWords } from './words';

const address = { lignes: 'echantillon' };
const AT_ONCE = 60;
const MOST_WORDS = 2_000;

/** The lines with what speaks for looking at each; any of them joins the sample by hand. */
export function SampleLines({ sample }: { sample: Sample }) {
  const say = useWords();
  const words = useBudgetWords();
  const [{ lignes }, choose] = useUrlState(address);
  const [shown, setShown] = useState(AT_ONCE);
  const [adding, setAdding] = useState<Point>();
  const all = lignes === 'toutes' || sample.lines === 0;
  const rows = all ? sample.points : sample.points.filter(({ stratum }) => stratum !== null);
  const may = can(sample, 'sample.draw');
  const columns: readonly Column<Point>[] = [
    { key: 'line', title: say('list.line'), cell: ({ number }) => number, sort: ({ number }) => number },
    {
      key: 'partner',
      title: say('list.partner'),
      cell: ({ partner }) => partner.shortName,
      sort: ({ partner }) => partner.shortName,
    },
    { key: 'category', title: say('list.category'), cell: ({ category }) => words(`category.${category}`) },
    { key: 'issuer', title: say('list.issuer'), cell: ({ issuer }) => issuer, wideOnly: true },
    {
      key: 'declared',
      title: say('list.declared'),
      end: true,
      cell: ({ declared }) => <Money value={declared} />,
      sort: ({ declared }) => declared,
    },
    { key: 'risk', title: say('list.risk'), end: true, cell: ({ risk }) => risk, sort: ({ risk }) => risk },
    {
      key: 'reasons',
      title: say('list.reasons'),
      cell: ({ reasons, flat }) =>
        flat ? (
          <span className="dim">{say('list.flat')}</span>
        ) : (
          <span className="small">{reasons.map((reason) => say(`reason.${reason}`)).join(', ') || '–'}</span>
        ),
    },
    {
      key: 'sample',
      title: say('list.sample'),
      cell: ({ stratum, chosenFor, decided }) =>
        stratum ? (
          <>
            {say(`stratum.${stratum}`)}
            {chosenFor && <span className="small dim"> {chosenFor}</span>}
            {decided && <span className="small sec"> {say('list.decided')}</span>}
          </>
        ) : (
          <span className="dim">–</span>
        ),
    },
    ...(may && all
      ? [
          {
            key: 'verbs',
            title: say('list.verbs'),
            titleHidden: true,
            cell: (point: Point) =>
              point.stratum === null &&
              !point.flat && (
                <Button
                  size="small"
                  kind="quiet"
                  label={say('choose.of', { number: point.number })}
                  onClick={() => setAdding(point)}
                >
                  {say('choose')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Card title={say('list.title')}>
      <div className={styles.view}>
        <Segmented
          label={say('list.view')}
          labelHidden
          segments={[
            { value: 'echantillon', label: say('list.in') },
            { value: 'toutes', label: say('list.all') },
          ]}
          value={all ? 'toutes' : 'echantillon'}
          onChange={(next) => choose({ lignes: next })}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState>{say('list.empty')}</EmptyState>
      ) : (
        <Table
          caption={say('list.caption')}
          columns={columns}
          rows={rows.slice(0, shown)}
          rowKey={({ id }) => id}
          dense
          keys
        />
      )}
      {rows.length > shown && (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + AT_ONCE)}>
            {say('list.more', { count: Math.min(AT_ONCE, rows.length - shown) })}
          </Button>
        </div>
      )}
      {adding && <ChooseDialog sample={sample} point={adding} onClose={() => setAdding(undefined)} />}
    </Card>
  );
}

interface ChooseDialogProps {
  sample: Sample;
  point: Point;
  onClose: () => void;
}

function ChooseDialog({ sample: { id, version }, point, onClose }: ChooseDialogProps) {
  const say = useWords();
  const format = useFormat();
  const [add] = useMutation(ChooseLineMutation);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const reason = words.trim();
  const missing = reason.length < 3;
  const { number, issuer, declared } = point;
  const deed = () => {
    setTried(true);
    return !missing && add({ variables: { input: { id, version, claimLineId: point.id, reason } } });
  };
  return (
    <DeedDialog
      title={say('choose.of', { number })}
      lead={say('choose.lead', { number, issuer, amount: format.money(declared) })}
      save={say('choose')}
      done={say('choose.done', { number })}
      refused={say('choose.failed')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <TextArea
        label={say('choose.reason')}
        data-autofocus
        rows={3}
        max={MOST_WORDS}
        value={words}
        onChange={setWords}
        error={tried && missing && say('choose.reason.missing')}
      />
    </DeedDialog>
  );
}
