import { wordsEnum } from '../platform/graphql/words.js';
import { hindrances } from './blocking.rules.js';
import { interfaceKinds } from './function-interface.rules.js';
import { decidedVerdicts, verdicts, verificationMethods } from './requirement.rules.js';

/** The closed lists of the demonstrators, as the contract with the web names them. */
export const VerificationMethodEnum = wordsEnum('VerificationMethod', verificationMethods);
export const VerdictEnum = wordsEnum('Verdict', verdicts);
export const DecidedVerdictEnum = wordsEnum('DecidedVerdict', decidedVerdicts);
export const HindranceEnum = wordsEnum('Hindrance', hindrances);
export const InterfaceKindEnum = wordsEnum('InterfaceKind', interfaceKinds);
