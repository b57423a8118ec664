import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { CopyHash } from '../../documents/copy-hash';
import { can } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { type Column, Table } from '../../ui/table';
import styles from './trail.module.css';
import { permissionFor, placeOf, type TrailLine } from './trail-data';
import { useWords } from './words';

interface TrailTableProps {
  lines: readonly TrailLine[];
  /** The subject that is shown alone. */
  subject: string;
  onSubject: (subjectId: string) => void;
}

/** Who did what, newest first; each line leads to what it speaks of. */
export function TrailTable({ lines, subject, onSubject }: TrailTableProps) {
  const say = useWords();
  const format = useFormat();
  const project = useProject();
  const columns: readonly Column<TrailLine>[] = [
    { key: 'number', title: say('lines.number'), cell: ({ seq }) => <span className="code">{seq}</span> },
    { key: 'when', title: say('lines.when'), cell: ({ at }) => <span className="num">{format.moment(at)}</span> },
    { key: 'who', title: say('lines.who'), cell: ({ by }) => <b>{by}</b> },
    { key: 'what', title: say('lines.what'), cell: ({ told }) => <span className={styles.told}>{told}</span> },
    {
      key: 'family',
      title: say('lines.family'),
      wideOnly: true,
      cell: ({ family }) => <span className="small sec">{say(`family.${family ?? 'other'}`)}</span>,
    },
    {
      key: 'hash',
      title: say('lines.hash'),
      wideOnly: true,
      cell: ({ hash, seq }) => <CopyHash sha256={hash} name={say('lines.hash.of', { number: seq })} />,
    },
    {
      key: 'open',
      title: say('lines.open'),
      titleHidden: true,
      end: true,
      cell: (line) => {
        const place = placeOf(line);
        return (
          <span className={styles.deeds}>
            {place && can(project, permissionFor(place)) && (
              <Link to={`/p/${project.id}/${place}`}>
                {say('lines.open')}
                <span className="vh"> {say('lines.open.of', { number: line.seq })}</span>
              </Link>
            )}
            {subject !== line.subjectId && (
              <Button kind="quiet" size="small" onClick={() => onSubject(line.subjectId)}>
                {say('lines.only')}
                <span className="vh"> {say('lines.only.of', { number: line.seq })}</span>
              </Button>
            )}
          </span>
        );
      },
    },
  ];
  return <Table caption={say('lines.caption')} columns={columns} rows={lines} rowKey={({ id }) => id} keys dense />;
}
