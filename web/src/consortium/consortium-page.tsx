import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { inWords, startingInWords } from '../platform/number-words';
import { can } from '../platform/permissions';
import { useUrlState } from '../platform/url-state';
import { Answer } from '../ui/answer';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { FilterBar, FilterSelect } from '../ui/filter-bar';
import { Icon } from '../ui/icon';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import styles from './consortium-page.module.css';
import { useProject } from './current-project';
import { InviteDialog } from './invite-dialog';
import { MembershipTable } from './membership-table';
import { type Member, PartnerTable } from './partner-table';
import { SightTable } from './sight-table';
import { WithdrawDialog } from './withdraw-dialog';
import { useWords } from './words';

const ConsortiumPageQuery = graphql(`
  query ConsortiumPage($projectId: ID!, $after: String) {
    project(id: $projectId) {
      id
      managingAuthority
      partners {
        id
        shortName
        lead
        ...PartnerTable_Partner
      }
    }
    memberships(projectId: $projectId, first: 100, after: $after) {
      total
      nodes {
        id
        acceptedAt
        partnerId
        viewerCan
        person {
          id
          name
          illustrative
        }
        ...MembershipTable_Membership
        ...WithdrawDialog_Membership
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const EVERYONE = { partenaire: '' };
const FUNDER = 'financeur';

/** People once each, in the order they came, however many roles they hold. */
const onceEach = (people: readonly (Member | null)[]): readonly Member[] => [
  ...new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : []))).values(),
];

/** Who takes part, as what, and who sees what. */
export function ConsortiumPage() {
  const say = useWords();
  const { id: projectId } = useProject();
  const [{ partenaire: side }, choose] = useUrlState(EVERYONE);
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<string>();
  const { data, error, refetch, fetchMore, loading } = useQuery(ConsortiumPageQuery, {
    variables: { projectId },
    notifyOnNetworkStatusChange: true,
  });

  const { partners = [], managingAuthority = '' } = data?.project ?? {};
  const { nodes = [], total = 0, pageInfo } = data?.memberships ?? {};
  const here = nodes.filter(({ acceptedAt }) => acceptedAt !== null);
  const waiting = nodes.filter(({ acceptedAt }) => acceptedAt === null);
  const shown = here.filter(({ partnerId }) => !side || (partnerId ?? FUNDER) === side);
  const people = onceEach(here.map(({ person }) => person)).length;
  const all = pageInfo?.hasNextPage === false;
  const leaver = nodes.find(({ id }) => id === leaving);
  const lead = partners.find((partner) => partner.lead)?.shortName ?? '';

  return (
    <Page
      name={say('name')}
      title={
        data &&
        say(all ? 'title' : 'title.partners', {
          partners: partners.length,
          partnersInWords: startingInWords(partners.length, say.language),
          people,
          peopleInWords: inWords(people, say.language),
        })
      }
      lead={
        data &&
        `${say('lead', { lead, authority: managingAuthority })} ${say('lead.waiting', { count: waiting.length })}`
      }
      actions={
        nodes.some((one) => can(one, 'membership.invite')) && (
          <Button kind="primary" icon={<Icon name="invite" />} onClick={() => setInviting(true)}>
            {say('invite')}
          </Button>
        )
      }
    >
      <Answer data={data} error={error} onRetry={() => void refetch()} rows={10}>
        {() => (
          <>
            {waiting.length > 0 && (
              <Card title={say('waiting')} aside={say('waiting.hint')}>
                <MembershipTable memberships={waiting} waiting onWithdraw={setLeaving} />
              </Card>
            )}
            <PartnerTable
              partners={partners}
              authority={managingAuthority}
              peopleOf={(partnerId) =>
                onceEach(here.filter((one) => (one.partnerId ?? '') === partnerId).map(({ person }) => person))
              }
            />
            <Card title={say('people')}>
              <div className={styles.filters}>
                <FilterBar
                  active={side !== ''}
                  onClear={() => choose(EVERYONE)}
                  count={say('people.shown', { count: shown.length })}
                >
                  <FilterSelect
                    label={say('people.side')}
                    value={side}
                    choices={[
                      ...partners.map(({ id, shortName }) => ({ value: id, label: shortName })),
                      { value: FUNDER, label: say('people.funder') },
                    ]}
                    onChange={(partenaire) => choose({ partenaire })}
                  />
                </FilterBar>
              </div>
              {shown.length > 0 ? (
                <MembershipTable memberships={shown} onWithdraw={setLeaving} />
              ) : (
                <EmptyState>{say('people.empty')}</EmptyState>
              )}
              {pageInfo?.hasNextPage && (
                <Pager
                  shown={nodes.length}
                  total={total}
                  hasMore
                  busy={loading}
                  onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
                />
              )}
            </Card>
            <SightTable />
            <InviteDialog
              projectId={projectId}
              partners={partners}
              authority={managingAuthority}
              opened={inviting}
              onClose={() => setInviting(false)}
            />
            {leaver && <WithdrawDialog membership={leaver} onClose={() => setLeaving(undefined)} />}
          </>
        )}
      </Answer>
    </Page>
  );
}
