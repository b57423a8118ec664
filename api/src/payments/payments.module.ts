import { Module } from '@nestjs/common';
import { DueForecastResolver } from './due-forecast.resolver.js';

@Module({ providers: [DueForecastResolver] })
export class PaymentsModule {}
