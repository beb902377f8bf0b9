import type { Typed } from '#core/forms.ts'
import { typedText } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { directoryPaths, type SheetInHand } from '#rooms/directory/index.ts'
import {
  Checkbox,
  DateField,
  Disclosure,
  Fields,
  FileField,
  KeyValues,
  More,
  Note,
  RadioGroup,
  Stack,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import { answers, type Question } from '../rules.ts'
import { answerNames } from '../words.ts'
import { fieldsOf, limits } from './forms.ts'
import { words } from './words.ts'

type QuestionProps = { asked: Question; sheet: SheetInHand; values: Typed; hasFile: boolean; alone: boolean }

/** All that is asked about one question of the charter. */
export const QuestionFields = ({ asked, sheet, values, hasFile, alone }: QuestionProps) => {
  const names = fieldsOf(asked.code)
  const said = typedText(values, names.answer)
  const offered = answers.filter((answer) => answer !== 'not_relevant' || asked.mayBeIrrelevant)
  return (
    <Fields legend={asked.title} hint={asked.statement}>
      <Help asked={asked} />
      {alone && <SheetSays sheet={sheet} />}
      <RadioGroup
        name={names.answer}
        label={words.answer}
        required
        options={offered.map((value) => ({ value, label: answerNames[value], hint: words.answerHints[value] }))}
      />
      <TextArea
        name={names.evidence}
        label={words.evidence}
        hint={words.evidenceHint}
        rows={3}
        maxLength={limits.evidence}
      />
      {asked.opens && (
        <>
          <UrlField name={names.url} label={words.openUrl} />
          <TextField
            name={names.licence}
            label={words.licence}
            hint={words.licenceHint}
            maxLength={limits.licence}
            autocomplete="off"
            width="medium"
          />
        </>
      )}
      <Disclosure summary={words.onTheWay} open={said === 'on_the_way'}>
        <Stack>
          <TextArea name={names.commitment} label={words.commitment} rows={2} maxLength={limits.commitment} />
          <DateField name={names.dueOn} label={words.dueOn} hint={words.dueHint} />
        </Stack>
      </Disclosure>
      <Disclosure
        summary={words.more}
        open={hasFile || asked.details.some((one) => typedText(values, names.detail(one.name)))}
      >
        <Stack>
          {asked.details.map(({ name, label, hint }) => (
            <TextArea name={names.detail(name)} label={label} hint={hint} rows={2} maxLength={limits.detail} />
          ))}
          {!asked.opens && <UrlField name={names.url} label={words.url} />}
          <FileField
            name={names.file}
            label={words.file}
            hint={`${words.fileHint} ${words.fileKept(hasFile)}`.trim()}
            accept="application/pdf,image/png,image/jpeg,image/webp"
          />
          {hasFile && <Checkbox name={names.removesFile} label={words.removeFile} />}
        </Stack>
      </Disclosure>
    </Fields>
  )
}

const Help = ({ asked }: { asked: Question }) => (
  <Disclosure summary={words.help}>
    <Stack gap={3}>
      {asked.help.map((line) => (
        <p>{nbsp(line)}</p>
      ))}
      <p class="muted">
        {words.example}
        {'\u00a0: '}
        {nbsp(asked.example)}
      </p>
    </Stack>
  </Disclosure>
)

/** The need, the places and the challenges are on the sheet: nobody writes them twice. */
const SheetSays = ({ sheet }: { sheet: SheetInHand }) => (
  <Note title={words.sheetSays} level={3}>
    <KeyValues
      items={[
        ['Le besoin', sheet.need],
        ['Où', sheet.places.map(({ name }) => name).join(', ')],
        ['Défis', sheet.challenges.map(({ name }) => name).join(', ')],
      ]}
    />
    <p>
      <More to={directoryPaths.step(sheet.id, 'besoin')}>{words.completeSheet}</More>
    </p>
  </Note>
)
