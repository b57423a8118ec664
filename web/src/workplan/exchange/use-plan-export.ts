import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { saveByLink } from '../../documents/save-by-link';
import { graphql } from '../../graphql/gql';
import type { PlanFormat } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { useLanguage } from '../../platform/language';
import { useAnnounce } from '../../ui/announcer';
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
  const announce = useAnnounce();
  const { language } = useLanguage();
  const [open] = useMutation(OpenPlanExportMutation);
  const [error, setError] = useState<unknown>();
  const save = async (format: PlanFormat) => {
    setError(undefined);
    try {
      const { data } = await open({ variables: { input: { id: newId(), projectId, format, language } } });
      const name = await saveByLink(data?.openPlanExport.url ?? '');
      announce(say('exchange.saved', { name }));
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { save, error };
}
