import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { TicketLinks } from '../../documents/ticket-links.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { claimPolicy } from '../claim.policy.js';
import { StatementExport } from './statement-export.entity.js';
import { OpenStatementExportInput } from './statement-export.inputs.js';
import { StatementExports } from './statement-exports.js';
import { STATEMENT_FILES } from './statement-files.routes.js';

@Resolver(() => StatementExport)
export class StatementExportResolver {
  constructor(
    private readonly exports: StatementExports,
    private readonly links: TicketLinks,
  ) {}

  @Mutation(() => StatementExport, { description: 'Refuses with statement.not-whole, programme.none.' })
  @Requires(claimPolicy.read)
  openStatementExport(@Args('input') input: OpenStatementExportInput) {
    return this.exports.open(input);
  }

  @ResolveField(() => String, { description: 'A path of the portal.' })
  url({ id }: StatementExport) {
    return `${STATEMENT_FILES}/${this.links.nameOf(id)}`;
  }
}
