import type { FieldErrors, Typed } from '#core/forms.ts'
import { typedText } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Checkbox,
  DateField,
  Disclosure,
  Fields,
  FileField,
  KeyValues,
  Note,
  RadioGroup,
  Stack,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import { answers, type ProjectSaid, type Question, sheetGaps, sheetParts } from '../rules.ts'
import { answerNames, sheetPartNames } from '../words.ts'
import { fieldsOf, limits } from './forms.ts'
import { sheetGapNames, words } from './words.ts'

type QuestionProps = {
  asked: Question
  values: Typed
  errors: FieldErrors
  hasFile: boolean
  /** The first of a step says what every answer means; the next ones do not say it again. */
  first: boolean
}

/** All that is asked about one question of the charter. */
export const QuestionFields = (props: QuestionProps) => {
  const { asked, first } = props
  const names = fieldsOf(asked.code)
  const offered = answers.filter((answer) => answer !== 'not_relevant' || asked.mayBeIrrelevant)
  return (
    <Fields legend={asked.title} hint={asked.statement}>
      <Help asked={asked} />
      <RadioGroup
        name={names.answer}
        label={words.answer}
        required
        options={offered.map((value) => ({
          value,
          label: answerNames[value],
          ...(first && { hint: words.answerHints[value] }),
        }))}
      />
      <OnTheWay {...props} />
      <TextArea
        name={names.evidence}
        label={words.evidence}
        {...(first && { hint: words.evidenceHint })}
        rows={3}
        maxLength={limits.evidence}
        required
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
      <Details {...props} />
    </Fields>
  )
}

const isTouched = ({ values, errors }: QuestionProps, names: readonly string[]): boolean =>
  names.some((name) => typedText(values, name) !== '' || (errors[name] ?? []).length > 0)

/** Under the answer it goes with: at once when it is chosen or wrong, behind a word otherwise. */
const OnTheWay = (props: QuestionProps) => {
  const names = fieldsOf(props.asked.code)
  const fields = (
    <Stack>
      <TextArea
        name={names.commitment}
        label={words.commitment}
        hint={words.commitmentHint}
        rows={2}
        maxLength={limits.commitment}
      />
      <DateField name={names.dueOn} label={words.dueOn} hint={words.dueHint} />
    </Stack>
  )
  const isChosen = typedText(props.values, names.answer) === 'on_the_way'
  if (isChosen || isTouched(props, [names.commitment, names.dueOn])) return fields
  return <Disclosure summary={words.onTheWay}>{fields}</Disclosure>
}

const Details = (props: QuestionProps) => {
  const { asked, hasFile } = props
  const names = fieldsOf(asked.code)
  const inside = [
    ...asked.details.map(({ name }) => names.detail(name)),
    ...(asked.opens ? [] : [names.url]),
    names.file,
  ]
  return (
    <Disclosure summary={words.more} open={hasFile || isTouched(props, inside)}>
      <Stack>
        {asked.details.map(({ name, label, hint }) => (
          <TextArea name={names.detail(name)} label={label} hint={hint} rows={2} maxLength={limits.detail} />
        ))}
        {!asked.opens && <UrlField name={names.url} label={words.url} />}
        <FileField
          name={names.file}
          label={words.file}
          hint={hasFile ? `${words.fileHint} ${words.fileKept}` : words.fileHint}
          accept="application/pdf,image/png,image/jpeg,image/webp"
        />
        {hasFile && <Checkbox name={names.removesFile} label={words.removeFile} />}
      </Stack>
    </Disclosure>
  )
}

const Help = ({ asked }: { asked: Question }) => (
  <Disclosure summary={words.help}>
    <Stack gap={3}>
      {asked.help.map((line) => (
        <p>{nbsp(line)}</p>
      ))}
      {asked.example && (
        <p class="muted">
          {words.example}
          {'\u00a0: '}
          {nbsp(asked.example)}
        </p>
      )}
    </Stack>
  </Disclosure>
)

/** The need, the publics, the places and the challenges are on the sheet: nobody writes them twice. */
export const SheetSays = ({ said }: { said: ProjectSaid }) => {
  const gaps = sheetGaps(said)
  return (
    <Note title={words.sheetSays}>
      <p>{words.sheetSaysText}</p>
      <ProjectFacts said={said} />
      {gaps.length > 0 && (
        <p>
          <strong>{words.sheetLacks(gaps.map((part) => sheetGapNames[part]))}</strong>
        </p>
      )}
    </Note>
  )
}

/** What a sheet says of a project, line by line. */
export const ProjectFacts = ({ said, wide }: { said: ProjectSaid; wide?: boolean }) => (
  <KeyValues
    {...(wide && { wide })}
    items={sheetParts.map((part) => {
      const told = said[part]
      return [sheetPartNames[part], typeof told === 'string' ? nbsp(told) : told.join(', ')]
    })}
  />
)
