import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { daysBetween } from '../../platform/day';
import { isId, useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { useWidth } from '../../ui/use-width';
import { usePlaces } from '../places';
import { planRefusals } from '../planning/refusals';
import { type Item, rowsOf, type Step } from './chain-data';
import { ChainGraph } from './chain-graph';
import { ChainList } from './chain-list';
import styles from './chain-page.module.css';
import { usePlanLinks } from './plan-links';
import { RowPicker } from './row-picker';
import { useStepWords } from './use-step-words';
import { useWords } from './words';

const PlanChainQueryDocument = graphql(`
  query PlanChain($projectId: ID!, $itemId: ID!) {
    planChain(projectId: $projectId, itemId: $itemId) {
      itemId
      steps {
        itemId
        kind
        code
        titleFr
        titleEn
        startsOn
        endsOn
        cause
        done
        dependency {
          id
          fromId
          toId
          type
          lag
          inCalendarDays
          version
        }
        allowsOn
        slack
      }
    }
  }
`);

const address = { pourquoi: '', texte: '' };
const sound = { pourquoi: isId };

/** Under this width, the list stands alone. */
const NARROW = 640;
const noSteps: readonly Step[] = [];

/** Why a row of the plan is where it is: the way to it, lit among all that is linked to it, and in words. */
export function ChainPage() {
  const say = useWords();
  const places = usePlaces();
  const announce = useAnnounce();
  const room = useWidth(1200);
  const { id: projectId } = useProject();
  const [{ pourquoi: itemId, texte }, choose] = useUrlState(address, sound);
  const read = usePlanLinks();
  const { data, previousData, error, refetch } = useQuery(PlanChainQueryDocument, {
    variables: { projectId, itemId },
    skip: itemId === '',
  });
  const plan = read.data?.plan;
  const chain = itemId === '' ? undefined : (data?.planChain ?? (error ? undefined : previousData?.planChain));
  const steps = chain?.steps ?? noSteps;
  const rows = rowsOf(plan?.items ?? []);
  const words = useStepWords(rows, steps);
  const last = steps.at(-1);
  const title = plan && last ? words.title(last) : undefined;
  useEffect(() => {
    if (title) announce(title);
  }, [title, announce]);
  const open = (id: string) => choose({ pourquoi: id, texte: '' });
  return (
    <Page
      name={say('name')}
      title={title}
      lead={title ? <Drift item={rows.get(last?.itemId ?? '')} /> : say('lead')}
      actions={<ButtonLink to={places.planning}>{say('back')}</ButtonLink>}
    >
      <div ref={room.ref}>
        <Answer
          data={plan}
          error={read.error}
          rows={8}
          what={say('unshown')}
          refusals={planRefusals}
          onRetry={() => void read.refetch()}
        >
          {(shown) =>
            shown.items.length === 0 ? (
              <Card>
                <EmptyState action={<ButtonLink to={places.planning}>{say('back')}</ButtonLink>}>
                  {say('empty')}
                </EmptyState>
              </Card>
            ) : (
              <>
                <RowPicker
                  plan={shown}
                  words={texte}
                  chosen={itemId !== ''}
                  onWords={(texte) => choose({ texte })}
                  onChoose={open}
                />
                {itemId !== '' && (
                  <Answer
                    data={chain}
                    error={error}
                    rows={6}
                    what={say('unshown')}
                    refusals={planRefusals}
                    onRetry={() => (error ? choose({ pourquoi: '' }) : void refetch())}
                  >
                    {(found) => (
                      <div className={styles.both}>
                        {room.width >= NARROW && (
                          <ChainGraph plan={shown} rows={rows} steps={found.steps} onChoose={open} />
                        )}
                        <ChainList plan={shown} rows={rows} steps={found.steps} onChoose={open} />
                      </div>
                    )}
                  </Answer>
                )}
              </>
            )
          }
        </Answer>
      </div>
    </Page>
  );
}

/** By how much the chosen row ends after its baseline. */
function Drift({ item }: { item: Item | undefined }) {
  const say = useWords();
  const format = useFormat();
  const { baselineEndsOn, endsOn } = item ?? {};
  if (!baselineEndsOn || !endsOn) return null;
  const days = daysBetween(baselineEndsOn, endsOn);
  const sense = days > 0 ? 'lead.late' : days < 0 ? 'lead.sooner' : 'lead.same';
  return say(sense, { days: Math.abs(days), day: format.day(baselineEndsOn) });
}
