import { Room } from './room.js';

/** A room with a work plan: packages, dates, baselines, risks, and who was reminded of what. */
export class PlannedRoom extends Room {
  protected async plan(authorId: string): Promise<void> {
    const words = { done: 'Fait', next: 'Suite', blockers: '' };
    for (const [position, partnerId] of this.partners.entries()) {
      const code = position + 1;
      const workPackageId = await this.put('work_package', {
        code: `LT${code}`,
        ...this.titled(`Lot ${code}`),
        lead_partner_id: partnerId,
        starts_on: '2018-02-08',
        ends_on: '2021-02-07',
        position,
        state: 'IN_PROGRESS',
        progress: 40,
        updated_at: '2019-11-02T09:00:00Z',
        updated_by_id: authorId,
        ...words,
      });
      await this.put('participation', { work_package_id: workPackageId, partner_id: partnerId });
      const state = { state: 'IN_PROGRESS', progress: 40, ...words };
      const at = '2019-11-02T09:00:00Z';
      const said = { work_package_id: workPackageId, author_id: authorId, partner_id: partnerId, at, ...state };
      const status_update_id = await this.put('status_update', said);
      await this.put('acknowledgement', { status_update_id, author_id: authorId, at });
      const spoken = { partner_id: partnerId, author_id: authorId, at };
      const asked = { ...spoken, status_update_id, asked_on: '2019-11-02', words: 'Pour quand ?' };
      const question_id = await this.put('update_question', asked);
      await this.put('update_answer', { ...spoken, question_id, words: 'Le 15.' });
      const due = { work_package_id: workPackageId, partner_id: partnerId, baseline_on: '2019-12-01' };
      const milestoneId = await this.put('milestone', {
        ...due,
        code: `J${code}`,
        ...this.titled(`Jalon ${code}`),
        forecast_on: '2020-01-15',
      });
      const moved = { from_on: '2019-12-01', to_on: '2020-01-15', reason: 'Livraison retardée' };
      await this.put('forecast_change', { milestone_id: milestoneId, author_id: authorId, at, ...moved });
      const deliverableId = await this.put('deliverable', {
        ...due,
        code: `L${code}`,
        ...this.titled(`Livrable ${code}`),
        type: 'REPORT',
        dissemination: 'CONSORTIUM',
        due_on: '2019-12-01',
      });
      const returned = { deliverable_id: deliverableId, partner_id: partnerId, author_id: authorId };
      await this.put('change_request', { ...returned, at, reason: 'Il manque les unités' });
      await this.review(deliverableId, { author_id: authorId, at, partnerId });
      const lasting = { type: 'FS', lag: 0, in_calendar_days: false };
      await this.put('dependency', { from_work_id: workPackageId, to_milestone_id: milestoneId, ...lasting });
      const baselineId = await this.put('baseline', { name: `Revue ${code}`, author_id: authorId, taken_at: at });
      const frozen = {
        code: `LT${code}`,
        ...this.titled(`Lot ${code}`),
        starts_on: '2018-02-08',
        ends_on: '2021-02-07',
      };
      await this.threaten(code, authorId, { work_package_id: workPackageId, milestone_id: milestoneId, partnerId });
      await this.put('working_week', {
        ...{ id: partnerId, partner_id: partnerId, weekdays: [1, 2, 3, 4], holidays: 'FRANCE' },
      });
      const closed = { name_fr: 'Fermeture', name_en: 'Closure', starts_on: '2020-08-03', ends_on: '2020-08-21' };
      await this.put('closure', { partner_id: partnerId, ...closed });
      const scenario_id = await this.put('scenario', {
        ...{ name: `Essai ${code}`, state: 'OPEN', author_id: authorId, opened_at: at },
      });
      const wanted = {
        from_starts_on: '2020-01-15',
        from_ends_on: '2020-01-15',
        starts_on: '2020-02-03',
        ends_on: '2020-02-03',
      };
      const shifted = { item_id: milestoneId, kind: 'MILESTONE', code: `J${code}`, ...this.titled(`Jalon ${code}`) };
      await this.put('scenario_move', { scenario_id, ...shifted, ...wanted });
      await this.put('baseline_item', { baseline_id: baselineId, item_id: workPackageId, kind: 'WORK', ...frozen });
    }
  }

  /** What is said of a deliverable, with the next partner beside its author, and of the file that the words speak of. */
  protected async review(
    deliverable_id: string,
    { partnerId, ...said }: Readonly<Record<'author_id' | 'at' | 'partnerId', string>>,
  ): Promise<void> {
    const partner_id = this.partners[(this.partners.indexOf(partnerId) + 1) % this.partners.length];
    await this.put('deliverable_contributor', { deliverable_id, partner_id });
    await this.put('due_event', { deliverable_id, ...said, kind: 'DELAY_EXPLAINED', words: 'Banc en panne' });
    const subject = { partner_id: partnerId, subject_type: 'deliverable', subject_id: deliverable_id };
    const file = { name: 'brouillon.pdf', audience: 'CONSORTIUM', latest: 1 };
    const document_id = await this.put('document', { ...subject, ...file });
    const bytes = { number: 1, sha256: 'cd'.repeat(32), size: 4, media_type: 'application/pdf', uploaded_at: said.at };
    const document_version_id = await this.put('document_version', { document_id, ...bytes });
    const comment = await this.put('review_comment', { deliverable_id, ...said, document_version_id, words: 'Flou' });
    await this.put('review_comment', { deliverable_id, ...said, answers_id: comment, words: 'Repris' });
    await this.put('comment_resolution', { comment_id: comment, ...said });
  }

  protected async threaten(
    number: number,
    author_id: string,
    {
      work_package_id,
      milestone_id,
      partnerId,
    }: Readonly<Record<'work_package_id' | 'milestone_id' | 'partnerId', string>>,
  ): Promise<void> {
    const at = '2019-11-02T09:00:00Z';
    const play = { probability: 3, impact: 4, state: 'OPEN' };
    const risk_id = await this.put('risk', {
      ...{ number, partner_id: partnerId, owner_id: author_id, ...this.titled('Retard'), ...play },
      ...{ category: 'SUPPLY', foreseen: true, reviewed_at: at, raised_at: at, raised_by_id: author_id },
    });
    await this.put('risk_review', { risk_id, author_id, at, ...play, words: 'En attente', done: '' });
    await this.put('risk_work', { risk_id, work_package_id });
    await this.put('risk_milestone', { risk_id, milestone_id });
  }

  /** The rhythm, and who was told what; each guest once. */
  protected async rhythm(authorId: string, guests: readonly string[]): Promise<void> {
    await this.put('rhythm', { every: 'MONTH', due_day: 15, days_before: 3, since: '2018-02-08' });
    for (const person_id of guests) {
      const told = { person_id, at: '2019-11-02T09:00:00Z' };
      const items = JSON.stringify([{ key: 'MILESTONE x', kind: 'MILESTONE', code: 'J1', late: true }]);
      const partner_id = this.partners[0];
      await this.put('reminder', { ...told, partner_id, author_id: authorId, on_day: '2019-11-02', items });
      await this.put('digest', { ...told, period_until: '2019-10-15' });
    }
  }
}
