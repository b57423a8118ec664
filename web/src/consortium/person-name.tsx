import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { PersonName_PersonFragment } from '../graphql/graphql';
import { IllustrativeMark } from '../ui/illustrative-mark';

export const PersonNameFragment = graphql(`
  fragment PersonName_Person on Person {
    id
    name
    illustrative
  }
`);

/** A person's name, marked when they were invented for the demonstration. */
export function PersonName({ person }: { person: FragmentType<PersonName_PersonFragment> }) {
  const { data, complete } = useFragment({ fragment: PersonNameFragment, from: person });
  if (!complete) return null;
  return <IllustrativeMark when={data.illustrative}>{data.name}</IllustrativeMark>;
}
