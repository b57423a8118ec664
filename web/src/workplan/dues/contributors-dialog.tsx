import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { CheckList } from '../../ui/check-list';
import { DeedDialog } from './deed-dialog';
import { useWords } from './words';

const ContributorChoicesQueryDocument = graphql(`
  query ContributorChoices($projectId: ID!) {
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
  }
`);

const NameContributorsMutation = graphql(`
  mutation NameContributors($input: NameContributorsInput!) {
    nameContributors(input: $input) {
      id
      version
    }
  }
`);

interface ContributorsDialogProps {
  deliverable: {
    readonly id: string;
    readonly version: number;
    readonly code: string;
    readonly partner: { readonly id: string };
    readonly contributors: readonly { readonly id: string }[];
  };
  onClose: () => void;
}

/** The partners that work on a deliverable beside its author. */
export function ContributorsDialog({ deliverable, onClose }: ContributorsDialogProps) {
  const say = useWords();
  const { id: projectId } = useProject();
  const { id, version, code } = deliverable;
  const { data } = useQuery(ContributorChoicesQueryDocument, { variables: { projectId } });
  const [name] = useMutation(NameContributorsMutation);
  const [partnerIds, setPartnerIds] = useState<readonly string[]>(deliverable.contributors.map((one) => one.id));
  return (
    <DeedDialog
      title={say('contributors.title', { code })}
      lead={say('contributors.lead')}
      save={say('contributors.save')}
      done={say('contributors.done', { code })}
      refused={say('contributors.refused')}
      ready
      send={() => name({ variables: { input: { id, version, partnerIds: [...partnerIds] } } })}
      onClose={onClose}
    >
      {() => (
        <CheckList
          label={say('contributors.label')}
          choices={(data?.project.partners ?? [])
            .filter((partner) => partner.id !== deliverable.partner.id)
            .map((partner) => ({ value: partner.id, label: partner.shortName }))}
          chosen={partnerIds}
          onChange={setPartnerIds}
        />
      )}
    </DeedDialog>
  );
}
