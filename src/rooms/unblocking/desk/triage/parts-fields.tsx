import { Checkbox, RadioGroup, SelectField, TextField } from '#ui/index.ts'
import type { Case } from '../../cases/queries.ts'
import { optionsOf } from '../../intake/options.ts'
import { administrationKinds, hows, levels, matters, scales } from '../../rules.ts'
import { administrationNames, howNames, levelNames, matterNames, scaleNames } from '../../words.ts'
import { suggestedLevel } from './rules.ts'
import { words } from './words.ts'

const said = words.qualify

/** What sorting decides of a case, the first time and again. */
export const SortFields = ({ blocker }: { blocker: Case }) => (
  <>
    <SelectField name="matter" label={said.matter} options={optionsOf(matters, matterNames)} required />
    <SelectField name="how" label={said.how} hint={said.days} options={optionsOf(hows, howNames)} required />
    <SelectField
      name="kind"
      label={said.kind}
      empty=""
      options={optionsOf(administrationKinds, administrationNames)}
      required
    />
    <TextField name="name" label={said.name} hint={said.nameHint} maxLength={200} required />
    <RadioGroup
      name="level"
      label={said.level}
      hint={said.levelHint(levelNames[suggestedLevel(blocker.administrationKind, blocker.how)])}
      options={levels.map((level) => ({ value: String(level), label: levelNames[level] }))}
      required
    />
    <SelectField
      name="scale"
      label={said.scale}
      hint={said.scaleHint}
      empty=""
      options={optionsOf(scales, scaleNames)}
      required
    />
    <Checkbox name="urgent" label={said.urgent} hint={said.urgentHint} />
    <TextField name="urgent_reason" label={said.urgentReason} maxLength={500} />
  </>
)
