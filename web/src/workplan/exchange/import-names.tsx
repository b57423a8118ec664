import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import type { PlanImportChoices } from '../../graphql/graphql';
import { SelectField } from '../../ui/field';
import styles from './exchange.module.css';
import type { PreviewName } from './preview';
import { useWords } from './words';

const ImportPartnersQuery = graphql(`
  query ImportPartners($projectId: ID!) {
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
  }
`);

interface ImportNamesProps {
  projectId: string;
  names: readonly PreviewName[];
  choices: PlanImportChoices;
  onChoose: (choices: PlanImportChoices) => void;
}

/** Which partner stands behind each name of the file, and who answers for what nobody is named for. */
export function ImportNames({ projectId, names, choices, onChoose }: ImportNamesProps) {
  const say = useWords();
  const { data } = useQuery(ImportPartnersQuery, { variables: { projectId } });
  const partners = (data?.project.partners ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }));
  const others = (name: string) => (choices.partners ?? []).filter((one) => one.name !== name);
  return (
    <section>
      <h3>{say('import.names')}</h3>
      <p className="small dim">{say('import.names.lead')}</p>
      <div className={styles.names}>
        {names.map(({ name, rows, partnerId }) => (
          <SelectField
            key={name}
            label={say('import.name', { name, rows })}
            value={partnerId ?? ''}
            choices={partners}
            none={say('import.name.none')}
            onChange={(chosen) =>
              onChoose({
                ...choices,
                partners: chosen ? [...others(name), { name, partnerId: chosen }] : others(name),
              })
            }
          />
        ))}
        <SelectField
          label={say('import.partner')}
          value={String(choices.partnerId ?? '')}
          choices={partners}
          none={say('import.partner.lead')}
          onChange={(chosen) => onChoose({ ...choices, partnerId: chosen || null })}
        />
      </div>
    </section>
  );
}
