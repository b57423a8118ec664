import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import { SelectField } from '../../ui/field';
import { DeedDialog } from './deed-dialog';
import { useWords } from './words';

const DecidersQueryDocument = graphql(`
  query Deciders($projectId: ID!) {
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
    memberships(projectId: $projectId, first: 100) {
      nodes {
        id
        partnerId
        person {
          id
          name
        }
      }
    }
  }
`);

const EntrustMilestoneMutation = graphql(`
  mutation EntrustMilestone($input: EntrustMilestoneInput!) {
    entrustMilestone(input: $input) {
      id
      version
      viewerCan
    }
  }
`);

interface EntrustDialogProps {
  milestone: {
    readonly id: string;
    readonly version: number;
    readonly code: string;
    readonly deciderPartner: { readonly id: string } | null;
    readonly decider: { readonly id: string } | null;
  };
  onClose: () => void;
}

/** Who decides a milestone: the steering committee, a partner, or one person there. */
export function EntrustDialog({ milestone, onClose }: EntrustDialogProps) {
  const say = useWords();
  const { id: projectId } = useProject();
  const { id, version, code } = milestone;
  const { data } = useQuery(DecidersQueryDocument, { variables: { projectId } });
  const [entrust] = useMutation(EntrustMilestoneMutation);
  const [partnerId, setPartnerId] = useState(milestone.deciderPartner?.id ?? '');
  const [personId, setPersonId] = useState(milestone.decider?.id ?? '');
  const people = new Map(
    (data?.memberships.nodes ?? []).flatMap((seat) =>
      seat.person && seat.partnerId === partnerId ? [[seat.person.id, seat.person.name] as const] : [],
    ),
  );
  const input = { id, version, deciderPartnerId: partnerId || null, deciderId: (partnerId && personId) || null };
  return (
    <DeedDialog
      title={say('entrust.title', { code })}
      lead={say('entrust.lead')}
      save={say('entrust.save')}
      done={say('entrust.done', { code })}
      refused={say('entrust.refused', { code })}
      ready
      send={() => entrust({ variables: { input } })}
      onClose={onClose}
    >
      {() => (
        <>
          <SelectField
            label={say('entrust.partner')}
            data-autofocus
            value={partnerId}
            none={say('entrust.committee')}
            choices={(data?.project.partners ?? []).map((partner) => ({ value: partner.id, label: partner.shortName }))}
            onChange={(chosen) => {
              setPartnerId(chosen);
              setPersonId('');
            }}
          />
          {partnerId && (
            <SelectField
              label={say('entrust.person')}
              value={personId}
              none={say('entrust.anyone')}
              choices={[...people].map(([value, label]) => ({ value, label }))}
              onChange={setPersonId}
            />
          )}
        </>
      )}
    </DeedDialog>
  );
}
