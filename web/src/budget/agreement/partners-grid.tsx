import type { Fund } from '../../graphql/graphql';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import type { Sheet } from './agreement-data';
import { RoomLeft } from './aid-table';
import { AmountCell } from './amount-cell';
import { minus, sumOf } from './cents';
import styles from './grid.module.css';
import { amountIn, laid } from './pasted';
import type { Changes } from './use-editing';
import { useWords } from './words';

const funds = ['FEDER', 'FRI', 'OTHER', 'SELF'] as const satisfies readonly Fund[];

interface PartnersGridProps {
  sheet: Sheet;
  partners: readonly { readonly id: string; readonly shortName: string }[];
  shown: string;
  onOpen: (partnerId: string) => void;
  onSave: (changes: Changes) => void;
}

/** Partner by partner: what is planned, what each fund brings, the gap between them, and the room under its ceiling of aid. */
export function PartnersGrid({ sheet, partners, shown, onOpen, onSave }: PartnersGridProps) {
  const say = useWords();
  const announce = useAnnounce();
  const { lines, financing, aid } = sheet;
  const amountAt = (partnerId: string, fund: Fund) =>
    financing.find((row) => row.partnerId === partnerId && row.fund === fund)?.amount ?? '0.00';
  const planned = (partnerId?: string) =>
    sumOf(lines.filter((line) => !partnerId || line.partnerId === partnerId).map(({ amount }) => amount));
  const funded = (partnerId?: string) =>
    sumOf(financing.filter((row) => !partnerId || row.partnerId === partnerId).map(({ amount }) => amount));
  const paste = (block: readonly (readonly string[])[], row: number, column: number) => {
    const cells = laid(block, partners, funds, { row, column }).flatMap(({ row: partner, column: fund, text }) => {
      const amount = amountIn(text);
      return amount === undefined ? [] : [{ partnerId: partner.id, fund, amount }];
    });
    if (cells.length === 0) return;
    onSave({ financing: cells });
    announce(say('editor.pasted', { count: cells.length }));
  };
  const gap = (partnerId?: string) => {
    const left = minus(planned(partnerId), funded(partnerId));
    return (
      <span className={left === '0.00' ? 'dim' : 'tone-retard'}>
        <Money value={left} signed={left !== '0.00'} />
      </span>
    );
  };
  return (
    <Card title={say('financing')}>
      <div className={styles.scroll}>
        <table className={styles.grid}>
          <caption className="vh">{say('editor.partners.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('column.partner')}</th>
              <th scope="col">{say('column.planned')}</th>
              {funds.map((fund) => (
                <th key={fund} scope="col">
                  {say(`fund.${fund}`)}
                </th>
              ))}
              <th scope="col">{say('column.gap')}</th>
              <th scope="col">{say('column.room')}</th>
            </tr>
          </thead>
          <tbody>
            {partners.map((partner, row) => {
              const room = aid.find((one) => one.partner.id === partner.id);
              return (
                <tr key={partner.id}>
                  <th scope="row">
                    <Button kind="quiet" pressed={partner.id === shown} onClick={() => onOpen(partner.id)}>
                      {partner.shortName}
                    </Button>
                  </th>
                  <td>
                    <Money value={planned(partner.id)} />
                  </td>
                  {funds.map((fund, column) => (
                    <td key={fund}>
                      <AmountCell
                        label={say('editor.fund', { fund: say(`fund.${fund}`), partner: partner.shortName })}
                        amount={amountAt(partner.id, fund)}
                        row={row}
                        column={column}
                        onChange={(amount) => onSave({ financing: [{ partnerId: partner.id, fund, amount }] })}
                        onPaste={(block) => paste(block, row, column)}
                      />
                    </td>
                  ))}
                  <td>{gap(partner.id)}</td>
                  <td>{room && <RoomLeft room={room} />}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('total')}</th>
              <td>
                <Money value={planned()} />
              </td>
              {funds.map((fund) => (
                <td key={fund}>
                  <Money value={sumOf(financing.filter((row) => row.fund === fund).map(({ amount }) => amount))} />
                </td>
              ))}
              <td>{gap()}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}
