import { useApolloClient } from '@apollo/client/react';
import { saveFile } from '../../documents/fetch-file';
import { FileGroup, FileMenu } from '../../documents/file-menu';
import { SavingState } from '../../documents/saving-state';
import { useSaving } from '../../documents/use-saving';
import type { PortfolioChoices, PortfolioFormat } from '../../graphql/graphql';
import { useLanguage } from '../../platform/language';
import { PortfolioSheetDocument } from './portfolio-data';
import { useWords } from './words';

const formats: readonly PortfolioFormat[] = ['XLSX', 'CSV'];

const bytesOf = (content: string) => Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));

/** Every project of the choices as a file, not those of the page alone. */
export function ExportMenu({ choices }: { choices: PortfolioChoices }) {
  const say = useWords();
  const client = useApolloClient();
  const { language } = useLanguage();
  const saving = useSaving((name) => say('export.saved', { name }));
  const make = async (format: PortfolioFormat) => {
    const variables = { choices, format, language };
    const { data } = await client.query({ query: PortfolioSheetDocument, variables, fetchPolicy: 'no-cache' });
    if (!data) throw new TypeError('no answer');
    const { name, mediaType, content } = data.portfolioSheet;
    saveFile(new Blob([bytesOf(content)], { type: mediaType }), name);
    return name;
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
      <SavingState saving={saving} making={say('export.making')} unsaved={say('export.unsaved')} />
    </FileMenu>
  );
}
