import type { RiskCategory } from '../../graphql/graphql';
import type { Language } from '../../platform/format';

/** What a person says of what a risk is. */
export interface Said {
  /** In the language of the page. */
  readonly title: string;
  /** In the other one; empty when one serves for both. */
  readonly otherTitle: string;
  readonly description: string;
  readonly category: RiskCategory;
  readonly foreseen: boolean;
  readonly partnerId: string;
  readonly ownerId: string;
  readonly mitigation: string;
  readonly warningSign: string;
  readonly workPackageIds: readonly string[];
  readonly milestoneIds: readonly string[];
}

export const nothingSaid: Said = {
  ...{ title: '', otherTitle: '', description: '', category: 'TECHNICAL', foreseen: false, partnerId: '', ownerId: '' },
  ...{ mitigation: '', warningSign: '', workPackageIds: [], milestoneIds: [] },
};

interface Titled {
  readonly titleFr: string;
  readonly titleEn: string;
}

/** The titles as the form shows them: the other one only where it differs. */
export function titlesFor(language: Language, { titleFr, titleEn }: Titled): Pick<Said, 'title' | 'otherTitle'> {
  const [title, other] = language === 'fr' ? [titleFr, titleEn] : [titleEn, titleFr];
  return { title, otherTitle: other === title ? '' : other };
}

/** What the API is told: a title alone serves for both languages. */
export function toldIn(language: Language, { title, otherTitle, ...said }: Said) {
  const own = title.trim();
  const other = otherTitle.trim() || own;
  const titles = language === 'fr' ? { titleFr: own, titleEn: other } : { titleFr: other, titleEn: own };
  return {
    ...said,
    ...titles,
    ownerId: said.ownerId || null,
    workPackageIds: [...said.workPackageIds],
    milestoneIds: [...said.milestoneIds],
  };
}
