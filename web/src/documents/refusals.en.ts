import type { refusalsFr } from './refusals.fr';

/** Why a file was not taken or not given, by the API's code. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'document.kind-not-allowed':
    'The portal does not keep “.{extension}” files. Save it as PDF, image (PNG, JPEG), XLSX, CSV, XML, ICS or text.',
  'document.not-what-it-says':
    'The content of this file is not what its name announces (recognised: {recognised}). Open it, save it in the right format, then send it again.',
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
  'document.too-large': 'This file is larger than allowed. Reduce it or split it into several files.',
};
