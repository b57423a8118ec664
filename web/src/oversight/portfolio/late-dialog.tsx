import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { DayText } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import styles from './portfolio.module.css';
import { type Late, PortfolioLateDocument, type Row } from './portfolio-data';
import { useWords } from './words';

interface LateDialogProps {
  row: Row;
  kind: Late['kind'];
  onClose: () => void;
}

/** One by one what a figure of the portfolio counts: the claims that were not sent, or the updates that were not given. */
export function LateDialog({ row: { name, project }, kind, onClose }: LateDialogProps) {
  const say = useWords();
  const format = useFormat();
  const { data, error, refetch } = useQuery(PortfolioLateDocument, {
    variables: { projectId: project.id },
    fetchPolicy: 'cache-and-network',
  });
  const base = `/p/${project.id}`;
  const day = (one: string | null) => (one ? format.day(one) : '');
  const words = ({ code, fromOn, untilOn, titleFr, titleEn }: Late) =>
    kind === 'CLAIM'
      ? say('late.claim', { code, from: day(fromOn), until: day(untilOn) })
      : say('late.update', { code, title: say.language === 'fr' ? titleFr : titleEn });
  const columns: readonly Column<Late>[] = [
    {
      key: 'what',
      title: say('late.what'),
      cell: (late) => <Link to={kind === 'CLAIM' ? `${base}/demandes` : `${base}/lots/${late.id}`}>{words(late)}</Link>,
    },
    {
      key: 'due',
      title: say('late.due'),
      cell: ({ dueOn, ageDays }) => (
        <span className={styles.stack}>
          <DayText day={dueOn} />
          <span className="small dim">{say('late.age', { count: ageDays })}</span>
        </span>
      ),
    },
    { key: 'partner', title: say('late.partner'), cell: ({ partner }) => partner.shortName },
  ];
  const title = say('late.title', { project: name });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      width={680}
      actions={<Button onClick={onClose}>{say('late.close')}</Button>}
    >
      <Answer data={data} error={error} rows={3} onRetry={() => void refetch()}>
        {({ portfolioLate }) => {
          const rows = portfolioLate.filter((late) => late.kind === kind);
          return rows.length === 0 ? (
            <EmptyState>{say('late.none')}</EmptyState>
          ) : (
            <Table caption={say('late.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} dense />
          );
        }}
      </Answer>
    </Dialog>
  );
}
