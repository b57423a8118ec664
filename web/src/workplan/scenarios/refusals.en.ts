/** Why a scenario said no, and what cures it. */
export const refusalsEn = {
  'scenario.unknown': 'This scenario does not exist, or your rights do not let you see it.',
  'scenario.closed': '“{name}” is already adopted or discarded: it no longer changes. Open another scenario.',
  'scenario.illegal-move': 'This scenario is already adopted or discarded. Reload the page, or open another scenario.',
  'scenario.moves-nothing': '{code} already has these dates there: “{name}” would not change. Choose other dates.',
  'scenario.move-unknown': 'This row is no longer in the scenario. Reload the page to see it as it is.',
  'scenario.no-longer-holds':
    '“{name}” no longer holds for {codes}: the plan has changed, or a row is missing. Take these rows out of the scenario or move them again, then adopt it.',
  'scenario.changes-nothing':
    'The plan already is what “{name}” wanted: there is nothing to adopt. You may discard it.',
} as const;
