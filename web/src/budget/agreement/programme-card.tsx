import { useFacts } from '../../platform/facts';
import { Card } from '../../ui/card';
import { type Column, Table } from '../../ui/table';
import type { Programme } from './agreement-data';
import { useWords } from './words';

type ProgrammeFigure = Programme['figures'][number];

/** The figures by which the money is counted, each with the article it comes from. */
export function ProgrammeCard({ programme }: { programme: Programme }) {
  const say = useWords();
  const write = useFacts();
  const sentence = ({ code, figures }: ProgrammeFigure): string => {
    const raw = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
    const facts: Record<string, string> = { most: 'none', yearsAbove: 'none', above: '', below: '' };
    for (const { name, value } of figures) facts[name] = write(value);
    if (code === 'flat-rate') facts.name = (say.language === 'fr' ? raw.fr : raw.en) ?? '';
    if (code === 'aid') facts.category = say(`research.${raw.category}` as 'research.INDUSTRIAL');
    return say(`figure.${code}` as 'figure.window', facts);
  };
  const columns: readonly Column<ProgrammeFigure>[] = [
    { key: 'rule', title: say('programme.rule'), cell: sentence },
    { key: 'source', title: say('programme.source'), cell: ({ source }) => <span className="dim">{source}</span> },
  ];
  return (
    <Card title={say('programme.title', { title: programme.title })}>
      <Table
        caption={say('programme.caption')}
        columns={columns}
        rows={programme.figures}
        rowKey={(row) => sentence(row)}
        ordered
        dense
      />
    </Card>
  );
}
