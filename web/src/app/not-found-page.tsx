import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { useWords } from './words';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const say = useWords();
  return (
    <Page
      name={say('notFound.title')}
      lead={say('notFound.lead')}
      actions={
        <ButtonLink kind="primary" to="/">
          {say('notFound.home')}
        </ButtonLink>
      }
    />
  );
}
