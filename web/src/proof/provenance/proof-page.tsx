import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { useWords as useBudgetWords } from '../../budget/words';
import { useWords as useClaimWords } from '../../claims/words';
import { useProject } from '../../consortium/current-project';
import { useUrlState } from '../../platform/url-state';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { Page } from '../../ui/page';
import { Segmented } from '../../ui/segmented';
import { refusals } from '../refusals';
import { BranchRows } from './branch-rows';
import { ClaimPanel } from './claim-panel';
import { ExportProof } from './export-proof';
import { LinePanel } from './line-panel';
import styles from './provenance.module.css';
import { address, type Branch, type ProofClaim, ProofPageQueryDocument, type Side, sound } from './provenance-data';
import { Tree, TreeRow } from './tree';
import { useWords } from './words';

/** The amounts of a claim by one of its sides. */
function useBranches() {
  const budget = useBudgetWords();
  return ({ byPartner, byCategory }: ProofClaim, side: Side): readonly Branch[] =>
    side === 'partenaire'
      ? byPartner.flatMap(({ partner, lines, declared }) =>
          partner ? [{ key: partner.id, name: partner.shortName, lines, declared }] : [],
        )
      : byCategory.flatMap(({ category, lines, declared }) =>
          category ? [{ key: category, name: budget(`category.${category}`), lines, declared }] : [],
        );
}

/** From any figure of a claim to its lines, their documents and what was decided. */
export function ProofPage() {
  const say = useWords();
  const claimWords = useClaimWords();
  const format = useFormat();
  const branchesOf = useBranches();
  const { id = '' } = useParams();
  const { id: projectId } = useProject();
  const base = `/p/${projectId}`;
  const [choices, choose] = useUrlState(address, sound);
  const side = choices.par as Side;
  const { data, error, refetch } = useQuery(ProofPageQueryDocument, {
    variables: { id, projectId, language: say.language },
  });
  const claim = data?.claim;
  const panel = useRef<HTMLDivElement>(null);
  const chooseLine = (ligne: string) => {
    choose({ ligne });
    // On a phone it stands below the lines.
    panel.current?.scrollIntoView({ block: 'nearest' });
  };
  const name = claim
    ? say('name', { claim: claimWords(`kind.${claim.kind}`, { number: claim.number }) })
    : say('name.none');
  return (
    <Page
      name={name}
      title={claim && say('title', { declared: format.money(claim.declared) })}
      lead={say('lead')}
      actions={
        claim && (
          <>
            <ButtonLink to={`${base}/demandes/${id}`}>{say('back')}</ButtonLink>
            {claim.state !== 'DRAFT' && <ExportProof claimId={id} />}
          </>
        )
      }
    >
      <Answer
        data={data}
        error={error}
        rows={10}
        what={say('unshown')}
        refusals={refusals}
        onRetry={() => void refetch()}
      >
        {({ claim: shown, claimProof, proofDesk }) => (
          <>
            <div className={styles.sides}>
              <Segmented
                label={say('by')}
                segments={[
                  { value: 'partenaire', label: say('by.partenaire') },
                  { value: 'poste', label: say('by.poste') },
                ]}
                value={side}
                onChange={(par) => choose({ par, branche: '', ligne: '' })}
              />
            </div>
            <div className={styles.both}>
              <Card title={say('tree')} titleHidden>
                <Tree label={say('tree')}>
                  <TreeRow
                    level={1}
                    name={<b>{say('tree.total')}</b>}
                    hint={say('tree.lines', { lines: shown.lineCount })}
                    amount={
                      <b>
                        <Money value={shown.declared} />
                      </b>
                    }
                    open
                    selected={choices.ligne === ''}
                    stop
                    onChoose={() => choose({ ligne: '' })}
                  />
                  {branchesOf(shown, side).map((branch) => {
                    const open = branch.key === choices.branche;
                    return (
                      <div key={branch.key} role="presentation">
                        <TreeRow
                          level={2}
                          name={branch.name}
                          hint={say('tree.lines', { lines: branch.lines })}
                          amount={<Money value={branch.declared} />}
                          open={open}
                          selected={false}
                          stop={false}
                          onChoose={() => choose({ branche: open ? '' : branch.key, ligne: '' })}
                        />
                        {open && (
                          <BranchRows
                            claimId={id}
                            side={side}
                            branch={branch.key}
                            line={choices.ligne}
                            onLine={(line) => chooseLine(line.id)}
                          />
                        )}
                      </div>
                    );
                  })}
                </Tree>
              </Card>
              <div ref={panel} className={styles.panel} aria-live="polite">
                <Card title={say('panel')} padded>
                  {choices.ligne ? (
                    <LinePanel lineId={choices.ligne} trail={`${base}/piste-audit?sujet=${choices.ligne}`} />
                  ) : (
                    <ClaimPanel
                      hash={shown.hash}
                      proof={claimProof}
                      fingerprint={proofDesk.fingerprint}
                      trail={`${base}/piste-audit?sujet=${id}`}
                    />
                  )}
                </Card>
              </div>
            </div>
          </>
        )}
      </Answer>
    </Page>
  );
}
