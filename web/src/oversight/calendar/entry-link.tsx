import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { CalendarEntryFragment } from '../../graphql/graphql';
import { StandingBadge } from '../../workplan/work-state';
import styles from './calendar.module.css';
import { useWords } from './words';

export const CalendarEntryDocument = graphql(`
  fragment CalendarEntry on CalendarEntry {
    id
    kind
    on
    subjectId
    code
    titleFr
    titleEn
    partner
    standing
    mine
  }
`);

const paths: Readonly<Record<CalendarEntryFragment['kind'], (id: string) => string>> = {
  WORK_START: (id) => `lots/${id}`,
  WORK_END: (id) => `lots/${id}`,
  MILESTONE: (id) => `echeances?etat=tout&jalon=${id}`,
  DELIVERABLE: (id) => `echeances?etat=tout&livrable=${id}`,
  STATUS_UPDATE: (id) => `lots/${id}`,
  CLAIM: () => 'mon-mois',
};

/** One thing on one day, and the way to it. */
export function EntryLink({ entry, long = false }: { entry: CalendarEntryFragment; long?: boolean }) {
  const say = useWords();
  const { id } = useProject();
  const { kind, subjectId, code, standing, partner } = entry;
  const title = say.language === 'fr' ? entry.titleFr : entry.titleEn;
  return (
    <Link className={styles.entry} to={`/p/${id}/${paths[kind](subjectId)}`}>
      <StandingBadge standing={standing} bare />
      <span>
        {say(`entry.${kind}`)} <b className="nw">{code}</b>
        {long ? <span>{title && ` ${title}`}</span> : <span className="vh">{title}</span>}
        {long && partner && <span className="dim"> · {partner}</span>}
      </span>
    </Link>
  );
}
