import { SelectField } from '../../ui/field';
import styles from './dialogs.module.css';
import { type Cell, type Grade, type Grades, grades, levelAt } from './grades';
import { useWords } from './words';

interface GradeFieldsProps {
  grades: Grades;
  /** What they were at the last review. */
  former?: Grades;
  cells: readonly Cell[];
  onChange: (changes: Partial<Grades>) => void;
  /** Takes the focus when the dialog opens. */
  first?: boolean;
}

/** Probability and impact, and the level that they come to while one chooses. */
export function GradeFields({ grades: now, former, cells, onChange, first }: GradeFieldsProps) {
  const say = useWords();
  const levelOf = (given: Grades) => {
    const level = levelAt(cells, given);
    return level ? say(`level.${level}`) : '';
  };
  const scoreOf = ({ probability, impact }: Grades) => probability * impact;
  const told = { score: scoreOf(now), level: levelOf(now) };
  const same = !former || (former.probability === now.probability && former.impact === now.impact);
  const field = (grade: keyof Grades) => (
    <SelectField
      label={say(`field.${grade}`)}
      value={String(now[grade])}
      choices={grades.map((value) => ({ value: String(value), label: say(`${grade}.${value as Grade}`) }))}
      onChange={(value) => onChange({ [grade]: Number(value) })}
      data-autofocus={first && grade === 'probability' ? true : undefined}
    />
  );
  return (
    <div>
      <div className={styles.two}>
        {field('probability')}
        {field('impact')}
      </div>
      <p className={styles.effect} aria-live="polite">
        {same
          ? say('grade.effect', told)
          : say('grade.effect.was', { ...told, former: scoreOf(former), formerLevel: levelOf(former) })}
      </p>
    </div>
  );
}
