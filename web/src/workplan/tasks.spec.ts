import { expect, it } from '@jest/globals';
import { withTasks } from './tasks';

const work = (id: string, parentId: string | null = null) => ({ id, parentId });

it('puts tasks under their work package, and leaves alone those whose work package is not there', () => {
  const held = withTasks([work('lt1'), work('t1.1', 'lt1'), work('t1.2', 'lt1'), work('lt2'), work('t9.1', 'lt9')]);
  expect(held.map(({ work: { id }, tasks }) => [id, tasks.map((task) => task.id)])).toEqual([
    ['lt1', ['t1.1', 't1.2']],
    ['lt2', []],
    ['t9.1', []],
  ]);
});
