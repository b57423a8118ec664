import { ResolveField, Resolver } from '@nestjs/graphql';
import { Ticket } from './ticket.entity.js';
import { TicketLinks } from './ticket-links.js';

@Resolver(() => Ticket)
export class TicketResolver {
  constructor(private readonly links: TicketLinks) {}

  @ResolveField(() => String, { description: 'A path of the portal.' })
  url({ id }: Ticket) {
    return this.links.addressOf(id);
  }
}
