import { Link, useNavigate } from 'react-router';
import { useTitleOf } from '../../consortium/current-project';
import { PartnerName } from '../../consortium/partner-name';
import { PersonName } from '../../consortium/person-name';
import { can } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { DayText } from '../../ui/figures';
import { KeyHints } from '../../ui/kbd';
import { StateBadge } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { usePlaces } from '../places';
import { LevelBadge, RiskStateBadge, Score, Trend } from './risk-look';
import type { RiskRow } from './risk-row';
import styles from './risk-table.module.css';
import { useWords } from './words';

interface RiskTableProps {
  risks: readonly RiskRow[];
  order: string;
  onOrder: (order: string) => void;
  onReview: (risk: RiskRow) => void;
}

/** The API orders: the column only says that it may be chosen. */
const byApi = () => 0;

/** The register line by line: the risk, its level and where it is going, who carries it, when it is looked at again. */
export function RiskTable({ risks, order, onOrder, onReview }: RiskTableProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const navigate = useNavigate();
  const columns: readonly Column<RiskRow>[] = [
    {
      key: 'risque',
      title: say('column.risk'),
      sort: byApi,
      cell: (risk) => (
        <span className={styles.what}>
          <span>
            <b className={styles.code}>{risk.code}</b> <Link to={places.risk(risk.id)}>{titleOf(risk)}</Link>
          </span>
          <span className="small sec">
            <PartnerName partner={risk.partner} />
            {risk.owner && (
              <>
                , <PersonName person={risk.owner} />
              </>
            )}
          </span>
        </span>
      ),
    },
    {
      key: 'niveau',
      title: say('column.level'),
      sort: byApi,
      width: '132px',
      cell: (risk) => (
        <span className={styles.level}>
          <LevelBadge level={risk.level} />
          <span>
            <Score {...risk} /> <Trend worsening={risk.worsening} short />
          </span>
        </span>
      ),
    },
    { key: 'state', title: say('column.state'), cell: (risk) => <RiskStateBadge state={risk.state} /> },
    {
      key: 'revue',
      title: say('column.next'),
      sort: byApi,
      cell: (risk) => (
        <span className={styles.next}>
          <DayText day={risk.nextReviewOn} none={say('next.none')} />
          {risk.toReview && <StateBadge state="late">{say('next.overdue')}</StateBadge>}
        </span>
      ),
    },
    {
      key: 'deed',
      title: say('column.deed'),
      titleHidden: true,
      cell: (risk) =>
        can(risk, 'risk.review') && (
          <Button size="small" label={say('review.of', { code: risk.code })} onClick={() => onReview(risk)}>
            {say('review.open')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Table
        caption={say('risks.caption')}
        columns={columns}
        rows={risks}
        rowKey={({ id }) => id}
        ordered
        order={order}
        onOrder={onOrder}
        onOpen={(risk) => void navigate(places.risk(risk.id))}
        rowTone={(risk) => (risk.toReview ? 'retard' : undefined)}
      />
      <div className={styles.hints}>
        <KeyHints
          hints={[
            { keys: ['j', 'k'], label: say('hint.move') },
            { keys: ['Enter'], label: say('hint.open') },
          ]}
        />
      </div>
    </>
  );
}
