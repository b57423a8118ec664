import { useMutation, useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { LettersWanted } from '../graphql/graphql';
import { MenuGroup, MenuItem } from '../ui/menu';
import { useWords } from './words';

const LettersQuery = graphql(`
  query Letters {
    viewer {
      id
      letters
    }
  }
`);

const ChooseLettersMutation = graphql(`
  mutation ChooseLetters($input: ChooseLettersInput!) {
    chooseLetters(input: $input) {
      id
      letters
    }
  }
`);

const choices: readonly LettersWanted[] = ['ALL', 'LATE_ONLY'];

/** Which reminders the person receives: what is late reaches them always. */
export function LettersChoice() {
  const say = useWords();
  const chosen = useQuery(LettersQuery).data?.viewer.letters;
  const [choose] = useMutation(ChooseLettersMutation);
  return (
    <MenuGroup label={say('person.letters')}>
      {choices.map((letters) => (
        <MenuItem
          key={letters}
          chosen={chosen === letters}
          onChoose={() => void choose({ variables: { input: { letters } } }).catch(() => undefined)}
        >
          {say(`letters.${letters}`)}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
