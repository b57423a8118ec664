import { shippedProgrammes } from '../../budget/programme/shipped.js';
import type { Project } from '../../consortium/project.entity.js';
import { addDays, type Day, dayOf } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { idOf } from '../identifier.rules.js';
import { publicFacts } from '../public-facts.js';
import type { Row } from '../row.js';

export const projectId = idOf('project', publicFacts.acronym);

const startsOn = dayOf(publicFacts.kickOff);
const sameDayLater = `${Number(startsOn.slice(0, 4)) + publicFacts.durationYears}${startsOn.slice(4)}` as Day;

export const project: Row<Project> = {
  id: projectId,
  acronym: publicFacts.acronym,
  titleFr: publicFacts.title.fr,
  titleEn: publicFacts.title.en,
  summaryFr:
    'Produire des médicaments de thérapie cellulaire en système clos, du tri des cellules au contrôle de la qualité, pour en diviser le coût. Partenaires, objectifs et montant total sont publics ; lots, répartition, dates et personnes sont une distribution fictive.',
  summaryEn:
    'Produce cell therapy medicines in a closed system, from the sorting of cells to quality control, at a fraction of the cost. Partners, objectives and the total amount are public; work packages, shares, dates and people are invented.',
  programme: publicFacts.programme,
  programmeId: shippedProgrammes[0]?.id ?? null,
  managingAuthority: publicFacts.managingAuthority,
  startsOn,
  endsOn: addDays(sameDayLater, -1),
  totalEligible: Money.of(publicFacts.money.totalEligible),
  source: publicFacts.sources.join('; '),
  sourceKey: 'mimedi',
  illustrative: true,
};
