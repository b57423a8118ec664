import { Injectable } from '@nestjs/common';
import type { Month } from './month.types.js';

@Injectable()
export class MonthService {
  async of(projectId: string): Promise<Month> {
    throw new Error(projectId);
  }
}
