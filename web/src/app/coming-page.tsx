import { useLocation } from 'react-router';
import { Page } from '../ui/page';
import { screens } from './screens';
import { useWords } from './words';

/** Stands where a screen is not drawn yet. */
export function ComingPage() {
  const say = useWords();
  const slug = useLocation().pathname.split('/')[3];
  const screen = screens.find((one) => one.slug === slug);
  return <Page name={screen ? say(`nav.${screen.label}`) : ''} lead={say('coming.lead')} />;
}
