import { Audience } from '../../documents/document.entity.js';
import { claimId, claimLineId, claimLines } from '../claims/claims.js';
import { partnerId, partners } from '../consortium/partners.js';
import { expensePapers } from '../expenditure/evidence.js';
import { idOf } from '../identifier.rules.js';
import { deliverables } from '../workplan/deliverables.js';
import { milestones } from '../workplan/milestones.js';
import { drawnFor } from './drawn-evidence.js';
import { evidence } from './evidence.js';
import { FOOT, type Paper } from './paper.js';
import { pdfOf } from './pdf.js';

const partnerNames = new Map(partners.map(({ id, shortName }) => [id, shortName]));

const ofLines: Paper[] = evidence.map((told) => {
  const [head = '', title = '', ...lines] = told.split('\n').map((line) => line.trim());
  const [claim, number, sentOn, name = ''] = head.split(' | ');
  const line = claimLines.find((one) => one.id === claimLineId(Number(claim), Number(number)));
  if (!line) throw new Error(`there is no line ${number} in claim ${claim}`);
  return {
    id: idOf('document', line.id, name),
    name,
    audience: Audience.FUNDER,
    subjectType: 'claim-line',
    subjectId: line.id,
    partnerId: line.partnerId,
    sentAt: new Date(`${sentOn}T14:00:00Z`),
    bytes: pdfOf({ title, lines, foot: FOOT }),
  };
});

/** The other lines of the third claim that a funder opens: all of Aurea, and the purchases of UFC. */
const proven = new Set(ofLines.map(({ subjectId }) => subjectId));
const opened = claimLines.filter(
  ({ id, claimId: claim, partnerId: of, category }) =>
    claim === claimId(3) &&
    !proven.has(id) &&
    (of === partnerId('Aurea Technology') || (of === partnerId('UFC (FEMTO-ST)') && category !== 'STAFF')),
);
const drawn: Paper[] = opened.flatMap((line) =>
  drawnFor(line).map(({ name, title, lines }) => ({
    id: idOf('document', line.id, name),
    name,
    audience: Audience.FUNDER,
    subjectType: 'claim-line' as const,
    subjectId: line.id,
    partnerId: line.partnerId,
    sentAt: new Date('2019-08-28T09:00:00Z'),
    bytes: pdfOf({ title, lines, foot: FOOT }),
  })),
);

const drafts: Readonly<Record<string, string>> = { 'D1.4': '2019-11-06', 'D2.2': '2019-10-25', 'D3.2': '2019-11-04' };

const ofDeliverables: Paper[] = deliverables.flatMap(({ id, code, titleFr, partnerId: author, submittedOn }) => {
  const sentOn = submittedOn ?? drafts[code];
  if (!sentOn) return [];
  const words = [
    `Projet MiMédI, livrable ${code}`,
    `Rédigé par ${partnerNames.get(author)}`,
    submittedOn ? '' : 'Brouillon',
  ];
  return {
    id: idOf('document', 'deliverable', code),
    name: `${code} ${titleFr}.pdf`,
    audience: submittedOn ? Audience.CONSORTIUM : Audience.PARTNER,
    subjectType: 'deliverable' as const,
    subjectId: id,
    partnerId: author,
    sentAt: new Date(`${sentOn}T10:30:00Z`),
    bytes: pdfOf({ title: `${code}. ${titleFr}`, lines: words.filter((word) => word !== ''), foot: FOOT }),
  };
});

/** What was sent back comes again, with what was asked for. */
const again: Paper[] = ofDeliverables
  .filter(({ name }) => name.startsWith('D4.3 '))
  .map((paper) => ({
    ...paper,
    number: 2,
    sentAt: new Date('2019-11-12T10:35:00Z'),
    bytes: pdfOf({ title: paper.name, lines: ['Projet MiMédI, livrable D4.3', 'Deuxième version'], foot: FOOT }),
  }));

/** What shows that a milestone was reached. */
const ofMilestones: Paper[] = milestones
  .filter(({ code }) => code === 'J3')
  .map(({ id, titleFr, partnerId }) => ({
    id: idOf('document', 'milestone', 'J3'),
    name: 'J3 Procès-verbal de réception.pdf',
    audience: Audience.CONSORTIUM,
    subjectType: 'milestone' as const,
    subjectId: id,
    partnerId,
    sentAt: new Date('2019-05-24T13:10:00Z'),
    bytes: pdfOf({ title: `J3. ${titleFr}`, lines: ['Salle de 100 m² reçue sans réserve'], foot: FOOT }),
  }));

export const papers: readonly Paper[] = [
  ...ofLines,
  ...drawn,
  ...expensePapers,
  ...ofDeliverables,
  ...again,
  ...ofMilestones,
];
