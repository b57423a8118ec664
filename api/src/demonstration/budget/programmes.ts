import { feder2014Data } from '../../budget/programme/feder-2014-2020.js';
import { feder2021Data } from '../../budget/programme/feder-2021-2027.js';
import type { ProgrammeRow } from '../../budget/programme/programme.entity.js';
import { idOf } from '../identifier.rules.js';

export const programmeId = (code: string): string => idOf('programme', code);

/** The two that ship. */
export const programmes: readonly ProgrammeRow[] = [feder2014Data, feder2021Data].map((data) => ({
  id: programmeId(data.code),
  code: data.code,
  title: data.title,
  data,
}));
