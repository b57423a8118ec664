import { useMutation } from '@apollo/client/react';
import { FileGroup, FileMenu } from '../documents/file-menu';
import { saveByLink } from '../documents/save-by-link';
import { SavingState } from '../documents/saving-state';
import { useSaving } from '../documents/use-saving';
import { graphql } from '../graphql/gql';
import type { StatementFormat, StatementKind } from '../graphql/graphql';
import { newId } from '../platform/apollo';
import { refusals } from './refusals';
import { useWords } from './words';

const OpenStatementExportMutation = graphql(`
  mutation OpenStatementExport($input: OpenStatementExportInput!) {
    openStatementExport(input: $input) {
      id
      url
    }
  }
`);

const kinds: readonly StatementKind[] = ['EXPENDITURE', 'RESOURCES'];
const formats: readonly StatementFormat[] = ['PDF', 'XLSX'];

/** The statements of a claim as files, in the language of the authority, by links that serve once. */
export function StatementMenu({ claimId }: { claimId: string }) {
  const say = useWords();
  const [open] = useMutation(OpenStatementExportMutation);
  const saving = useSaving((name) => say('statements.saved', { name }));
  const make = async (kind: StatementKind, format: StatementFormat) => {
    const { data } = await open({ variables: { input: { id: newId(), claimId, kind, format } } });
    return saveByLink(data?.openStatementExport.url ?? '');
  };
  return (
    <FileMenu
      label={say('statements.menu')}
      items={kinds.map((kind) => (
        <FileGroup
          key={kind}
          label={say(`statements.${kind}`)}
          formats={formats}
          nameOf={(format) => say(`statements.${format}`)}
          onChoose={(format) => void saving.save(() => make(kind, format))}
        />
      ))}
    >
      <SavingState
        saving={saving}
        making={say('statements.making')}
        unsaved={say('statements.unsaved')}
        refusals={refusals}
      />
    </FileMenu>
  );
}
