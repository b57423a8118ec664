import { isCostCategory } from '../../budget/cost-categories';
import { useWords as useBudgetWords } from '../../budget/words';
import type { AskedSubject } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { useWords } from '../words';

interface About {
  readonly subject: AskedSubject;
  readonly code: string;
  readonly figure: string;
  readonly value: string;
}

/** Says figures that were asked about: which one, and what it said. */
export function useFigures() {
  const say = useWords();
  const words = useBudgetWords();
  const format = useFormat();
  const figure = (name: string): string =>
    isCostCategory(name) ? words(`category.${name}`) : say(`figure.${name as 'DECLARED'}`);
  const value = (name: string, said: string): string => {
    if (name.startsWith('TRL')) return said;
    return name === 'PROGRESS' ? format.percent(said) : format.money(said);
  };
  /** What a question is about, in a few words. */
  const about = (asked: About): string => {
    const what = say(`subject.${asked.subject}`, { code: asked.code });
    if (asked.value === '' || asked.subject === 'LINE') return what;
    return say('subject.figure', {
      what,
      figure: figure(asked.figure),
      value: value(asked.figure, asked.value),
    });
  };
  return { figure, value, about };
}
