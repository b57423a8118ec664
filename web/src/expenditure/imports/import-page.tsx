import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { FilterSelect } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { ImportDesk } from './import-desk';
import styles from './imports.module.css';
import { useWords } from './words';

const ImportPlacesQuery = graphql(`
  query ImportPlaces($projectId: ID!) {
    ledgerPartners(projectId: $projectId) {
      id
      shortName
    }
    workPackages(projectId: $projectId, first: 100) {
      nodes {
        id
        code
      }
    }
  }
`);

const address = { partenaire: '' };

/** Files of expenditure come in: what they say is looked at first, and comes in whole or not at all. */
export function ImportPage() {
  const { id: projectId } = useProject();
  const say = useWords();
  const [{ partenaire }, choose] = useUrlState(address);
  const { data, error, refetch } = useQuery(ImportPlacesQuery, {
    variables: { projectId },
    fetchPolicy: 'cache-first',
  });
  return (
    <Page
      name={say('name')}
      lead={say('lead')}
      actions={<ButtonLink to={`../depenses${partenaire && `?partenaire=${partenaire}`}`}>{say('back')}</ButtonLink>}
    >
      <Answer data={data} error={error} rows={6} what={say('unshown')} onRetry={() => void refetch()}>
        {({ ledgerPartners, workPackages }) => {
          const partnerId = ledgerPartners.find(({ id }) => id === partenaire)?.id ?? ledgerPartners[0]?.id ?? '';
          return (
            <div className={styles.page}>
              {ledgerPartners.length > 1 && (
                <FilterSelect
                  label={say('partner.choose')}
                  value={partnerId}
                  choices={ledgerPartners.map(({ id, shortName }) => ({ value: id, label: shortName }))}
                  onChange={(chosen) => choose({ partenaire: chosen })}
                />
              )}
              <ImportDesk
                key={partnerId}
                ledger={{ projectId, partnerId }}
                works={workPackages.nodes.map(({ id, code }) => ({ value: id, label: code }))}
              />
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}
