import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AskedFigures } from '../review/questions/asked-figures.js';

/** The lead is asked about what it was paid, a partner about its share. */
const PAYMENT = `
  SELECT json_build_array(p.project_id, 'V' || p.number, f.figure, l.id, f.value::text, true) AS told
    FROM payment p JOIN partner l ON l.project_id = p.project_id AND l.lead
    CROSS JOIN LATERAL (VALUES ('PAID', p.amount), ('TRANSFER', p.transfer), ('RECEIVED', p.received)) f (figure, value)
    WHERE p.id = $1 AND f.value IS NOT NULL
  UNION ALL SELECT json_build_array(s.project_id, 'V' || s.payment_number, f.figure, s.partner_id, f.value::text, true)
    FROM payment_share s CROSS JOIN LATERAL (VALUES ('SHARE', s.amount), ('SHARE_RECEIVED', s.received)) f (figure, value)
    WHERE s.payment_id = $1 AND f.value IS NOT NULL`;

/** Tells the control which figures of a payment it may ask about. */
@Injectable()
export class PaymentFigures implements OnModuleInit {
  constructor(private readonly figures: AskedFigures) {}

  onModuleInit(): void {
    this.figures.areToldBy('PAYMENT', PAYMENT);
  }
}
