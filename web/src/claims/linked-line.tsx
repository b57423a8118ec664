import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import { useLanguage } from '../platform/language';
import { sentenceOf } from '../platform/refusal';
import { Dialog } from '../ui/dialog';
import { Problem, Refused } from '../ui/problem';
import { LineSheet } from './line-sheet';
import { refusals } from './refusals';
import { useWords } from './words';

const LinkedLineQuery = graphql(`
  query LinkedLine($id: ID!) {
    claimLine(id: $id) {
      id
      claimId
      ...LineSheet_ClaimLine
    }
  }
`);

interface LinkedLineProps {
  id: string;
  claimId: string;
  base: string;
  onClose: () => void;
}

/** A line of another claim is none of this one. */
const ELSEWHERE = { code: 'claim-line.unknown', facts: {} };

/** The line that the address names, where it is not among those on screen: beyond this page, or left out by a filter. */
export function LinkedLine({ id, claimId, base, onClose }: LinkedLineProps) {
  const say = useWords();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(LinkedLineQuery, { variables: { id } });
  if (data?.claimLine.claimId === claimId) return <LineSheet line={data.claimLine} base={base} onClose={onClose} />;
  if (!data && !error) return null;
  return (
    <Dialog opened onClose={onClose} title={say('sheet.linked.title')}>
      {error ? (
        <Refused what={say('sheet.unshown')} error={error} refusals={refusals} onRetry={() => void refetch()} />
      ) : (
        <Problem what={say('sheet.unshown')} cure={sentenceOf(ELSEWHERE, language, refusals)} />
      )}
    </Dialog>
  );
}
