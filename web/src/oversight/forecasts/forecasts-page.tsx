import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { FilterBar, FilterSelect } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import styles from './forecasts.module.css';
import { type Outlook, SpendingOutlookQueryDocument } from './outlook-data';
import { OutlookFindings } from './outlook-findings';
import { PartnerMatrix, type Place } from './partner-matrix';
import { PeriodTable } from './period-table';
import { SCurve } from './s-curve';
import { SayDialog } from './say-dialog';
import { useWords } from './words';

const address = { partenaire: '' };

/** How much of the budget would be spent, in the title; the amounts, below it. */
function useSentences(outlook: Outlook | undefined, partnerId: string) {
  const say = useWords();
  const format = useFormat();
  if (!outlook) return {};
  const { budget, expected, declared } = outlook.sums;
  const partner = outlook.partners.find(({ id }) => id === partnerId)?.shortName;
  const percent = format.percentOf(expected, budget, 0);
  return {
    title: partner ? say('title.one', { partner, percent }) : say('title.all', { percent }),
    lead: say('lead', {
      expected: format.money(expected, 'never'),
      budget: format.money(budget, 'never'),
      declared: format.money(declared, 'never'),
    }),
  };
}

/** What is planned, declared and expected, by partner and period, and what the rules say of it. */
export function ForecastsPage() {
  const say = useWords();
  const project = useProject();
  const { id: projectId } = project;
  const [choices, choose] = useUrlState(address);
  const [place, setPlace] = useState<Place>();
  const { data, previousData, error, refetch } = useQuery(SpendingOutlookQueryDocument, {
    variables: { projectId, partnerId: choices.partenaire || undefined },
  });
  const outlook = data?.spendingOutlook ?? (error ? undefined : previousData?.spendingOutlook);
  return (
    <Page
      name={say('name')}
      {...useSentences(outlook, choices.partenaire)}
      actions={<ButtonLink to={`/p/${projectId}/periodes`}>{say('back')}</ButtonLink>}
    >
      <Answer data={outlook} error={error} rows={8} what={say('unshown')} onRetry={() => void refetch()}>
        {(shown) => (
          <div className={styles.cards}>
            {shown.partners.length > 1 && (
              <FilterBar active={choices.partenaire !== ''} onClear={() => choose({ partenaire: '' })}>
                <FilterSelect
                  label={say('partner')}
                  none={say('partner.all')}
                  choices={shown.partners.map(({ id, shortName }) => ({ value: id, label: shortName }))}
                  value={choices.partenaire}
                  onChange={(partenaire) => choose({ partenaire })}
                />
              </FilterBar>
            )}
            <Card title={say('curve.title')}>
              <SCurve periods={shown.periods} budget={shown.sums.budget} project={project} />
            </Card>
            <PeriodTable periods={shown.periods} unplaced={shown.unplaced} />
            <OutlookFindings findings={shown.findings} partners={shown.partners} />
            <PartnerMatrix outlook={shown} onSay={setPlace} />
            <Saying outlook={shown} place={place} onClose={() => setPlace(undefined)} />
          </div>
        )}
      </Answer>
    </Page>
  );
}

interface SayingProps {
  outlook: Outlook;
  place: Place | undefined;
  onClose: () => void;
}

function Saying({ outlook: { rows, periods }, place, onClose }: SayingProps) {
  const row = rows.find(({ partner }) => partner.id === place?.partnerId);
  const period = periods.find((one) => one.period.id === place?.periodId)?.period;
  const cell = row?.cells.find(({ periodId }) => periodId === period?.id);
  if (!row || !period || !cell) return null;
  return <SayDialog partner={row.partner} period={period} cell={cell} onClose={onClose} />;
}
