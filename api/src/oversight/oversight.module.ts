import { Module } from '@nestjs/common';
import { CockpitResolver } from './cockpit.resolver.js';
import { CockpitService } from './cockpit.service.js';
import { JournalResolver } from './journal.resolver.js';
import { JournalLinesService } from './journal-lines.service.js';
import { LandmarkResolver } from './landmark.resolver.js';
import { LandmarkService } from './landmark.service.js';
import { MonthResolver } from './month.resolver.js';
import { MonthService } from './month.service.js';

@Module({
  providers: [
    CockpitResolver,
    CockpitService,
    MonthResolver,
    MonthService,
    JournalResolver,
    JournalLinesService,
    LandmarkResolver,
    LandmarkService,
  ],
})
export class OversightModule {}
