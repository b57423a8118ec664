import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { daysBetween } from '../../platform/day';
import { can } from '../../platform/permissions';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Page } from '../../ui/page';
import { PlanStart } from '../drawing/plan-start';
import { PlanActions } from './plan-actions';
import { address, sound } from './plan-address';
import { PlanDesk } from './plan-desk';
import { planRefusals } from './refusals';
import { useWords } from './words';

const PlanningQueryDocument = graphql(`
  query Planning($projectId: ID!, $baselineId: ID) {
    plan(projectId: $projectId, baselineId: $baselineId) {
      projectId
      startsOn
      endsOn
      plannedEndOn
      viewerCan
      items {
        id
        kind
        parentId
        code
        titleFr
        titleEn
        partner {
          id
          shortName
          illustrative
        }
        startsOn
        endsOn
        baselineStartsOn
        baselineEndsOn
        progress
        effort
        rolledUp
        state
        standing
        totalFloat
        freeFloat
        critical
        done
        drivenBy
        askedOn
        version
      }
      dependencies {
        id
        fromId
        toId
        type
        lag
        inCalendarDays
        version
      }
      baselines {
        id
        name
        takenAt
      }
      baseline {
        id
        name
        takenAt
      }
    }
  }
`);

/** The plan of the project on its chart, moved by those who may. */
export function PlanningPage() {
  const say = useWords();
  const format = useFormat();
  const { id: projectId } = useProject();
  const [choices, choose] = useUrlState(address, sound);
  const { data, previousData, error, refetch } = useQuery(PlanningQueryDocument, {
    variables: { projectId, baselineId: choices.reference || undefined },
  });
  const plan = data?.plan ?? (error ? undefined : previousData?.plan);
  const late = plan ? daysBetween(plan.endsOn, plan.plannedEndOn) : 0;
  return (
    <Page
      name={say('plan.name')}
      title={
        plan && say(late > 0 ? 'plan.title.late' : 'plan.title', { day: format.day(plan.plannedEndOn), days: late })
      }
      actions={plan && <PlanActions plan={plan} reload={() => refetch()} />}
      lead={plan && say(can(plan, 'plan.reschedule') ? 'plan.lead.edit' : 'plan.lead.read')}
    >
      <Answer
        data={plan}
        error={error}
        rows={12}
        what={say('plan.unshown')}
        refusals={planRefusals}
        onRetry={() => (choices.reference ? choose({ reference: '' }) : void refetch())}
      >
        {(shown) =>
          shown.items.length === 0 ? (
            <PlanStart plan={shown} reload={() => refetch()}>
              {say('plan.empty')}
            </PlanStart>
          ) : (
            <PlanDesk plan={shown} choices={choices} onChoose={choose} reload={() => refetch()} />
          )
        }
      </Answer>
    </Page>
  );
}
