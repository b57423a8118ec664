import { useMemo } from 'react';
import { useRouteError } from 'react-router';
import { newId } from '../platform/apollo';
import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import { useWords } from './words';

/** True when a file of a build that is no longer served was asked for. */
const isOutdated = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** Stands in place of a screen that broke, with a reference to quote; the frame around it still works. */
export function BrokenScreen() {
  const say = useWords();
  const error = useRouteError();
  const reference = useMemo(() => {
    const id = newId();
    console.error(id, error);
    return id;
  }, [error]);
  const reload = <Button onClick={() => location.reload()}>{say('broken.reload')}</Button>;
  if (isOutdated(error)) return <Problem what={say('updated.what')} cure={say('updated.cure')} action={reload} />;
  return (
    <Problem
      what={say('broken.what')}
      why={say('broken.why')}
      cure={say('broken.cure')}
      reference={reference}
      action={reload}
    />
  );
}
