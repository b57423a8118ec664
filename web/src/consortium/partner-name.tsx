import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { PartnerName_PartnerFragment } from '../graphql/graphql';
import { IllustrativeMark } from '../ui/illustrative-mark';

export const PartnerNameFragment = graphql(`
  fragment PartnerName_Partner on Partner {
    id
    shortName
    illustrative
  }
`);

/** A partner by the name everyone uses. */
export function PartnerName({ partner }: { partner: FragmentType<PartnerName_PartnerFragment> }) {
  const { data, complete } = useFragment({ fragment: PartnerNameFragment, from: partner });
  if (!complete) return null;
  return <IllustrativeMark when={data.illustrative}>{data.shortName}</IllustrativeMark>;
}
