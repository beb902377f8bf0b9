import { Actions, Button, Checkbox, Form, RadioGroup, Section, SelectField, TextArea, TextField } from '#ui/index.ts'
import { optionsOf } from '../../intake/options.ts'
import { administrationKinds, hows, levels, matters } from '../../rules.ts'
import { administrationNames, howNames, levelNames, matterNames } from '../../words.ts'
import { deskPaths } from '../paths.ts'
import { sortValues } from './forms.ts'
import type { TriageProps } from './pages.tsx'
import { suggestedLevel } from './rules.ts'
import { words } from './words.ts'

export const SortForm = ({ blocker, sent, errors, values }: TriageProps) => {
  const said = words.qualify
  const own = sent === 'sort' ? { errors, values } : { values: sortValues(blocker) }
  return (
    <Section id="recevable" title={said.title} intro={said.intro}>
      <Form to={deskPaths.triage(blocker.id)} {...own}>
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
        <Checkbox name="urgent" label={said.urgent} hint={said.urgentHint} />
        <TextField name="urgent_reason" label={said.urgentReason} maxLength={500} />
        <TextArea name="purpose" label={said.purpose} hint={said.purposeHint} maxLength={1000} />
        <Actions>
          <Button>{said.submit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

export const RerouteForm = ({ blocker, sent, errors, values }: TriageProps) => {
  const said = words.reroute
  const own = sent === 'reroute' ? { errors, values } : {}
  return (
    <Section id="reorientation" title={said.title} intro={said.intro}>
      <Form to={deskPaths.reroute(blocker.id)} {...own}>
        <TextField name="to" label={said.to} hint={said.toHint} maxLength={300} required />
        <TextArea name="said" label={said.said} maxLength={3000} required />
        <Actions>
          <Button kind="alt">{said.submit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
