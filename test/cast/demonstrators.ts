type Put = (table: string, values: object) => Promise<string>;

const DAY = '2019-12-01';
const AT = '2019-11-02T09:00:00Z';
const titled = (title: string) => ({ title_fr: title, title_en: title });

interface Aim {
  readonly number: number;
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly authorId: string;
  /** The function whose lists grow; its own for the first. */
  readonly into: string | undefined;
}

/** A demonstrator of two functions, one under the other, with all that is said of them; answers the lower one. */
export async function demonstrate(put: Put, { number, into, ...ids }: Aim): Promise<string> {
  const { partnerId: partner_id, workPackageId: work_package_id, authorId: author_id } = ids;
  const objective = { objective_fr: '', objective_en: '' };
  const demonstrator_id = await put('demonstrator', {
    code: `A${number}`,
    ...titled('A'),
    ...objective,
    position: number,
  });
  let parent_id: string | null = null;
  for (const level of [1, 2]) {
    const at = { demonstrator_id, parent_id, partner_id, position: level };
    const fn = { ...at, code: `F${number}.${level}`, ...titled('F') };
    parent_id = await put('elementary_function', { ...fn, trl_now: 3, trl_target: 6 });
    await put('study', { function_id: parent_id, work_package_id, partner_id, share: 1 });
    const met = { to_id: parent_id, kind: 'DATA', words_fr: 'Mesures', words_en: 'Readings' };
    if (level === 2) await put('function_interface', { from_id: into ?? fn.parent_id, ...met });
    const moved = { from_trl: 2, to_trl: 3, reached_on: DAY, words: 'Trial.', author_id, at: AT };
    const asked = { words_fr: 'Trier', words_en: 'Sort', measure: '', target: '95 %', method: 'TEST' };
    const found = { verdict: 'MET', decided_on: DAY, decided_by_id: author_id, findings: '96 %', added_at: AT };
    for (const [at, function_id] of [parent_id, into ?? parent_id].entries()) {
      await put('readiness_change', { function_id, ...moved });
      await put('requirement', { function_id, code: `${fn.code}-E${at}`, ...asked, ...found });
    }
  }
  return parent_id as string;
}
