import { useQuery } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { can } from '../../platform/permissions';
import { refusalIn } from '../../platform/refusal';
import { useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import { Problem, Refused } from '../../ui/problem';
import { StateBadge } from '../../ui/state';
import styles from './agreement.module.css';
import { AgreementQueryDocument, type FlatRate, type Programme, type Sheet } from './agreement-data';
import { AidTable } from './aid-table';
import { DiscardDialog, ProposeDialog } from './decide-dialogs';
import { DifferencesCard } from './differences-card';
import { FindingsList } from './findings-list';
import { LineGrid } from './line-grid';
import { PartnersGrid } from './partners-grid';
import { agreementRefusals } from './refusals';
import { PartnerDialog, TermsDialog } from './terms-dialogs';
import { useEditing } from './use-editing';
import { usePlacesOfCost } from './use-places-of-cost';
import { VersionSheet } from './version-sheet';
import { useWords } from './words';
import { YearsGrid } from './years-grid';

/** Where the lead draws an amendment up: the plan of financing, the budget of one partner, and the rules live beside them. */
export function EditorPage() {
  const say = useWords();
  const { id = '' } = useParams();
  const { id: projectId } = useProject();
  const { data, error, refetch } = useQuery(AgreementQueryDocument, {
    variables: { id, projectId },
    fetchPolicy: 'cache-and-network',
  });
  const version = data?.agreement;
  return (
    <Page
      name={say('editor.name')}
      title={version && say('version.title', { number: version.number, title: version.title })}
      lead={version && can(version, 'agreement.edit') ? say('editor.lead') : say('editor.closed')}
      actions={<ButtonLink to={`/p/${projectId}/convention`}>{say('editor.back')}</ButtonLink>}
    >
      <Answer
        data={data}
        error={error}
        rows={8}
        what={say('agreement.unshown')}
        refusals={agreementRefusals}
        onRetry={() => void refetch()}
      >
        {({ agreement, agreementDesk, project }) =>
          can(agreement, 'agreement.edit') ? (
            <Desk sheet={agreement} programme={agreementDesk.programme} partners={project.partners} />
          ) : (
            <VersionSheet id={agreement.id} />
          )
        }
      </Answer>
    </Page>
  );
}

interface DeskProps {
  sheet: Sheet;
  programme: Pick<Programme, 'categories' | 'flatRates'> | null;
  partners: readonly { readonly id: string; readonly shortName: string }[];
}

const address = { partenaire: '' };

function Desk({ sheet, programme, partners }: DeskProps) {
  const say = useWords();
  const [{ partenaire }, choose] = useUrlState(address);
  const [asking, setAsking] = useState<'terms' | 'partner' | 'propose' | 'discard'>();
  const { works } = usePlacesOfCost();
  const editing = useEditing(sheet);
  const save = (changes: Parameters<typeof editing.save>[0]) => void editing.save(changes).catch(() => undefined);
  const close = () => setAsking(undefined);
  const rates: readonly FlatRate[] = programme?.flatRates ?? [];
  const partner = partners.find(({ id }) => id === partenaire) ?? partners[0];
  const terms = sheet.partners.find(({ partnerId }) => partnerId === partner?.id);
  const blocking = sheet.findings.filter(({ severity }) => severity === 'blocking').length;
  return (
    <>
      <Standing saving={editing.saving} error={editing.error}>
        <Button onClick={() => setAsking('terms')}>{say('terms.edit')}</Button>
        <Button onClick={() => setAsking('discard')}>{say('discard.do')}</Button>
        <Button
          kind="primary"
          reason={blocking > 0 && say('propose.blocked', { count: blocking })}
          onClick={() => setAsking('propose')}
        >
          {say('propose.do')}
        </Button>
      </Standing>
      <PartnersGrid
        sheet={sheet}
        partners={partners}
        shown={partner?.id ?? ''}
        onOpen={(id) => choose({ partenaire: id })}
        onSave={save}
      />
      {partner && (
        <LineGrid
          key={partner.id}
          partner={partner}
          lines={sheet.lines.filter(({ partnerId }) => partnerId === partner.id)}
          categories={programme?.categories ?? []}
          works={works}
          aside={terms && <Button onClick={() => setAsking('partner')}>{say('partner.edit')}</Button>}
          onSave={save}
        />
      )}
      {partner && (
        <YearsGrid
          key={`${partner.id} years`}
          partner={partner}
          lines={sheet.lines.filter(({ partnerId }) => partnerId === partner.id)}
          categories={programme?.categories ?? []}
          works={works}
          days={sheet}
          onSave={save}
          onSpread={() => void editing.spreadOver(partner.id).catch(() => undefined)}
        />
      )}
      <FindingsList findings={sheet.findings} rooms={sheet.aid} rates={rates} />
      <AidTable rooms={sheet.aid} />
      <DifferencesCard differences={sheet.differences} />
      {asking === 'terms' && <TermsDialog version={sheet} onSave={editing.save} onClose={close} />}
      {asking === 'partner' && partner && terms && (
        <PartnerDialog name={partner.shortName} terms={terms} rates={rates} onSave={editing.save} onClose={close} />
      )}
      {asking === 'propose' && <ProposeDialog version={sheet} onClose={close} />}
      {asking === 'discard' && <DiscardDialog version={sheet} onClose={close} />}
    </>
  );
}

interface StandingProps {
  saving: boolean;
  error: unknown;
  children: ReactNode;
}

/** Where what was typed stands, and why it was not saved. */
function Standing({ saving, error, children }: StandingProps) {
  const say = useWords();
  return (
    <>
      <div className={styles.bar}>
        <StateBadge state={saving ? 'local' : 'saved'}>{say(saving ? 'editor.saving' : 'editor.saved')}</StateBadge>
        {children}
      </div>
      {error !== undefined &&
        (refusalIn(error).code === 'version.stale' ? (
          <Problem what={say('editor.failed')} cure={say('editor.stale')} />
        ) : (
          <Refused error={error} what={say('editor.failed')} refusals={agreementRefusals} />
        ))}
    </>
  );
}
