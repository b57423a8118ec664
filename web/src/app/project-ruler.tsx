import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { ProjectRuler_ProjectFragment } from '../graphql/graphql';
import { addDays, projectMonth } from '../platform/day';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { RulerStrip } from '../ui/ruler-strip';
import { lookOfStanding } from '../workplan/work-state';
import { useWords } from './words';

export const ProjectRulerFragment = graphql(`
  fragment ProjectRuler_Project on Project {
    id
    startsOn
    endsOn
    claimPeriods {
      id
      number
      fromOn
      untilOn
    }
    milestoneMarks {
      id
      code
      forecastOn
      achievedOn
      standing
    }
  }
`);

/** The pole laid down: the project's months, its claim periods, its milestones and today. */
export function ProjectRuler({ project }: { project: FragmentType<ProjectRuler_ProjectFragment> }) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const { data, complete } = useFragment({ fragment: ProjectRulerFragment, from: project });
  if (!complete) return null;
  const { startsOn, endsOn, claimPeriods, milestoneMarks } = data;
  const marks = milestoneMarks.map(({ code, forecastOn, achievedOn, standing }) => ({
    code,
    day: achievedOn ?? forecastOn,
    state: lookOfStanding[standing],
  }));
  const month = projectMonth(startsOn, today);
  return (
    <RulerStrip
      startsOn={startsOn}
      endsOn={endsOn}
      today={today}
      todayLabel={say('ruler.today', { day: format.day(today), month: `M${month}` })}
      periods={claimPeriods.map((period) => ({
        label: `P${period.number}`,
        startsOn: period.fromOn,
        endsOn: period.untilOn,
      }))}
      marks={marks}
      label={say('ruler.label', {
        months: projectMonth(startsOn, addDays(endsOn, 1)) - 1,
        periods: claimPeriods.length,
        marks: marks.length,
        day: format.day(today, 'long'),
        month,
      })}
    />
  );
}
