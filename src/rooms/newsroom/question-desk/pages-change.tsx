import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  HiddenField,
  Links,
  Markdown,
  More,
  type Option,
  Page,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
  UrlField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Source } from '../questions/parts.tsx'
import type { QuestionView } from '../questions/queries.ts'
import type { Maturity } from '../questions/rules.ts'
import { maturityNames, words as questionWords } from '../questions/words.ts'
import { Standing, trail } from './pages.tsx'
import { words } from './words.ts'

type ChangeProps = {
  question: QuestionView
  nexts: readonly Maturity[]
  heirs: readonly Option[]
  values: Typed
  errors: FieldErrors
}

export const ChangePage = ({ question, nexts, heirs, values, errors }: ChangeProps) => (
  <Page
    title={nbsp(question.title)}
    trail={[...trail, { label: nbsp(question.title) }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={nbsp(question.title)}
      tags={<Standing question={question} />}
      actions={<More to={paths.question(question.slug)}>{paths.question(question.slug)}</More>}
    />
    <Stack gap={7}>
      <Section id="autour" title={words.more} hideTitle>
        <Links
          items={[
            { href: `${here(question)}/intitule`, label: words.reword },
            { href: `${here(question)}/passages`, label: words.gaps, detail: String(question.gaps.length) },
          ]}
        />
      </Section>
      {question.current && (
        <Section id="actuelle" title={words.present}>
          <Stack>
            <Markdown text={question.current.answer} level={3} />
            <p class="muted">
              {questionWords.said} <When date={question.current.saidOn} />. <Source {...question.current} />
            </p>
          </Stack>
        </Section>
      )}
      {nexts.length === 0 ? <p>{words.over}</p> : <Next {...{ question, nexts, heirs, values, errors }} />}
    </Stack>
  </Page>
)

const here = ({ id }: QuestionView): string => paths.deskQuestion(id)

const Next = ({ question, nexts, heirs, values, errors }: ChangeProps) => (
  <Section id="suite" title={words.change} intro={words.changeIntro}>
    <Form to={paths.deskQuestion(question.id)} values={values} errors={errors}>
      <HiddenField name="after" value={question.current?.number ?? 0} />
      <RadioGroup
        name="maturity"
        label={words.maturity}
        required
        options={nexts.map((value) => ({ value, label: maturityNames[value] }))}
      />
      <TextArea name="answer" label={words.answer} rows={8} required maxLength={6_000} />
      <DateField name="said_on" label={words.saidOn} required />
      <TextField name="source_name" label={words.sourceName} maxLength={200} autocomplete="off" />
      <UrlField name="source_url" label={words.sourceUrl} />
      <TextField name="decider" label={words.decider} maxLength={200} autocomplete="off" />
      <TextArea name="reason" label={words.reasonChange} rows={2} maxLength={1_000} />
      <SelectField name="heir" label={words.heir} options={[...heirs]} empty={words.noHeir} />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
  </Section>
)
