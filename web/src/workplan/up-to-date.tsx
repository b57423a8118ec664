import { useWords } from './words';

interface UpToDateProps {
  works: readonly { readonly id: string; readonly code: string; readonly fresh: boolean; readonly open: boolean }[];
}

const STEP = 26;

/** How many of one's work packages were updated today, as steps and in words, and which did not move. */
export function UpToDate({ works }: UpToDateProps) {
  const say = useWords();
  const fresh = works.filter((work) => work.fresh);
  const idle = works.filter((work) => !work.fresh).map(({ code }) => code);
  const width = works.length * STEP;
  const names = new Intl.ListFormat(say.language, { type: 'conjunction' }).format(idle);
  return (
    <>
      <svg width={width + 2} height="12" viewBox={`-1 -1 ${width + 2} 12`} aria-hidden="true">
        {works.map(({ id, fresh: done, open }, place) => (
          <rect
            key={id}
            x={place * STEP}
            width={STEP}
            height="10"
            fill={done ? 'var(--blue)' : open ? 'var(--wash)' : 'var(--surface)'}
            stroke="var(--edge)"
          />
        ))}
      </svg>
      <span>
        <b>{say('fresh.count', { count: fresh.length, total: works.length })}</b>{' '}
        {idle.length > 0 && idle.length <= 4 && (
          <span className="sec">{say('fresh.idle', { names, count: idle.length })}</span>
        )}
      </span>
    </>
  );
}
