import { BudgetLine } from './budget/budget-line.entity.js';
import { Financing } from './budget/financing.entity.js';
import { Claim } from './claims/claim.entity.js';
import { ClaimLine } from './claims/claim-line.entity.js';
import { ClaimPeriod } from './claims/claim-period.entity.js';
import { Membership } from './consortium/membership.entity.js';
import { Partner } from './consortium/partner.entity.js';
import { Person } from './consortium/person.entity.js';
import { Project } from './consortium/project.entity.js';
import { Document, DocumentVersion } from './documents/document.entity.js';

/** Every class that is a row. */
export const entities = [
  Document,
  DocumentVersion,
  Project,
  Partner,
  Person,
  Membership,
  Financing,
  BudgetLine,
  ClaimPeriod,
  Claim,
  ClaimLine,
];
