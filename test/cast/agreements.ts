type Put = (table: string, values: object) => Promise<string>;

interface Version {
  readonly number: number;
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly authorId: string;
  /** The version whose rows grow; its own for the first. */
  readonly into: string | undefined;
}

/** A version of the agreement, with a row more of everything in the first; answers its id. */
export async function agree(put: Put, { number, partnerId, workPackageId, authorId, into }: Version): Promise<string> {
  const span = { starts_on: '2018-02-08', ends_on: '2022-02-07', paid_until: '2022-08-07' };
  const state = number === 1 ? 'DRAFT' : 'SUPERSEDED';
  const id = await put('agreement', { number, title: `Version ${number}`, state, ...span });
  const own = { agreement_id: into ?? id, partner_id: partnerId };
  await put('agreement_partner', { ...own, size: 'SMALL', publishes: false, vat_recovered: 0, flat_rates: [] });
  await put('agreement_financing', { ...own, fund: 'FEDER', amount: 100 });
  const line = { work_package_id: workPackageId, category: 'STAFF', research: 'INDUSTRIAL', amount: 200 };
  await put('agreement_line', { ...own, ...line });
  const from = { from_work_package_id: workPackageId, from_category: 'STAFF' };
  const to = { to_work_package_id: workPackageId, to_category: 'TRAVEL' };
  const said = { amount: 1, reason: 'x', author_id: authorId, at: '2019-11-02T09:00:00Z' };
  await put('transfer', { ...own, ...from, ...to, ...said });
  return id;
}
