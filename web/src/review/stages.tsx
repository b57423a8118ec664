import { NavLink } from 'react-router';
import { useProject } from '../consortium/current-project';
import { wording } from '../platform/language';
import { can } from '../platform/permissions';
import { en, fr } from './stages.messages';
import styles from './stages.module.css';

const useWords = wording(fr, en);

/** From one step of the control of a claim to another. */
export function Stages({ claimId }: { claimId: string }) {
  const say = useWords();
  const project = useProject();
  const base = `/p/${project.id}/demandes/${claimId}`;
  return (
    <nav aria-label={say('stages')}>
      <ul className={styles.stages}>
        <li>
          <NavLink to={base} end>
            {say('claim')}
          </NavLink>
        </li>
        <li>
          <NavLink to={`${base}/echantillon`}>{say('sample')}</NavLink>
        </li>
        {can(project, 'project.control') && (
          <li>
            <NavLink to={`${base}/revue`}>{say('review')}</NavLink>
          </li>
        )}
        <li>
          <NavLink to={`${base}/retours`}>{say('findings')}</NavLink>
        </li>
        <li>
          <NavLink to={`${base}/decision`}>{say('decision')}</NavLink>
        </li>
      </ul>
    </nav>
  );
}
