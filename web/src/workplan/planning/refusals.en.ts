/** Why the plan said no, and what cures it. */
export const refusalsEn = {
  'plan.item-unknown': 'This row is no longer in the plan. Reload the page to see how it stands.',
  'plan.moved-twice': 'The same row is moved twice in this request. Reload the page and start again.',
  'plan.lot-follows': '{code} follows its tasks: move one of them, or move the whole work package on the chart.',
  'plan.done-stays': '{code} is done: its dates no longer move.',
  'plan.begun-stays':
    '{code} began on {startsOn}: its start no longer moves. Move its end (Ctrl and an arrow) or what follows.',
  'plan.ends-before-it-starts': '{code} would end on {endsOn}, before it starts on {startsOn}. Give a later end.',
  'plan.outside-project':
    '{code} would leave the project, which runs from {startsOn} to {endsOn}. Choose dates in between.',
  'plan.milestone-lasts': '{code} is a milestone: it is a single day. Give one date.',
  'plan.dependency-not-kept':
    '{code} waits for {by}: {startsOn} is too early. The first possible date is {earliestOn}.',
  'plan.pushes-another':
    'This move pushes {code}, which waits for {by}: {startsOn} no longer holds, it must be {earliestOn} or later. Move it with the rest.',
  'plan.code-taken': 'The code {code} already names another row of the plan. Give it another.',
  'plan.under-itself': '{code} cannot stand under itself, nor under one of its tasks. Choose another work package.',
  'plan.holds-others': '{code} still holds {codes}. Remove these tasks, or place them elsewhere, then try again.',
  'plan.row-in-use':
    '{code} already has a history: reports, expenditure, files, or rows that need it. It stays in the plan; change its dates or its title.',
  'plan.reason-needed': 'Milestone {code} moves: say why in a sentence, its partners will read it in their letter.',
  'dependency.unknown': 'This dependency is no longer in the plan. Reload the page to see how it stands.',
  'dependency.on-itself': '{code} cannot depend on itself. Choose another row.',
  'dependency.within-its-lot':
    '{from} and {to} are in the same work package, one under the other: it already follows its tasks. Link two tasks.',
  'dependency.already':
    'A dependency of this type already goes from {from} to {to}. Change it rather than adding a second one.',
  'baseline.unknown':
    'This baseline does not exist, or no longer does. Try again: the plan will be compared with the newest.',
} as const;
