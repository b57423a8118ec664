import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { Permitted } from '../platform/permissions';
import { Dialog } from '../ui/dialog';
import field from '../ui/field.module.css';
import { Refused } from '../ui/problem';
import styles from './palette.module.css';
import { addressOf, commandsNamed, type Destination, screensNamed } from './palette-query';
import { useWords } from './words';

const PaletteQuery = graphql(`
  query Palette($search: String!, $projectId: ID!) {
    landmarks(search: $search, projectId: $projectId, first: 20) {
      total
      nodes {
        id
        projectId
        kind
        code
        titleFr
        titleEn
      }
    }
  }
`);

/** How long someone may pause while typing before the list follows. */
const PAUSE = 120;

interface PaletteWindowProps {
  project: Permitted & { readonly id: string };
  onClose: () => void;
}

/** Type some letters of a name, choose with the arrows, go with Enter. */
export function PaletteWindow({ project, onClose }: PaletteWindowProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const navigate = useNavigate();
  const ids = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [hurried, setHurried] = useState(false);
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const variables = { search, projectId: project.id };
  const { data, previousData, error, refetch } = useQuery(PaletteQuery, search ? { variables } : skipToken);
  const found = search ? (data ?? previousData)?.landmarks : undefined;
  const landmarks = (found?.nodes ?? []).map((node): Destination => {
    const nameless = node.kind === 'CLAIM';
    return { ...node, code: nameless ? '' : node.code, name: titleOf(node), to: addressOf(node) };
  });
  const screens = screensNamed(typed, project, (label) => say(`nav.${label}`));
  const commands = commandsNamed(typed, project, (label) => say(`command.${label}`));
  const destinations = [...screens, ...commands, ...landmarks];
  const chosen = Math.min(at, destinations.length - 1);
  const more = (found?.total ?? 0) - landmarks.length;

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  const go = (destination: Destination | undefined) => {
    if (!destination) return;
    onClose();
    void navigate(destination.to);
  };
  /** What is listed is for what was typed, and not for its first letters. */
  const settled = typed.trim() === search && (search === '' || data !== undefined);
  useEffect(() => {
    if (!hurried || !settled) return;
    setHurried(false);
    go(destinations[0]);
  });
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: (chosen + 1) % Math.max(1, destinations.length),
    ArrowUp: (chosen - 1 + destinations.length) % Math.max(1, destinations.length),
  };
  const press = (event: KeyboardEvent) => {
    const next = steps[event.key];
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined && !settled) setHurried(true);
    else if (next === undefined) go(destinations[chosen]);
    else setAt(next);
  };

  return (
    <Dialog opened onClose={onClose} title={say('palette')} width={640}>
      <input
        type="text"
        role="combobox"
        data-autofocus
        className={`${field.input} ${styles.input}`}
        aria-label={say('palette.field')}
        aria-expanded={destinations.length > 0}
        aria-controls={`${ids}list`}
        aria-autocomplete="list"
        aria-activedescendant={destinations.length > 0 ? `${ids}${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={say('palette.hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setHurried(false);
        }}
        onKeyDown={press}
      />
      <div ref={list} id={`${ids}list`} role="listbox" aria-label={say('palette.results')} className={styles.list}>
        {destinations.map((destination, place) => (
          // The field keeps the focus and the keyboard: an option is only pointed at.
          <div
            key={destination.id}
            id={`${ids}${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            className={styles.option}
            onPointerMove={() => setAt(place)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(destination)}
            onKeyDown={press}
          >
            <span>
              {destination.code && <span className="code">{destination.code}</span>} {destination.name}
            </span>
            <span className={styles.kind}>{say(`palette.${destination.kind}`)}</span>
          </div>
        ))}
      </div>
      {error && <Refused error={error} onRetry={() => void refetch()} />}
      <p className={styles.said} aria-live="polite">
        {typed.trim() !== '' &&
          say('palette.count', { count: destinations.length + more, more, shown: destinations.length })}
      </p>
    </Dialog>
  );
}
