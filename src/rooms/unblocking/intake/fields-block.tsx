import { Disclosure, Fields, RadioGroup, SelectField, TextArea, TextField } from '#ui/index.ts'
import { administrationKinds, hows, matters } from '../rules.ts'
import { administrationNames, howNames, matterNames } from '../words.ts'
import { optionsOf } from './options.ts'
import { words } from './words.ts'

export const WantsFields = () => (
  <Fields legend={words.what}>
    <TextField name="title" label={words.title} hint={words.titleHint} maxLength={120} autocomplete="off" required />
    <TextArea name="wants" label={words.wants} rows={5} required />
  </Fields>
)

export const BlockFields = () => (
  <Fields legend={words.block}>
    <SelectField
      name="administration_kind"
      label={words.kind}
      empty={words.choose}
      options={optionsOf(administrationKinds, administrationNames)}
      required
    />
    <TextField
      name="administration"
      label={words.administration}
      hint={words.administrationHint}
      maxLength={200}
      autocomplete="off"
    />
    <Disclosure summary={words.helpTitle}>
      <ol class="list tight">
        <li>
          <p>
            <strong>{words.help1}</strong> {words.help1No}
          </p>
        </li>
        <li>
          <p>
            <strong>{words.help2}</strong> {words.help2No}
          </p>
        </li>
      </ol>
    </Disclosure>
    <RadioGroup
      name="how"
      label={words.how}
      options={hows.map((how) => ({ value: how, label: howNames[how], hint: words.hows[how] }))}
      required
    />
    <TextArea name="rule" label={words.rule} hint={words.ruleHint} rows={3} />
    <TextArea name="tried" label={words.tried} hint={words.triedHint} required />
    <SelectField
      name="matter"
      label={words.matter}
      hint={words.matterHint}
      empty={words.choose}
      options={optionsOf(matters, matterNames)}
      required
    />
  </Fields>
)
