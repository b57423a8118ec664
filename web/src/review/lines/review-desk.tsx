import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { EvidenceViewer } from '../../documents/evidence-viewer/evidence-viewer';
import { useEvidencePrefetch } from '../../documents/evidence-viewer/use-evidence-files';
import { can } from '../../platform/permissions';
import { useShortcut } from '../../platform/shortcuts';
import { useUrlState } from '../../platform/url-state';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { KeyHints } from '../../ui/kbd';
import { LoadingRows } from '../../ui/loading-rows';
import { AskDialog } from '../questions/ask-dialog';
import { refusals } from '../refusals';
import { useWords } from '../words';
import { BulkDialog } from './bulk-dialog';
import type { Dossier } from './dossier-data';
import { LineList } from './line-list';
import { LinePanel } from './line-panel';
import styles from './review.module.css';
import { SheetDocument } from './review-data';
import { ReviewFilters } from './review-filters';
import { nextOpen, reviewChoices, sound } from './review-query';
import { type Said, useDeciding } from './use-deciding';
import { useLines } from './use-lines';

/** How many lines are brought before they are asked for. */
const AHEAD = 3;
/** The next hundred is asked for so many lines before the last. */
const EARLY = 20;
const SECOND = 1_000;

/** The lines, the evidence of the one that is open, and what is made of it: side by side. */
export function ReviewDesk({ dossier, base }: { dossier: Dossier; base: string }) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const prefetch = useEvidencePrefetch();
  const [choices, choose] = useUrlState(reviewChoices, sound);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState<'chosen' | 'filter'>();
  const [asking, setAsking] = useState(false);
  const { id: claimId, claim, control } = dossier;
  const { page, filter, error, refetch, loading, more, fetching, unread } = useLines(claimId, choices);
  const { decide, afterDecision, undo, see, pace, error: refused, settle } = useDeciding(control?.id, claimId);
  const mayDecide = can(dossier, 'control.review') && control !== null;
  const nodes = page?.nodes ?? [];
  const open = nodes.find(({ id }) => id === choices.ligne) ?? (choices.ligne ? undefined : nodes[0]);
  const at = open ? nodes.indexOf(open) : -1;
  const openId = open?.id ?? choices.ligne;
  const sheetQuery = useQuery(SheetDocument, {
    variables: { claimLineId: openId },
    skip: !openId,
    fetchPolicy: 'cache-first',
  });
  const sheet = sheetQuery.data?.controlledLine;

  const goTo = (place: number) => {
    const next = nodes[place];
    if (next) choose({ ligne: next.id });
    if (place >= nodes.length - EARLY) void more();
  };
  const following = useRef(false);
  useEffect(() => {
    if (!following.current || fetching) return;
    const next = nextOpen(nodes, at);
    following.current = next < 0 && !unread && page?.pageInfo.hasNextPage === true;
    if (next >= 0) goTo(next);
    else if (following.current) void more();
  });
  useEffect(() => {
    if (sheet) see(sheet.id);
  });
  const ahead = sheet ? nodes.slice(at + 1, at + 1 + AHEAD).map(({ id }) => id) : [];
  const coming = ahead.join(' ');
  useEffect(() => {
    const bring = async (claimLineId: string) => {
      await afterDecision();
      const { data } = await client.query({ query: SheetDocument, variables: { claimLineId } });
      if (data) prefetch(data.controlledLine.line.documents);
    };
    for (const id of coming.split(' ').filter(Boolean)) bring(id).catch(() => undefined);
  }, [coming, client, prefetch, afterDecision]);

  const said = (words: Said) => {
    if (!open) return;
    const next = nextOpen(nodes, at);
    announce(say('decide.told', { number: open.line.number, decision: say(`decided.${words.decision}`) }));
    void decide(open, words);
    if (next >= 0) goTo(next);
    else if (page?.pageInfo.hasNextPage) {
      following.current = true;
      void more();
    }
  };
  const back = () => {
    if (open) void undo(open).then((undone) => undone && announce(say('decide.undone', { number: open.line.number })));
  };
  useShortcut({ keys: 'j', label: say('key.next'), run: () => goTo(at + 1), enabled: at < nodes.length - 1 });
  useShortcut({ keys: 'k', label: say('key.previous'), run: () => goTo(at - 1), enabled: at > 0 });
  const done = () => {
    setChosen(new Set());
    void settle();
    void refetch();
  };
  const partners = claim.byPartner.flatMap(({ partner }) => partner ?? []);
  return (
    <>
      <ReviewFilters
        choices={choices}
        onChoose={(changes) => choose({ ...changes, ligne: '' })}
        partners={partners}
        page={page}
        loading={loading}
      />
      {mayDecide && page && page.total > 0 && (
        <div className={styles.tools}>
          <Button size="small" onClick={() => setBulk('filter')}>
            {say('bulk.filter', { count: page.total })}
          </Button>
          {chosen.size > 0 && (
            <Button size="small" onClick={() => setBulk('chosen')}>
              {say('bulk.chosen', { count: chosen.size })}
            </Button>
          )}
          <p className="small dim" aria-live="off" data-pace={pace.median ?? ''}>
            {pace.median !== undefined &&
              say('pace', { count: pace.lines, seconds: Math.round((pace.median / SECOND) * 10) / 10 })}
          </p>
        </div>
      )}
      <Answer data={page} error={error} refusals={refusals} rows={12} onRetry={() => void refetch()}>
        {({ total, pageInfo }) =>
          total === 0 ? (
            <EmptyState>{say('list.none')}</EmptyState>
          ) : (
            <div className={styles.desk} aria-busy={loading}>
              <LineList
                lines={nodes}
                total={total}
                openId={openId}
                chosen={chosen}
                onOpen={(ligne) => choose({ ligne })}
                onStep={(by) => goTo(Math.max(0, at + by))}
                onChoose={
                  mayDecide
                    ? (id, on) => setChosen((all) => new Set(on ? [...all, id] : [...all].filter((one) => one !== id)))
                    : undefined
                }
                hasMore={pageInfo.hasNextPage}
                busy={loading || fetching}
                unread={unread}
                onMore={() => void more()}
              />
              <Answer data={sheet} error={sheetQuery.error} refusals={refusals} rows={8}>
                {(known) => (
                  <>
                    <div className={styles.evidence}>
                      <h2 className={styles.subject}>
                        {say('sheet.title', { number: known.line.number, issuer: known.line.issuer })}
                      </h2>
                      <p className="small sec">{`${known.line.partner.shortName}, ${known.line.description}`}</p>
                      {known.line.evidenceKept && <p className="sec">{say('sheet.kept')}</p>}
                      <EvidenceViewer
                        key={known.id}
                        documents={known.line.documents}
                        facts={{ ...known.line, reference: known.line.documentRef }}
                      />
                    </div>
                    <LinePanel
                      key={`${known.id} ${known.review?.version ?? 0}`}
                      sheet={known}
                      dossier={dossier}
                      base={base}
                      mayDecide={mayDecide}
                      error={refused}
                      onDecide={said}
                      onUndo={back}
                      onAsk={() => setAsking(true)}
                    />
                  </>
                )}
              </Answer>
              {!sheet && sheetQuery.loading && <LoadingRows rows={8} />}
            </div>
          )
        }
      </Answer>
      <div className={styles.hints}>
        <KeyHints
          hints={[
            { keys: ['j', 'k'], label: say('hint.line') },
            { keys: ['a'], label: say('hint.accept') },
            { keys: ['r'], label: say('hint.reduce') },
            { keys: ['x'], label: say('hint.refuse') },
            { keys: ['p'], label: say('hint.park') },
            { keys: ['q'], label: say('hint.ask') },
            { keys: ['u'], label: say('hint.undo') },
            { keys: ['?'], label: say('hint.all') },
          ]}
        />
      </div>
      {bulk && control && (
        <BulkDialog
          chosen={{ controlId: control.id, ...(bulk === 'chosen' ? { claimLineIds: [...chosen] } : { filter }) }}
          typologies={dossier.typologies}
          onDone={done}
          onClose={() => setBulk(undefined)}
        />
      )}
      {asking && sheet && <AskDialog line={sheet.line} onClose={() => setAsking(false)} />}
    </>
  );
}
