import { isId } from '../../platform/url-state';
import { wholePlan } from './rows';

/** What is in the address of the plan, and what stands there when nothing is said. */
export const address = {
  ...wholePlan,
  echelle: 'trimestre',
  reference: '',
  chemin: 'oui',
  marges: 'non',
  liens: 'oui',
};

export const sound = { partenaire: isId, reference: isId };

export type PlanAddress = Readonly<Record<keyof typeof address, string>>;
