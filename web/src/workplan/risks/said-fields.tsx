import { CheckList } from '../../ui/check-list';
import { type Choice, SelectField, TextArea, TextField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import styles from './dialogs.module.css';
import { categories } from './register';
import { MOST_WORDS } from './review-dialog';
import type { Said } from './said';
import { useChoices } from './use-choices';
import { useWords } from './words';

interface SaidFieldsProps {
  said: Said;
  /** The partners in whose name it may be. */
  carriers: readonly Choice[];
  /** Whether what is missing is shown. */
  tried: boolean;
  onChange: (changes: Partial<Said>) => void;
}

const MOST_TITLE = 200;
const MOST_SIGN = 500;

/** What a risk is, who carries it and what it threatens. */
export function SaidFields({ said, carriers, tried, onChange }: SaidFieldsProps) {
  const say = useWords();
  const { works, milestones, peopleOf } = useChoices();
  return (
    <>
      <TextField
        label={say('field.title')}
        data-autofocus
        maxLength={MOST_TITLE}
        value={said.title}
        onChange={(title) => onChange({ title })}
        error={tried && !said.title.trim() ? say('field.title.missing') : undefined}
      />
      <TextField
        label={say('field.title.other')}
        optional
        lang={say.language === 'fr' ? 'en' : 'fr'}
        maxLength={MOST_TITLE}
        hint={say('field.title.other.hint')}
        value={said.otherTitle}
        onChange={(otherTitle) => onChange({ otherTitle })}
      />
      <TextArea
        label={say('field.description')}
        optional
        rows={3}
        max={MOST_WORDS}
        value={said.description}
        onChange={(description) => onChange({ description })}
      />
      <div className={styles.two}>
        <SelectField
          label={say('field.partner')}
          value={said.partnerId}
          none={say('field.choose')}
          choices={carriers}
          onChange={(partnerId) => onChange({ partnerId, ownerId: '' })}
          error={tried && !said.partnerId ? say('field.partner.missing') : undefined}
        />
        <SelectField
          label={say('field.owner')}
          value={said.ownerId}
          none={say('field.owner.none')}
          choices={peopleOf(said.partnerId)}
          onChange={(ownerId) => onChange({ ownerId })}
        />
        <SelectField
          label={say('field.category')}
          value={said.category}
          choices={categories.map((category) => ({ value: category, label: say(`category.${category}`) }))}
          onChange={(category) => onChange({ category })}
        />
        <Segmented
          label={say('field.origin')}
          segments={[
            { value: 'unforeseen', label: say('origin.unforeseen.short') },
            { value: 'foreseen', label: say('origin.foreseen.short') },
          ]}
          value={said.foreseen ? 'foreseen' : 'unforeseen'}
          onChange={(origin) => onChange({ foreseen: origin === 'foreseen' })}
        />
        <CheckList
          label={say('field.works')}
          choices={works}
          chosen={said.workPackageIds}
          onChange={(workPackageIds) => onChange({ workPackageIds })}
        />
        <CheckList
          label={say('field.milestones')}
          choices={milestones}
          chosen={said.milestoneIds}
          onChange={(milestoneIds) => onChange({ milestoneIds })}
        />
      </div>
      <TextArea
        label={say('field.mitigation')}
        optional
        rows={2}
        max={MOST_WORDS}
        value={said.mitigation}
        onChange={(mitigation) => onChange({ mitigation })}
      />
      <TextField
        label={say('field.sign')}
        optional
        hint={say('field.sign.hint')}
        maxLength={MOST_SIGN}
        value={said.warningSign}
        onChange={(warningSign) => onChange({ warningSign })}
      />
    </>
  );
}
