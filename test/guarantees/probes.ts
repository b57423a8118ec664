import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { v7 as uuidv7 } from 'uuid';

type Ids = (table: string) => string;

/** One place in one root field where an id is taken, and the request that tries an id there. */
export interface Probe {
  /** `Query.claim(id)`: the field and the place. */
  readonly name: string;
  /** What the id should be of. */
  readonly table: string;
  readonly query: string;
  /** The variables with that id in that place, and rows of one's own in the others. */
  variables(id: string, own: Ids): Record<string, unknown>;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Ids that the client makes for what is not there yet: any that nobody holds is as good as another. */
const MADE_BY_THE_CLIENT: readonly string[] = [
  'Mutation.invitePerson(input.id)',
  'Mutation.openUpload(input.id)',
  'Mutation.openUpload(input.documentId)',
  'Mutation.openDownload(input.id)',
  'Mutation.addDependency(input.id)',
  'Mutation.takeBaseline(input.id)',
  'Mutation.addRequirement(input.id)',
  'Mutation.addStudy(input.id)',
  'Mutation.addFunctionInterface(input.id)',
  'Mutation.addDemonstrator(input.id)',
  'Mutation.addFunction(input.id)',
  'Mutation.addWorkPackage(input.id)',
  'Mutation.addMilestone(input.id)',
  'Mutation.addDeliverable(input.id)',
  'Mutation.commentDeliverable(input.id)',
  'Mutation.answerComment(input.id)',
  'Mutation.raiseRisk(input.id)',
  'Mutation.addEmployee(input.id)',
  'Mutation.addTerm(input.id)',
  'Mutation.writeTimesheets(input.sheets.id)',
  'Mutation.openScenario(input.id)',
  'Mutation.addClosure(input.id)',
  'Mutation.openPlanExport(input.id)',
  'Mutation.openPlanImport(input.id)',
  'Mutation.openStatementExport(input.id)',
  'Mutation.openTrailExport(input.id)',
  'Mutation.openClaimProof(input.id)',
  'Mutation.answerFinding(input.id)',
  'Mutation.signCertificate(input.id)',
  'Mutation.assembleClaim(input.id)',
  'Mutation.openCalendarLink(input.id)',
  'Mutation.recordAgreement(input.id)',
  'Mutation.draftAgreement(input.id)',
  'Mutation.transferBudget(input.id)',
  'Mutation.giveAccountingRate(input.id)',
  'Mutation.openExpenseImport(input.id)',
  'Mutation.changeExpenses(input.lines.id)',
  'Mutation.sayForecast(input.id)',
  'Query.ledgerPreview(input.lines.id)',
  'Mutation.openPartnerClaim(input.id)',
  'Mutation.assignControl(input.id)',
  'Mutation.admitClaim(input.id)',
  'Mutation.returnClaim(input.id)',
  'Mutation.rejectClaim(input.id)',
  'Mutation.decideLine(input.id)',
  'Mutation.askControlQuestion(input.id)',
  'Mutation.answerControlQuestion(input.id)',
];

/** Ids that do not say in their names what they are of. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  subjectId: 'deliverable',
  itemId: 'work_package',
  fromId: 'work_package',
  fromWorkPackageId: 'work_package',
  toWorkPackageId: 'work_package',
  toId: 'work_package',
  ownerId: 'person',
  superiorId: 'person',
  'drawSample.id': 'control',
  'chooseLine.id': 'control',
  'setExtrapolation.id': 'control',
  'notifyFindings.id': 'control',
  'closeAnswers.id': 'control',
  'concludeControl.id': 'control',
  findingId: 'line_review',
  'askControlQuestion.subjectId': 'claim',
  'askableFigures.id': 'claim',
  'removeTerm.id': 'employment_term',
  'removeEmployee.id': 'employee',
  reviewerId: 'person',
  questionId: 'update_question',
  commentId: 'review_comment',
  deciderId: 'person',
  deciderPartnerId: 'partner',
  'removeDependency.id': 'dependency',
  'removeStudy.id': 'study',
  'removeRequirement.id': 'requirement',
  'removeDemonstrator.id': 'demonstrator',
  'removeFunction.id': 'elementary_function',
  'removeFunctionInterface.id': 'function_interface',
  fromFunctionId: 'elementary_function',
  toFunctionId: 'elementary_function',
  parentFunctionId: 'elementary_function',
  parentId: 'work_package',
  beforeId: 'baseline',
  afterId: 'baseline',
  leadPartnerId: 'partner',
  'removeWorkPackage.id': 'work_package',
  'removeMilestone.id': 'milestone',
  'removeDeliverable.id': 'deliverable',
  'removeClosure.id': 'closure',
  remove: 'work_package',
  creditOfId: 'expense',
  ids: 'expense',
  periodId: 'claim_period',
  'changeExpenses.id': 'expense',
  'ledgerPreview.id': 'expense',
  'gatherExpenses.add': 'expense',
  'cancelExpenseImport.id': 'expense_import',
  'takeExpenseImport.id': 'expense_import',
  'keepAccountRule.id': 'account_rule',
  'forgetAccountRule.id': 'account_rule',
};

/** Words whose form is checked before anything is looked for. */
const WORDS: Readonly<Record<string, string>> = {
  email: 'someone@cast.example',
  language: 'fr',
  subjectType: 'deliverable',
  name: 'report.pdf',
  role: 'PARTNER_MEMBER',
  state: 'IN_PROGRESS',
  currency: 'USD',
  begins: '6063',
  units: '1.1',
  secret: 'A'.repeat(43),
  fingerprint: 'a'.repeat(64),
};

interface Place {
  readonly path: readonly string[];
  readonly list: boolean;
}

/** A probe for every place in the schema that takes an id, optional filters included. */
export function probesOf(schema: GraphQLSchema): Probe[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) => probesOfField(root?.name ?? '', field)),
  );
}

function probesOfField(root: string, field: GraphQLField<unknown, unknown>): Probe[] {
  const page = getNamedType(field.type).name.endsWith('Page');
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${root.toLowerCase()} (${declared}) { ${field.name}(${passed}) { __typename ${page ? 'total' : ''} } }`;
  const places = field.args.flatMap(({ name, type }) => placesIn([name], type));
  return places
    .map((place) => ({ place, name: `${root}.${field.name}(${place.path.join('.')})` }))
    .filter(({ name }) => !MADE_BY_THE_CLIENT.includes(name))
    .map(({ place, name }) => ({
      name,
      table: tableOf(place, field),
      query,
      variables: (id, own) =>
        Object.fromEntries(
          field.args.flatMap((arg) => {
            const value = valueFor(
              [arg.name],
              arg.type,
              (path, list) => {
                if (String(path) === String(place.path)) return list ? [id] : id;
                const made = MADE_BY_THE_CLIENT.includes(`${root}.${field.name}(${path.join('.')})`);
                const its = made ? uuidv7() : own(tableOf({ path, list }, field));
                return list ? [its] : its;
              },
              place,
            );
            return value === undefined ? [] : [[arg.name, value]];
          }),
        ),
    }));
}

function placesIn(path: readonly string[], type: GraphQLInputType): Place[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [{ path, list: isListType(isNonNullType(type) ? type.ofType : type) }];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => placesIn([...path, field.name], field.type));
}

/** `partnerId` is of a partner; a bare `id` is of what the field answers. */
function tableOf({ path }: Place, field: GraphQLField<unknown, unknown>): string {
  const name = path.at(-1) as string;
  const otherwise = NAMED_OTHERWISE[name] ?? NAMED_OTHERWISE[`${field.name}.${name}`];
  if (otherwise) return otherwise;
  if (name !== 'id') return snake(name.replace(/Ids?$/, ''));
  return snake(getNamedType(field.type).name.replace(/Page$/, ''));
}

type IdAt = (path: readonly string[], list: boolean) => unknown;

/** A value that passes the checks of form; optional ones only where the probe goes through them. */
function valueFor(path: readonly string[], type: GraphQLInputType, idAt: IdAt, place: Place): unknown {
  const onTheWay = String(place.path.slice(0, path.length)) === String(path);
  if (!isNonNullType(type) && !onTheWay) return undefined;
  const bare = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(type);
  if (named.name === 'ID') return idAt(path, isListType(bare));
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields())
        .map((field) => [field.name, valueFor([...path, field.name], field.type, idAt, place)])
        .filter(([, value]) => value !== undefined),
    );
  const words = isEnumType(named) ? named.getValues().map((word) => word.name) : undefined;
  const value = scalarOf(path.at(-1) as string, named.name, words);
  return isListType(bare) ? [value] : value;
}

function scalarOf(name: string, type: string, words: readonly string[] | undefined): unknown {
  const said = WORDS[name];
  if (said !== undefined && (words ? words.includes(said) : type === 'String')) return said;
  if (words) return words[0];
  return { Int: 1, Float: 1, Boolean: false, Day: '2019-12-02', Money: '1.00' }[type] ?? 'words';
}
