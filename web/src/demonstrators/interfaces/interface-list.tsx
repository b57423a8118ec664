import { can, type Permitted } from '../../platform/permissions';
import { Button } from '../../ui/button';
import styles from '../requirement-list.module.css';
import type { InterfaceDeed } from './interface-deed';
import { InterfaceState } from './interface-state';
import { betweenOf, type InterfaceFacts } from './interfaces-of-function';
import { useWords } from './words';

interface InterfaceListProps {
  fn: Permitted & { readonly code: string; readonly interfaces: readonly InterfaceFacts[] };
  onDo: (doing: InterfaceDeed) => void;
}

/** Every interface of a function, given then taken, with what each side may do about it. */
export function InterfaceList({ fn, onDo }: InterfaceListProps) {
  const say = useWords();
  const { code, interfaces } = fn;
  const deedsOf = (met: InterfaceFacts): readonly ('agree' | 'change' | 'remove')[] => [
    ...(can(met, 'function-interface.agree') && !met.agreedOn ? (['agree'] as const) : []),
    ...(can(met, 'function-interface.connect') ? (['change', 'remove'] as const) : []),
  ];
  return (
    <div className={styles.body}>
      {interfaces.length === 0 ? (
        <p className="dim">{say('empty', { code })}</p>
      ) : (
        <ul className={styles.list} aria-label={say('of', { code })}>
          {interfaces.map((met) => (
            <li key={met.id}>
              <p className={styles.head}>
                <span>
                  <span className="code">{betweenOf(met)}</span>{' '}
                  <b>{say.language === 'fr' ? met.wordsFr : met.wordsEn}</b>
                </span>
                <InterfaceState met={met} />
              </p>
              <p className="small sec">{say(`kind.${met.kind}`)}</p>
              <div className={styles.deeds}>
                {deedsOf(met).map((deed) => (
                  <span key={deed} data-deed={`${deed} ${met.id}`}>
                    <Button
                      size="small"
                      kind={deed === 'agree' ? 'plain' : 'quiet'}
                      label={say(`${deed}.title`, { code: betweenOf(met) })}
                      onClick={() => onDo({ deed, id: met.id })}
                    >
                      {say(deed)}
                    </Button>
                  </span>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {can(fn, 'elementary-function.specify') && (
        <div data-deed="add">
          <Button kind={interfaces.length === 0 ? 'primary' : 'plain'} onClick={() => onDo({ deed: 'add' })}>
            {say('add')}
          </Button>
        </div>
      )}
    </div>
  );
}
