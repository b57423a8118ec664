import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { useWords } from './words';

const order = [
  ...['category', 'work', 'issuer', 'issuerSiren', 'invoiceNumber', 'invoicedOn', 'documentRef', 'description'],
  ...['incurredOn', 'paidOn', 'net', 'vat', 'share'],
] as const;

/** Where cells are pasted or written: they travel as a file does, and are checked as one. */
export function PasteCells({ onFile }: { onFile: (file: File) => void }) {
  const say = useWords();
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const take = () => {
    const some = text.trim() !== '';
    setEmpty(!some);
    if (some) onFile(new File([text], `${say('paste.name')}.tsv`, { type: 'text/tab-separated-values' }));
  };
  const lines = text.trim() === '' ? 0 : text.trim().split('\n').length;
  return (
    <>
      <TextArea
        ref={area}
        label={say('paste.label')}
        hint={say('paste.hint', { columns: order.map((key) => say(`column.${key}` as 'column.net')).join(', ') })}
        error={empty ? say('paste.none') : undefined}
        rows={6}
        wrap="off"
        spellCheck={false}
        value={text}
        onChange={setText}
      />
      <div>
        <Button onClick={take}>{say('paste.read')}</Button>{' '}
        {lines > 0 && <span className="small dim">{say('paste.lines', { count: lines })}</span>}
      </div>
    </>
  );
}
