import { agreementGivenBack, agreementInForce, agreementProposed } from './budget/agreement/agreement-moved.letter.js';
import { claimSubmitted } from './claims/claim-submitted.letter.js';
import {
  partnerClaimReturned,
  partnerClaimSigned,
  partnerClaimValidated,
} from './claims/partner-claims/partner-claim-moved.letter.js';
import { invitation } from './consortium/invitation.letter.js';
import { correctionDecided } from './payments/correction-decided.letter.js';
import { paymentRecorded, shareDisputed, shareTransferred } from './payments/payment-moved.letter.js';
import type { Templates } from './platform/mail/letter.rules.js';
import { checkpointSigned } from './proof/checkpoints/checkpoint-signed.letter.js';
import { certificateSigned } from './review/certificate/certificate-signed.letter.js';
import { findingsNotified } from './review/findings/findings-notified.letter.js';
import { controlAnswered, controlQuestioned } from './review/questions/question.letter.js';
import {
  advanceAdmitted,
  advanceGranted,
  claimAdmitted,
  claimRejected,
  claimReturned,
  controlAssigned,
} from './review/queue/claim-judged.letter.js';
import { deliverableReturned } from './workplan/deliverable-returned.letter.js';
import { deliverableCommented } from './workplan/dues/deliverable-commented.letter.js';
import { deliverableMoved } from './workplan/dues/deliverable-moved.letter.js';
import { milestoneDecided } from './workplan/dues/milestone-decided.letter.js';
import { milestoneEntrusted } from './workplan/dues/milestone-entrusted.letter.js';
import { milestoneMoved } from './workplan/milestone-moved.letter.js';
import { periodDigest } from './workplan/reminders/digest.letter.js';
import { reminder } from './workplan/reminders/reminder.letter.js';
import { riskCharged } from './workplan/risks/risk-charged.letter.js';
import { riskOccurred } from './workplan/risks/risk-occurred.letter.js';
import { updateQuestioned } from './workplan/updates/update-questioned.letter.js';

/** Every letter that the portal sends, by the name under which it is written. */
export const letters: Templates = {
  invitation,
  'milestone-moved': milestoneMoved,
  'milestone-decided': milestoneDecided,
  'milestone-entrusted': milestoneEntrusted,
  'deliverable-returned': deliverableReturned,
  'deliverable-commented': deliverableCommented,
  'deliverable-moved': deliverableMoved,
  'risk-charged': riskCharged,
  'risk-occurred': riskOccurred,
  'agreement-proposed': agreementProposed,
  'agreement-given-back': agreementGivenBack,
  'agreement-in-force': agreementInForce,
  'claim-submitted': claimSubmitted,
  'advance-admitted': advanceAdmitted,
  'advance-granted': advanceGranted,
  'claim-admitted': claimAdmitted,
  'claim-returned': claimReturned,
  'claim-rejected': claimRejected,
  'control-assigned': controlAssigned,
  'control-questioned': controlQuestioned,
  'control-answered': controlAnswered,
  'partner-claim-signed': partnerClaimSigned,
  'partner-claim-returned': partnerClaimReturned,
  'partner-claim-validated': partnerClaimValidated,
  'findings-notified': findingsNotified,
  'certificate-signed': certificateSigned,
  'correction-decided': correctionDecided,
  'payment-recorded': paymentRecorded,
  'share-transferred': shareTransferred,
  'share-disputed': shareDisputed,
  'update-questioned': updateQuestioned,
  'checkpoint-signed': checkpointSigned,
  reminder,
  'period-digest': periodDigest,
};
