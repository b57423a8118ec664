import { useMutation } from '@apollo/client/react';
import { saveByLink } from '../../documents/save-by-link';
import { useSaving } from '../../documents/use-saving';
import { graphql } from '../../graphql/gql';
import type { PlanFormat } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { useLanguage } from '../../platform/language';
import { useWords } from './words';

const OpenPlanExportMutation = graphql(`
  mutation OpenPlanExport($input: OpenPlanExportInput!) {
    openPlanExport(input: $input) {
      id
      url
    }
  }
`);

/** Saves the plan on this device, by a link that serves once. */
export function usePlanExport(projectId: string) {
  const say = useWords();
  const { language } = useLanguage();
  const [open] = useMutation(OpenPlanExportMutation);
  const saving = useSaving((name) => say('exchange.saved', { name }));
  const make = async (format: PlanFormat) => {
    const { data } = await open({ variables: { input: { id: newId(), projectId, format, language } } });
    return saveByLink(data?.openPlanExport.url ?? '');
  };
  return { saving, save: (format: PlanFormat) => void saving.save(() => make(format)) };
}
