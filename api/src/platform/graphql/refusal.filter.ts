import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import { Refusal } from '../../kernel/refusal.js';

/** A refusal is an answer, not an incident: hand it on without logging an error. */
@Catch(Refusal)
export class RefusalFilter implements GqlExceptionFilter {
  catch(refusal: Refusal): Refusal {
    return refusal;
  }
}
