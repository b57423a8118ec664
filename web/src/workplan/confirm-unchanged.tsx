import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useShortcut } from '../platform/shortcuts';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { statusOf } from './status';
import { useSaveStatus } from './use-save-status';
import { useWords } from './words';
import { WorkStatusFragment } from './work-status';

interface ConfirmUnchangedProps {
  works: readonly { readonly id: string; readonly code: string }[];
  /** A work package whose status no longer holds as it stands: its form opens with the reason. */
  onRefused: (id: string, error: unknown) => void;
}

/** Says again, of each work package that nobody touched today, what was last said of it. */
export function ConfirmUnchanged({ works, onRefused }: ConfirmUnchangedProps) {
  const say = useWords();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { save } = useSaveStatus();
  const [busy, setBusy] = useState(false);
  const names = new Intl.ListFormat(say.language, { type: 'conjunction' }).format(works.map(({ code }) => code));

  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    for (const { id } of works) {
      const work = client.cache.readFragment({ fragment: WorkStatusFragment, id: `WorkPackage:${id}` });
      if (!work) continue;
      const outcome = await save(id, work.version, statusOf(work));
      if (outcome.kind === 'refused') {
        setBusy(false);
        return onRefused(id, outcome.error);
      }
    }
    setBusy(false);
    announce(say('confirm.done', { names, count: works.length }));
  };
  useShortcut({ keys: 'c', label: say('confirm', { names }), run: () => void confirm(), enabled: works.length > 0 });
  if (works.length === 0) return null;
  return (
    <Button size="small" keys="c" busy={busy} onClick={() => void confirm()}>
      {works.length <= 3 ? say('confirm', { names }) : say('confirm.all', { count: works.length })}
    </Button>
  );
}
