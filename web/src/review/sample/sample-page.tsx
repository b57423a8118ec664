import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { DeedDialog } from '../../budget/agreement/deed-dialog';
import { useWords as useBudgetWords } from '../../budget/words';
import { dayOf } from '../../platform/format';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { Page } from '../../ui/page';
import { Refused } from '../../ui/problem';
import { refusals } from '../certificate/refusals';
import { Stages } from '../stages';
import { EffectCard } from './effect-card';
import styles from './sample.module.css';
import { saveSample } from './sample-csv';
import { DrawSampleMutation, type Sample, SamplePageDocument } from './sample-data';
import { SampleLines } from './sample-lines';
import { ScatterPlot } from './scatter-plot';
import { StrataCard } from './strata-card';
import { useWords } from './words';

/** What is drawn, when, by whom and by which seed; before that, how it will be. */
function useLead(): (sample: Sample) => string {
  const say = useWords();
  const format = useFormat();
  return ({ seed, drawnAt, drawnBy, drawReason, fewestLines, leastPercent, source }) => {
    if (!seed || !drawnAt)
      return say('lead.none', { fewest: fewestLines, least: format.percent(leastPercent), source });
    const told = say('lead.drawn', { at: format.day(dayOf(drawnAt)), name: drawnBy?.name ?? '', seed });
    return drawReason ? `${told} ${say('lead.reason', { reason: drawReason })}` : told;
  };
}

/** Which lines of a claim are looked at: drawn by a recorded seed, added by hand, and what they tell of the others. */
export function SamplePage() {
  const say = useWords();
  const format = useFormat();
  const leadOf = useLead();
  const { id: claimId = '' } = useParams();
  const { data, error, refetch } = useQuery(SamplePageDocument, {
    variables: { claimId },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.controlSample;
  const title = (sample: Sample) =>
    sample.lines === 0
      ? say('title.none')
      : say('title.drawn', {
          lines: sample.lines,
          amount: format.money(sample.amount),
          percent: sample.percent === null ? 'none' : format.percent(sample.percent),
        });
  return (
    <Page
      name={say('name')}
      title={found && title(found)}
      lead={found && leadOf(found)}
      actions={found && <Deeds sample={found} />}
    >
      <Stages claimId={claimId} />
      <Answer data={data} error={error} refusals={refusals} rows={12} onRetry={() => void refetch()}>
        {({ controlSample: sample }) => (
          <>
            <div className={styles.columns}>
              <div>
                <ScatterPlot sample={sample} />
              </div>
              <div>
                <StrataCard strata={sample.strata} />
                <EffectCard sample={sample} />
              </div>
            </div>
            <SampleLines sample={sample} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** Draws, draws again with a reason, takes the list away. */
function Deeds({ sample }: { sample: Sample }) {
  const say = useWords();
  const words = useBudgetWords();
  const announce = useAnnounce();
  const [again, setAgain] = useState(false);
  const [draw, { loading, error }] = useMutation(DrawSampleMutation, {
    refetchQueries: ['SamplePage'],
    awaitRefetchQueries: true,
  });
  const { id, version } = sample;
  const first = async () => {
    try {
      await draw({ variables: { input: { id, version, reason: '' } } });
      announce(say('draw.done'));
    } catch {
      return;
    }
  };
  const save = () => {
    saveSample(sample, say('csv.name', { number: sample.claim.number }), {
      head: ['line', 'partner', 'category', 'issuer', 'declared', 'sample', 'risk', 'reasons'].map((column) =>
        say(`list.${column}` as 'list.line'),
      ),
      stratum: (stratum) => say(`stratum.${stratum}`),
      reason: (reason) => say(`reason.${reason}`),
      category: (category) => words(`category.${category}`),
    });
    announce(say('csv.saved'));
  };
  const may = can(sample, 'sample.draw');
  return (
    <>
      {sample.lines > 0 && <Button onClick={save}>{say('csv')}</Button>}
      {may && sample.seed === null && (
        <Button kind="primary" busy={loading} onClick={() => void first()}>
          {say('draw')}
        </Button>
      )}
      {may && sample.seed !== null && (
        <Button reason={!sample.redrawable && say('redraw.decided')} onClick={() => setAgain(true)}>
          {say('redraw')}
        </Button>
      )}
      {again && <RedrawDialog sample={sample} onClose={() => setAgain(false)} />}
      {error && <Refused error={error} what={say('draw.failed')} refusals={refusals} />}
    </>
  );
}

const MOST_WORDS = 2_000;

function RedrawDialog({ sample: { id, version }, onClose }: { sample: Sample; onClose: () => void }) {
  const say = useWords();
  const [draw] = useMutation(DrawSampleMutation);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const reason = words.trim();
  const deed = () => {
    setTried(true);
    return reason !== '' && draw({ variables: { input: { id, version, reason } } });
  };
  return (
    <DeedDialog
      title={say('redraw')}
      lead={say('redraw.lead')}
      save={say('redraw')}
      done={say('draw.done')}
      refused={say('draw.failed')}
      refusals={refusals}
      deed={deed}
      onClose={onClose}
    >
      <TextArea
        label={say('redraw.reason')}
        data-autofocus
        rows={3}
        max={MOST_WORDS}
        value={words}
        onChange={setWords}
        error={tried && reason === '' && say('redraw.reason.missing')}
      />
    </DeedDialog>
  );
}
