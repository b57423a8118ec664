import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql/gql';
import { can } from '../../platform/permissions';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Refused } from '../../ui/problem';
import { StateBadge } from '../../ui/state';
import styles from './dialogs.module.css';
import type { Link } from './item';
import type { AskedLink } from './link-dialog';
import { useLinkWords } from './link-words';
import type { Plan, PlanItem } from './plan-data';
import { planRefusals } from './refusals';
import { useWords } from './words';

const RemoveDependencyMutation = graphql(`
  mutation RemoveDependency($input: RemoveDependencyInput!) {
    removeDependency(input: $input) {
      id
    }
  }
`);

interface ItemLinksProps {
  plan: Plan;
  item: PlanItem;
  onLink: (asked: AskedLink) => void;
  reload: () => Promise<unknown>;
}

/** What a row waits for and what comes after it; added, changed and removed by those who may. */
export function ItemLinks({ plan, item, onLink, reload }: ItemLinksProps) {
  const say = useWords();
  const wordsOf = useLinkWords();
  const announce = useAnnounce();
  const [error, setError] = useState<unknown>();
  const [remove, { loading: busy }] = useMutation(RemoveDependencyMutation);
  const may = can(plan, 'plan.link') && item.kind !== 'DELIVERABLE';
  const byId = new Map(plan.items.map((one) => [one.id, one]));
  const links = plan.dependencies.filter(({ fromId, toId }) => fromId === item.id || toId === item.id);

  const drop = async ({ id, version, fromId, toId }: Link) => {
    try {
      await remove({ variables: { input: { id, version } } });
      await reload();
      announce(say('links.removed', { from: byId.get(fromId)?.code, to: byId.get(toId)?.code }));
    } catch (thrown) {
      setError(thrown);
    }
  };

  return (
    <section className={styles.section}>
      <h3>{say('links.title')}</h3>
      {error !== undefined && <Refused error={error} what={say('links.removeRefused')} refusals={planRefusals} />}
      {links.length === 0 && <p className="dim">{say('links.none')}</p>}
      <ul className={styles.links}>
        {links.map((link) => {
          const waits = link.toId === item.id;
          const other = byId.get(waits ? link.fromId : link.toId);
          const follower = byId.get(link.toId);
          const drives = follower?.drivenBy.includes(link.id) ?? false;
          const code = other?.code ?? '';
          return (
            <li key={link.id}>
              <span className={styles.what}>
                <b>{say(waits ? 'links.before' : 'links.after', { code })}</b>
                <span className="small sec">{wordsOf(link)}</span>
              </span>
              {drives && follower?.askedOn && <StateBadge state="late">{say('links.broken')}</StateBadge>}
              {drives && !follower?.askedOn && <StateBadge state="progress">{say('links.drives')}</StateBadge>}
              {may && (
                <>
                  <Button size="small" label={say('links.change.label', { code })} onClick={() => onLink({ link })}>
                    {say('links.change')}
                  </Button>
                  <Button
                    size="small"
                    kind="quiet"
                    busy={busy}
                    label={say('links.remove.label', { code })}
                    onClick={() => void drop(link)}
                  >
                    {say('links.remove')}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {may && (
        <div>
          <Button size="small" onClick={() => onLink({ toId: item.id })}>
            {say('links.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
