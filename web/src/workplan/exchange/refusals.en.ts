/** Why a file is not taken, and what cures it. */
export const refusalsEn = {
  'plan-file.empty': 'This file is empty. Save the plan again, then choose that file.',
  'plan-file.too-large':
    'This file is larger than {megabytes} MB. Save the plan alone, without attachments or time-phased data.',
  'plan-file.kind-not-read': '“{extension}” files are not read. Save the plan as XML (Microsoft Project), XLSX or CSV.',
  'plan-file.not-xml':
    'This file is not well-formed XML: reading stops at line {line}. Save it again from your program.',
  'plan-file.declares-entities':
    'This file declares entities (DOCTYPE): it is not read, for safety. Save the plan from your program, without an external model.',
  'plan-file.wrong-encoding': 'The characters of this file are not what it says ({encoding}). Save it as UTF-8.',
  'plan-file.not-a-plan':
    'This XML is not a Microsoft Project plan: it begins with “{root}”. Export in the XML format of Microsoft Project.',
  'plan-file.not-a-workbook': 'This workbook cannot be opened. Start from the XLSX export of this plan.',
  'plan-file.not-a-table':
    'This table cannot be read: reading stops at line {line}. Save it as “CSV UTF-8” from your spreadsheet.',
  'plan-file.too-deep': 'This file nests more than {most} levels: it is not a plan. Export it again.',
  'plan-file.too-many': 'This file is beyond the limit of {most}. Export a part of the plan at a time.',
  'plan-file.no-rows': 'This file holds no task. Check that the right plan was saved.',
  'plan-file.columns-missing':
    'Columns are missing: {columns}. Name them so in the first row, or start from an export of this plan.',
  'plan-file.same-uid': 'Two tasks have the same number {uid}, one of them “{task}”. Save the plan again.',
  'plan-file.impossible-date': '“{task}” has an impossible date: {text} ({field}). Correct it in your program.',
  'plan-file.ends-before-it-starts': '“{task}” ends on {endsOn}, before it starts on {startsOn}. Correct its dates.',
  'plan-file.lots-go-round': 'Work packages would contain one another. Review the outline of the plan in your program.',
  'plan-cell.missing': 'Cell {cell} is empty. Fill it in.',
  'plan-cell.not-a-day': 'Cell {cell} is not a date: “{text}”. Write it like 31/12/2020.',
  'plan-cell.ends-before-it-starts':
    'Cell {cell} ends on {endsOn}, before the start on {startsOn}. Correct one of them.',
  'plan-cell.not-a-percentage': 'Cell {cell} is not a whole percentage from 0 to 100: “{text}”.',
  'plan-cell.kind-unknown': 'Cell {cell} says “{text}”. Choose a type from the list.',
  'plan-cell.code-twice': 'The code “{code}” of cell {cell} is used further up. Give another one.',
  'plan-cell.parent-unknown':
    'Cell {cell} names the work package “{code}”, which is not in the file. Correct the code.',
  'plan-cell.predecessor-unknown':
    'Cell {cell} waits for “{text}”, which is no code of the file. Write for example “T1.2 FS+5d”.',
  'plan-import.unknown': 'This import does not exist, or no longer does. Choose the file again.',
  'plan-import.not-read': 'The file was not received. Choose it again.',
  'plan-import.plan-changed':
    'The plan has changed since this preview: nothing was done. Read the preview again, then decide.',
  'plan-import.has-problems':
    '{count, plural, one {One point stands} other {# points stand}} in the way of the import: nothing was done. Correct the file, then start again.',
  'plan-import.row-in-use':
    '{code} cannot be removed: progress, deliverables or expenditure hang from it. Keep this row; nothing was done.',
} as const;
