import type { FragmentType } from '@apollo/client';
import { useApolloClient, useFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { useWords as useBudgetWords } from '../budget/words';
import { useTitleOf } from '../consortium/current-project';
import { DocumentList } from '../documents/document-list';
import { EvidenceViewer } from '../documents/evidence-viewer/evidence-viewer';
import { graphql } from '../graphql/gql';
import type { LineSheet_ClaimLineFragment } from '../graphql/graphql';
import { can } from '../platform/permissions';
import { useShortcut } from '../platform/shortcuts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { DayText, Money } from '../ui/figures';
import styles from './line-sheet.module.css';
import { useWords } from './words';

export const LineSheetFragment = graphql(`
  fragment LineSheet_ClaimLine on ClaimLine {
    id
    number
    category
    documentRef
    issuer
    description
    incurredOn
    paidOn
    net
    vat
    gross
    eligible
    viewerCan
    evidenceKept
    documents {
      id
      name
      latest {
        id
        sha256
        mediaType
      }
    }
    partner {
      id
      shortName
    }
    workPackage {
      id
      code
      titleFr
      titleEn
    }
  }
`);

interface StepsProps {
  place: string;
  isFirst: boolean;
  isLast: boolean;
  onStep: (by: 1 | -1) => void;
}

/** J and K inside the sheet, and the buttons that do the same. */
function Steps({ place, isFirst, isLast, onStep }: StepsProps) {
  const say = useWords();
  useShortcut({ keys: 'j', label: say('sheet.next'), run: () => onStep(1), enabled: !isLast });
  useShortcut({ keys: 'k', label: say('sheet.previous'), run: () => onStep(-1), enabled: !isFirst });
  return (
    <div className={styles.steps}>
      <p className="small dim" aria-live="polite">
        {place}
      </p>
      <Button size="small" keys="k" reason={isFirst && say('sheet.first')} onClick={() => onStep(-1)}>
        {say('sheet.previous')}
      </Button>
      <Button size="small" keys="j" reason={isLast && say('sheet.last')} onClick={() => onStep(1)}>
        {say('sheet.next')}
      </Button>
    </div>
  );
}

interface LineSheetProps {
  line: FragmentType<LineSheet_ClaimLineFragment>;
  base: string;
  /** Where it stands among the lines on screen; none when it is not among them. */
  steps?: StepsProps;
  /** Told when its evidence is in sight: the moment to bring that of the next. */
  onReady?: () => void;
  onClose: () => void;
}

/** One expense in full, down to its documents; the next one is a key away. */
export function LineSheet({ line, base, steps, onReady, onClose }: LineSheetProps) {
  const say = useWords();
  const budget = useBudgetWords();
  const titleOf = useTitleOf();
  const client = useApolloClient();
  const { data, complete } = useFragment({ fragment: LineSheetFragment, from: line });
  if (!complete) return null;
  const { workPackage: work } = data;
  const amounts = ['net', 'vat', 'gross', 'eligible'] as const;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say('sheet.title', { number: data.number, issuer: data.issuer })}
      lead={`${data.partner.shortName}, ${data.description}`}
      width={data.documents.length > 0 ? 1360 : 760}
    >
      {steps ? <Steps {...steps} /> : <p className={`${styles.steps} small dim`}>{say('sheet.linked')}</p>}
      <div className={data.documents.length > 0 ? styles.beside : undefined}>
        <div className={styles.facts}>
          <dl className={styles.amounts}>
            {amounts.map((key) => (
              <div key={key}>
                <dt>{say(`line.${key}`)}</dt>
                <dd>
                  <Money value={data[key]} />
                </dd>
              </div>
            ))}
          </dl>
          <dl className={styles.words}>
            <div>
              <dt>{say('sheet.paid')}</dt>
              <dd>
                <DayText day={data.paidOn} none={say('line.unpaid')} />
              </dd>
            </div>
            <div>
              <dt>{say('sheet.incurred')}</dt>
              <dd>
                <DayText day={data.incurredOn} />
              </dd>
            </div>
            <div>
              <dt>{say('sheet.reference')}</dt>
              <dd>{data.documentRef}</dd>
            </div>
            <div>
              <dt>{say('sheet.category')}</dt>
              <dd>{budget(`category.${data.category}`)}</dd>
            </div>
            <div>
              <dt>{say('sheet.work')}</dt>
              <dd>
                <span className="code">{work.code}</span> <Link to={`${base}/lots/${work.id}`}>{titleOf(work)}</Link>
              </dd>
            </div>
          </dl>
        </div>
        {data.documents.length > 0 && (
          <EvidenceViewer
            key={data.id}
            documents={data.documents}
            facts={{ ...data, reference: data.documentRef }}
            onReady={onReady}
          />
        )}
        <section className={styles.files}>
          <h3>{say('sheet.files')}</h3>
          {data.evidenceKept && <p className="sec">{say('sheet.files.kept', { partner: data.partner.shortName })}</p>}
          <DocumentList
            key={data.id}
            subjectType="claim-line"
            subjectId={data.id}
            canAttach={can(data, 'claim-line.attach')}
            audience="FUNDER"
            onAttached={() => void client.refetchQueries({ include: [steps ? 'ClaimLines' : 'LinkedLine'] })}
          />
        </section>
      </div>
    </Dialog>
  );
}
