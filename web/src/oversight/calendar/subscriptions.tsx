import { useState } from 'react';
import type { CalendarScope } from '../../graphql/graphql';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Moment } from '../../ui/figures';
import { Icon } from '../../ui/icon';
import { Refused } from '../../ui/problem';
import styles from './calendar.module.css';
import { calendarRefusals } from './refusals';
import { useLinks } from './use-links';
import { useWords } from './words';

interface SubscriptionsProps {
  projectId: string;
  hasOwn: boolean;
  links: readonly {
    readonly id: string;
    readonly scope: CalendarScope;
    readonly version: number;
    readonly madeAt: string;
  }[];
}

/** The secret addresses of whoever looks, to be copied once, renewed and revoked. */
export function Subscriptions({ projectId, hasOwn, links }: SubscriptionsProps) {
  const say = useWords();
  const { fresh, error, make, renew, revoke } = useLinks(projectId);
  const scopes: readonly CalendarScope[] = hasOwn ? ['MINE', 'PROJECT'] : ['PROJECT'];
  return (
    <Card title={say('links.title')} padded>
      <div className={styles.links}>
        <p>{say('links.lead')}</p>
        {error !== undefined && <Refused error={error} what={say('links.refused')} refusals={calendarRefusals} />}
        {links.length === 0 && <p className="dim">{say('links.none')}</p>}
        <ul>
          {links.map(({ id, scope, version, madeAt }) => {
            const name = say(`links.${scope}`);
            return (
              <li key={id} className={styles.link}>
                <p className={styles.what}>
                  <b>{name}</b>{' '}
                  <span className="small dim">{say.rich('links.madeOn', { at: <Moment at={madeAt} /> })}</span>
                </p>
                <Button
                  size="small"
                  label={say('links.renew.of', { name })}
                  onClick={() => void renew({ id, version })}
                >
                  {say('links.renew')}
                </Button>
                <Button
                  size="small"
                  kind="danger"
                  label={say('links.revoke.of', { name })}
                  onClick={() => void revoke({ id, version })}
                >
                  {say('links.revoke')}
                </Button>
                {fresh?.id === id && <FreshAddress address={fresh.address} />}
              </li>
            );
          })}
        </ul>
        <div className={styles.make}>
          {scopes.map((scope) => (
            <Button key={scope} icon={<Icon name="plus" size={18} />} onClick={() => void make(scope)}>
              {say(`links.make.${scope}`)}
            </Button>
          ))}
        </div>
        <details className={styles.who}>
          <summary>{say('links.who')}</summary>
          <p>{say('links.who.answer')}</p>
        </details>
      </div>
    </Card>
  );
}

/** An address that was made just now: this is the only time it is shown. */
function FreshAddress({ address }: { address: string }) {
  const say = useWords();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<'no' | 'yes' | 'denied'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('yes');
      announce(say('links.copied'));
    } catch {
      setCopied('denied');
    }
  };
  return (
    <div className={styles.fresh}>
      <TextField
        label={say('links.address')}
        hint={copied === 'denied' ? say('links.uncopied') : say('links.once')}
        value={address}
        readOnly
        onFocus={(event) => event.target.select()}
        onChange={() => {}}
      />
      <Button
        kind="primary"
        icon={<Icon name={copied === 'yes' ? 'tick' : 'copy'} size={18} />}
        onClick={() => void copy()}
      >
        {say(copied === 'yes' ? 'links.copied' : 'links.copy')}
      </Button>
    </div>
  );
}
