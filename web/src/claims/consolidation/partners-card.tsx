import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { Refused } from '../../ui/problem';
import { StateBadge, type StateName } from '../../ui/state';
import { type Column, Table } from '../../ui/table';
import { refusals } from '../refusals';
import styles from './consolidation.module.css';
import type { ConsolidatedClaim, ConsolidatedPartner, Consolidation } from './consolidation-data';
import { useMoves } from './use-moves';
import { useWords } from './words';

const looks: Readonly<Record<ConsolidatedClaim['state'], StateName>> = {
  DRAFT: 'saved',
  SIGNED: 'submitted',
  LEAD_REVIEW: 'progress',
  RETURNED: 'risk',
  VALIDATED: 'retained',
  INCLUDED: 'met',
};

/** Each partner: what it has signed for the period, or that it has signed nothing. */
export function PartnersCard({ consolidation }: { consolidation: Consolidation }) {
  const { partners } = consolidation;
  const period = consolidation.period.number;
  const say = useWords();
  const format = useFormat();
  const moves = useMoves(consolidation);
  const missing = partners.filter(({ claims, outside }) => claims.length === 0 && outside === '0.00');
  const columns: readonly Column<ConsolidatedPartner>[] = [
    { key: 'partner', title: say('partners.partner'), cell: ({ partner }) => <b>{partner.shortName}</b> },
    {
      key: 'claim',
      title: say('partners.claim'),
      cell: ({ claims }) =>
        claims.length === 0 ? (
          <span className="dim">{say('partners.none')}</span>
        ) : (
          <span className={styles.claims}>
            {claims.map((claim) => (
              <span key={claim.id}>
                <StateBadge state={looks[claim.state]}>
                  {say(claim.state === 'INCLUDED' && !claim.held ? 'state.elsewhere' : `state.${claim.state}`)}
                </StateBadge>{' '}
                <span className="small dim">
                  {[
                    ...(claim.period === period ? [] : [say('partners.period', { number: claim.period })]),
                    say('partners.round', { round: claim.round }),
                  ].join(', ')}
                </span>
              </span>
            ))}
          </span>
        ),
    },
    {
      key: 'signed',
      title: say('partners.signed'),
      end: true,
      cell: ({ claims }) => (
        <span className={styles.claims}>
          {claims.length === 0 ? (
            <Money value={null} />
          ) : (
            claims.map(({ id, declared }) => <Money key={id} value={declared} />)
          )}
        </span>
      ),
    },
    {
      key: 'held',
      title: say('partners.held'),
      end: true,
      cell: ({ held, outside }) => (
        <span className={styles.claims}>
          <Money value={held} />
          {outside !== '0.00' && (
            <span className="small dim">{say('partners.outside', { amount: format.money(outside) })}</span>
          )}
        </span>
      ),
    },
    ...(moves.open
      ? [
          {
            key: 'move',
            title: say('partners.move'),
            titleHidden: true,
            end: true,
            cell: (row: ConsolidatedPartner) => <Moves row={row} moves={moves} />,
          },
        ]
      : []),
  ];
  return (
    <Card
      title={say('partners.title')}
      aside={<span className="small sec">{say('partners.missing', { count: missing.length })}</span>}
    >
      <Table
        caption={say('partners.caption')}
        columns={columns}
        rows={partners}
        rowKey={({ partner }) => partner.id}
        dense
      />
      {moves.error && <Refused error={moves.error} what={say('unmoved')} refusals={refusals} />}
      <p className={`${styles.note} small dim`}>{say('partners.none.hint')}</p>
    </Card>
  );
}

interface MovesProps {
  row: ConsolidatedPartner;
  moves: ReturnType<typeof useMoves>;
}

/** While the claim is being put together: what it holds comes out, what is validated goes in. */
function Moves({ row: { partner, claims }, moves: { busy, add, takeOut } }: MovesProps) {
  const say = useWords();
  return (
    <span className={styles.claims}>
      {claims
        .filter(({ held, ready }) => held || ready)
        .map((claim) => {
          const of = { partner: partner.shortName, period: claim.period };
          return (
            <Button
              key={claim.id}
              size="small"
              kind="quiet"
              busy={busy}
              label={say(claim.held ? 'take.out.of' : 'gather.of', of)}
              onClick={() => (claim.held ? takeOut(claim) : add(claim))}
            >
              {say(claim.held ? 'take.out' : 'gather.one')}
            </Button>
          );
        })}
    </span>
  );
}
