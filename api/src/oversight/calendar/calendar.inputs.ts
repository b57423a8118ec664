import { Field, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { IsIn, Matches } from 'class-validator';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { languages } from '../../platform/settings.js';
import { type CalendarScope, calendarScopes } from './calendar.policy.js';
import { CalendarLink, CalendarScopeEnum } from './calendar-link.entity.js';

/** 256 bits as base64url. */
const SECRET = /^[\w-]{43}$/;

@InputType({ isAbstract: true })
class SecretInput {
  @Field({ description: '256 random bits as base64url, made by the client; the portal keeps its hash alone.' })
  @Matches(SECRET)
  secret: string;
}

@InputType()
export class OpenCalendarLinkInput extends IntersectionType(
  PickType(CalendarLink, ['id', 'projectId'], InputType),
  SecretInput,
) {
  @Field(() => CalendarScopeEnum)
  @IsIn(calendarScopes)
  scope: CalendarScope;

  @Field(() => String, { description: 'fr or en.' })
  @IsIn(languages)
  language: 'fr' | 'en';
}

@InputType()
export class RenewCalendarLinkInput extends IntersectionType(EditInput, SecretInput) {}

@InputType()
export class RevokeCalendarLinkInput extends EditInput {}
