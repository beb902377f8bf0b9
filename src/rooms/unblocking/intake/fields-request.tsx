import { DateField, Fields, More, RadioGroup, TextArea } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { scales } from '../rules.ts'
import { scaleNames } from '../words.ts'
import { optionsOf } from './options.ts'
import { words } from './words.ts'

export const RequestFields = () => (
  <Fields legend={words.asked}>
    <TextArea name="request" label={words.request} hint={words.requestHint} rows={3} required />
    <TextArea name="consequence" label={words.consequence} rows={3} required />
    <DateField name="needed_on" label={words.neededOn} hint={words.neededHint} />
    <RadioGroup
      name="scale"
      label={words.scale}
      hint={words.scaleHint}
      options={optionsOf(scales, scaleNames)}
      required
    />
    <p class="small">
      <More to={paths.priorities}>{words.toPriorities}</More>
    </p>
  </Fields>
)
