import { useState } from 'react';
import type { Questioned } from '../../platform/questionable';
import { Button } from '../../ui/button';
import { useWords } from '../words';
import { AskDialog } from './ask-dialog';

/** Asks the lead or a partner about a figure of what stands beside it. */
export function AskAbout(about: Questioned) {
  const say = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        label={say('ask.about.name', { name: about.name })}
        onClick={() => setAsking(true)}
      >
        {say('ask.about')}
      </Button>
      {asking && <AskDialog about={about} onClose={() => setAsking(false)} />}
    </>
  );
}
