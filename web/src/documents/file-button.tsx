import { type ReactNode, useRef } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** What the chooser of the system offers first; the portal looks at the bytes, whatever the name says. */
const OFFERED = '.pdf,.png,.jpg,.jpeg,.xlsx,.csv,.xml,.ics,.txt';

interface FileButtonProps {
  multiple?: boolean;
  size?: 'normal' | 'small';
  label?: string;
  /** What the chooser offers first, where other kinds are taken. */
  offered?: string;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** A button that opens the system's own chooser of files. */
export function FileButton({ multiple = false, size, label, offered = OFFERED, onFiles, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} label={label} icon={<Icon name="upload" size={18} />} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={offered}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
