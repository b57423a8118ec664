import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { useUrlState } from '../../platform/url-state';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar, FilterSelect } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { type Column, Table } from '../../ui/table';
import { refusals } from '../refusals';
import { useDemonstratorPlaces } from '../use-places';
import { InterfaceState } from './interface-state';
import { AllInterfacesDocument, type InterfaceFacts } from './interfaces-of-function';
import { N2Matrix } from './n2-matrix';
import { useWords } from './words';

const address = { demonstrateur: '' };

/** What functions give to each other: the N² matrix, and the same as a list. */
export function InterfacesPage() {
  const say = useWords();
  const places = useDemonstratorPlaces();
  const { id: projectId } = useProject();
  const [{ demonstrateur }, choose] = useUrlState(address);
  const { data, error, refetch } = useQuery(AllInterfacesDocument, { variables: { projectId } });
  const of = (data?.demonstrators ?? []).filter(({ id }) => !demonstrateur || id === demonstrateur);
  const functions = of.flatMap((one) => one.functions);
  const shown = new Set(functions.map(({ id }) => id));
  const interfaces = (data?.demonstrators ?? [])
    .flatMap((one) => one.interfaces)
    .filter(({ from, to }) => shown.has(from.id) && shown.has(to.id));
  const columns: readonly Column<InterfaceFacts>[] = [
    { key: 'from', title: say('from'), cell: ({ from }) => <span className="code">{from.code}</span> },
    { key: 'to', title: say('to'), cell: ({ to }) => <span className="code">{to.code}</span> },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => say(`kind.${kind}`) },
    {
      key: 'words',
      title: say('words'),
      cell: ({ wordsFr, wordsEn }) => (say.language === 'fr' ? wordsFr : wordsEn),
    },
    { key: 'state', title: say('state'), cell: (met) => <InterfaceState met={met} /> },
  ];
  return (
    <Page
      name={say('name')}
      title={
        data && say('title', { count: interfaces.length, agreed: interfaces.filter(({ agreedOn }) => agreedOn).length })
      }
      lead={say('page.lead')}
      actions={<ButtonLink to={places.tree}>{say('back')}</ButtonLink>}
    >
      <FilterBar
        active={demonstrateur !== ''}
        onClear={() => choose(address)}
        count={data && say('count', { count: interfaces.length })}
      >
        <FilterSelect
          label={say('demonstrator')}
          value={demonstrateur}
          choices={(data?.demonstrators ?? []).map(({ id, code }) => ({ value: id, label: code }))}
          onChange={(chosen) => choose({ demonstrateur: chosen })}
        />
      </FilterBar>
      <Answer data={data} error={error} rows={6} refusals={refusals} onRetry={() => void refetch()}>
        {() =>
          interfaces.length === 0 ? (
            <Card>
              <EmptyState action={<ButtonLink to={places.tree}>{say('back')}</ButtonLink>}>
                {say('empty.page')}
              </EmptyState>
            </Card>
          ) : (
            <>
              <Card title={say('matrix')}>
                <N2Matrix functions={functions} interfaces={interfaces} />
              </Card>
              <Card title={say('list')}>
                <Table caption={say('list.caption')} columns={columns} rows={interfaces} rowKey={({ id }) => id} />
              </Card>
            </>
          )
        }
      </Answer>
    </Page>
  );
}
