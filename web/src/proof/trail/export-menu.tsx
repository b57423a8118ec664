import { useMutation } from '@apollo/client/react';
import { FileGroup, FileMenu } from '../../documents/file-menu';
import { saveByLink } from '../../documents/save-by-link';
import { SavingState } from '../../documents/saving-state';
import { useSaving } from '../../documents/use-saving';
import { graphql } from '../../graphql/gql';
import type { JournalFilter, TrailFormat } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { useLanguage } from '../../platform/language';
import { refusals } from '../refusals';
import { useWords } from './words';

const OpenTrailExportMutation = graphql(`
  mutation OpenTrailExport($input: OpenTrailExportInput!) {
    openTrailExport(input: $input) {
      id
      url
    }
  }
`);

const formats: readonly TrailFormat[] = ['XLSX', 'CSV'];

/** The trail as a file, under the filter of the screen. */
export function ExportMenu({ projectId, filter }: { projectId: string; filter: JournalFilter }) {
  const say = useWords();
  const { language } = useLanguage();
  const [open] = useMutation(OpenTrailExportMutation);
  const saving = useSaving((name) => say('export.saved', { name }));
  const make = async (format: TrailFormat) => {
    const { data } = await open({ variables: { input: { id: newId(), projectId, format, language, filter } } });
    return saveByLink(data?.openTrailExport.url ?? '');
  };
  return (
    <FileMenu
      label={say('export')}
      items={
        <FileGroup
          label={say('export.what')}
          formats={formats}
          nameOf={(format) => say(`export.${format}`)}
          onChoose={(format) => void saving.save(() => make(format))}
        />
      }
    >
      <SavingState saving={saving} making={say('export.making')} unsaved={say('export.unsaved')} refusals={refusals} />
    </FileMenu>
  );
}
