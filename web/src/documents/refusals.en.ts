import type { refusalsFr } from './refusals.fr';

/** Why a file was not taken or not given, by the API's code. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'document.kind-not-allowed':
    'The portal does not keep “.{extension}” files. Save it as PDF, image (PNG, JPEG), XLSX, CSV, XML, ICS or text.',
  'document.not-what-it-says':
    'The content of this file is not what its name announces (recognised: {recognised, select, unknown {no format we know} other {{recognised}}}). Open it, save it in the right format, then send it again.',
  'document.not-text': 'This file is not readable text. Save it as UTF-8, then send it again.',
  'document.active-content':
    'This file holds a program or a hidden link ({found}). Export it as a plain PDF or a spreadsheet without macros, then send it again.',
  'document.encrypted':
    'This file is protected by a password: nobody could check it. Remove the protection, then send it again.',
  'document.zip-bomb':
    'This workbook unfolds far beyond its size. Save it again from your spreadsheet, then send it again.',
  'document.name-malformed':
    'This file name will not do: 200 characters at most, without / \\ : * ? " < > |, and no dot at the start. Rename it, then send it again.',
  'document.tampered':
    'This file no longer matches its hash: it was altered after it was deposited. Do not use it, and tell the lead partner.',
  'document.too-large': 'This file is over {megabytes} MB. Reduce it or split it into several files.',
  'document.empty': 'This file is empty. Check it on your device, then send it again.',
  'document.wrong-size':
    'This file changed while it was being sent ({expected} bytes announced, {actual} received). Close it in other programs, then send it again.',
  'document.quota-reached':
    'The files of this project take all the room they were given. Ask the lead partner to have the limit raised.',
  'document.audience-needs-partner':
    'This file cannot be kept to one partner: what it goes with belongs to the whole consortium.',
  'document.audience-too-wide':
    'A file of this line cannot be open to the whole project: the claim is seen by the lead partner alone and, once sent, by the funder. Keep it to the funder or to the partner.',
  'document.audience-too-narrow':
    'You would not see this file yourself: what a contributor sends is read by the whole project. Open it to the project.',
  'document.missing':
    'This file is no longer in the portal’s storage. Tell the lead partner, with its name and its hash.',
  'document.unknown': 'This file does not exist, or your rights do not let you see it.',
  'subject.unknown': 'What this file was to be attached to no longer exists, or your rights do not let you see it.',
  'ticket.spent': 'This link has served already or has expired. Start again: a new one will be made.',
  'ticket.unknown': 'This link is not valid. Start again: a new one will be made.',
  'document-version.unknown': 'This version of the file does not exist, or your rights do not let you see it.',
};
