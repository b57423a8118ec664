import { Injectable } from '@nestjs/common';
import type { Day } from '../kernel/day.js';
import type { Cockpit } from './cockpit.types.js';

@Injectable()
export class CockpitService {
  async of(projectId: string, window: { from?: Day; until?: Day }): Promise<Cockpit> {
    throw new Error(`${projectId} ${window.from}`);
  }
}
