import { saveFile } from './fetch-file';
import { FileRefused, refusalOfAnswer } from './send-file';

const nameIn = (disposition: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1] ?? 'jalon');

/** Saves what a link that serves once gives, under the name it comes with; answers the name. Refuses with `FileRefused`. */
export async function saveByLink(url: string): Promise<string> {
  const answer = await fetch(url, { cache: 'no-store' });
  if (!answer.ok) throw new FileRefused(refusalOfAnswer(answer.status, await answer.text()));
  const name = nameIn(answer.headers.get('content-disposition'));
  saveFile(await answer.blob(), name);
  return name;
}
