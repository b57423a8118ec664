import type { Rhythm } from '../../workplan/reminders/rhythm.entity.js';
import { project, projectId } from '../consortium/project.js';
import type { Row } from '../row.js';

/** MiMédI hears of its work packages each month by the 15th, and reminds five days before. */
export const rhythm: Row<Rhythm> = {
  id: projectId,
  projectId,
  every: 'MONTH',
  dueDay: 15,
  daysBefore: 5,
  since: project.startsOn,
};
