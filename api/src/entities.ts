import { Membership } from './consortium/membership.entity.js';
import { Partner } from './consortium/partner.entity.js';
import { Person } from './consortium/person.entity.js';
import { Project } from './consortium/project.entity.js';

/** Every class that is a row. */
export const entities = [Project, Partner, Person, Membership];
