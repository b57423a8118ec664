import { Membership } from './consortium/membership.entity.js';
import { Partner } from './consortium/partner.entity.js';
import { Person } from './consortium/person.entity.js';
import { Project } from './consortium/project.entity.js';
import { Document, DocumentVersion } from './documents/document.entity.js';

/** Every class that is a row. */
export const entities = [Document, DocumentVersion, Project, Partner, Person, Membership];
