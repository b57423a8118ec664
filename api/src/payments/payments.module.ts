import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { ReviewModule } from '../review/review.module.js';
import { CorrectedPlaces } from './corrected-places.js';
import { Corrections } from './corrections.js';
import { CorrectionsResolver } from './corrections.resolver.js';
import { DueForecastResolver } from './due-forecast.resolver.js';
import { Durabilities } from './durabilities.js';
import { Paying } from './paying.js';
import { PaymentLetters } from './payment.letters.js';
import { PaymentFigures } from './payment-figures.js';
import { PaymentGrounds } from './payment-ground.js';
import { PaymentBooksResolver, PaymentSharesResolver, PaymentsResolver } from './payments.resolver.js';
import { PaymentsService } from './payments.service.js';
import { Receiving } from './receiving.js';

@Module({
  imports: [BudgetModule, ClaimsModule, ReviewModule],
  providers: [
    DueForecastResolver,
    PaymentGrounds,
    PaymentFigures,
    PaymentsService,
    Paying,
    Receiving,
    PaymentLetters,
    PaymentsResolver,
    PaymentSharesResolver,
    PaymentBooksResolver,
    Corrections,
    CorrectedPlaces,
    Durabilities,
    CorrectionsResolver,
  ],
})
export class PaymentsModule {}
