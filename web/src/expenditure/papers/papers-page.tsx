import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { FilterSelect } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { Coverage } from './coverage';
import { Matrix } from './matrix';
import styles from './papers.module.css';
import { Waiting } from './waiting';
import { useWords } from './words';

const PaperPartnersQuery = graphql(`
  query PaperPartners($projectId: ID!) {
    ledgerPartners(projectId: $projectId) {
      id
      shortName
    }
  }
`);

const PaperDeskQuery = graphql(`
  query PaperDesk($projectId: ID!, $partnerId: ID!) {
    ledger(projectId: $projectId, partnerId: $partnerId) {
      viewerCan
      partner {
        id
        shortName
      }
    }
    ledgerCoverage(projectId: $projectId, partnerId: $partnerId) {
      category
      lines
      present
      missing
      toCheck
    }
  }
`);

const address = { partenaire: '', poste: '' };

/** Papers come in all at once, each finds its line, and what is still missing is told line by line. */
export function PapersPage() {
  const { id: projectId } = useProject();
  const say = useWords();
  const [{ partenaire, poste }, choose] = useUrlState(address);
  const { data, error, refetch } = useQuery(PaperPartnersQuery, {
    variables: { projectId },
    fetchPolicy: 'cache-first',
  });
  const partners = data?.ledgerPartners ?? [];
  const partnerId = partners.find(({ id }) => id === partenaire)?.id ?? partners[0]?.id ?? '';
  const ledger = { projectId, partnerId };
  const desk = useQuery(PaperDeskQuery, { variables: ledger, skip: !partnerId });
  return (
    <Page
      name={say('name')}
      lead={say('lead')}
      actions={<ButtonLink to={`../depenses${partenaire && `?partenaire=${partenaire}`}`}>{say('back')}</ButtonLink>}
    >
      <Answer
        data={desk.data}
        error={error ?? desk.error}
        rows={8}
        what={say('unshown')}
        onRetry={() => void (error ? refetch() : desk.refetch())}
      >
        {({ ledger: { partner, viewerCan }, ledgerCoverage }) => (
          <div className={styles.page}>
            {partners.length > 1 && (
              <FilterSelect
                label={say('partner.choose')}
                value={partnerId}
                choices={partners.map(({ id, shortName }) => ({ value: id, label: shortName }))}
                onChange={(chosen) => choose({ partenaire: chosen, poste: '' })}
              />
            )}
            {viewerCan.includes('ledger.salaries') && (
              <Waiting key={partnerId} ledger={ledger} partner={partner.shortName} />
            )}
            <Coverage rows={ledgerCoverage} />
            {ledgerCoverage.length > 0 && (
              <Matrix
                ledger={ledger}
                categories={ledgerCoverage.map(({ category }) => category)}
                category={poste}
                onCategory={(chosen) => choose({ poste: chosen })}
              />
            )}
          </div>
        )}
      </Answer>
    </Page>
  );
}
