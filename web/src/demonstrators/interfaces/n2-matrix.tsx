import { Link } from 'react-router';
import { useTitleOf } from '../../consortium/current-project';
import { Shape } from '../../ui/shape';
import { useDemonstratorPlaces } from '../use-places';
import type { InterfaceFacts } from './interfaces-of-function';
import styles from './n2-matrix.module.css';
import { useWords } from './words';

interface Axis {
  readonly id: string;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
}

interface N2MatrixProps {
  functions: readonly Axis[];
  interfaces: readonly InterfaceFacts[];
}

/** The N² picture of the systems engineer: a function gives along its row and takes down its column. */
export function N2Matrix({ functions, interfaces }: N2MatrixProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = useDemonstratorPlaces();
  return (
    <div className={styles.frame}>
      <table className={styles.matrix}>
        <caption className="vh">{say('matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="small dim">
              {say('matrix.corner')}
            </th>
            {functions.map((fn) => (
              <th key={fn.id} scope="col" title={titleOf(fn)}>
                {fn.code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {functions.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link className="code" to={places.tree}>
                  {row.code}
                </Link>{' '}
                <span className={styles.title}>{titleOf(row)}</span>
              </th>
              {functions.map((column) =>
                row.id === column.id ? (
                  <td key={column.id} className={styles.diagonal}>
                    {row.code}
                  </td>
                ) : (
                  <td key={column.id}>
                    <Met met={interfaces.filter(({ from, to }) => from.id === row.id && to.id === column.id)} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Met({ met }: { met: readonly InterfaceFacts[] }) {
  const say = useWords();
  if (met.length === 0) return null;
  return (
    <ul className={styles.met}>
      {met.map(({ id, kind, wordsFr, wordsEn, agreedOn }) => (
        <li key={id} title={say.language === 'fr' ? wordsFr : wordsEn} data-agreed={agreedOn ? '' : undefined}>
          <Shape name={agreedOn ? 'tick' : 'ring'} size={11} />
          <span>{say(`kind.${kind}`)}</span>
          <span className="vh">, {say(agreedOn ? 'agreed.short' : 'open')}</span>
        </li>
      ))}
    </ul>
  );
}
