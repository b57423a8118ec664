import { useState } from 'react';
import { useAnnounce } from '../ui/announcer';

/** A file that is made and saved on this device: whether it is under way, and why it did not come. */
export interface Saving {
  readonly making: boolean;
  readonly error: unknown;
  /** Makes and saves a file; what makes it answers its name. */
  save(make: () => Promise<string>): Promise<void>;
}

/** Saves files on this device, and says aloud under which name. */
export function useSaving(saved: (name: string) => string): Saving {
  const announce = useAnnounce();
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (make: () => Promise<string>) => {
    setError(undefined);
    setMaking(true);
    try {
      announce(saved(await make()));
    } catch (thrown) {
      setError(thrown);
    }
    setMaking(false);
  };
  return { making, error, save };
}
