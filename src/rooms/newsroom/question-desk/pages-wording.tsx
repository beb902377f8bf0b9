import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  KeyValues,
  LinkButton,
  List,
  More,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  TextArea,
  TextField,
  UrlField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Source } from '../questions/parts.tsx'
import type { Gap, QuestionView } from '../questions/queries.ts'
import { gapKinds } from '../questions/rules.ts'
import { asItReads, gapNames } from '../questions/words.ts'
import { TitleAndTheme, trail } from './pages.tsx'
import { words } from './words.ts'

const here = ({ id }: QuestionView): string => paths.deskQuestion(id)
const trailTo = (question: QuestionView) => [...trail, { href: here(question), label: nbsp(question.title) }]

type Props = { question: QuestionView; values: Typed; errors: FieldErrors }

export const RewordPage = ({ question, values, errors }: Props) => (
  <Page
    title={words.reword}
    trail={[...trailTo(question), { label: words.reword }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.reword} lede={words.rewordText} />
    <Form to={`${here(question)}/intitule`} values={values} errors={errors}>
      <TitleAndTheme question={question} />
      <Actions>
        <Button>{words.reword}</Button>
        <LinkButton to={here(question)} kind="alt">
          {words.change}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)

export const GapsPage = ({ question, values, errors }: Props) => (
  <Page
    title={words.gaps}
    trail={[...trailTo(question), { label: words.gaps }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.gaps} lede={words.gapsText} />
    <Stack gap={7}>
      {question.gaps.length === 0 ? (
        <p class="muted">{words.noGap}</p>
      ) : (
        <List>
          {question.gaps.map((gap) => (
            <li>
              <Stack gap={2}>
                <p>
                  <strong>{asItReads(gap.quote)}</strong>
                </p>
                <p class="muted">
                  {gapNames[gap.kind]}. {nbsp(gap.note)}
                </p>
                {gap.text === null ? (
                  <More to={`${here(question)}/passages/${gap.id}`}>{words.specify}</More>
                ) : (
                  <Specified gap={gap} />
                )}
              </Stack>
            </li>
          ))}
        </List>
      )}
      <Section id="signaler" title={words.mark}>
        <Form to={`${here(question)}/passages`} values={values} errors={errors}>
          <TextArea name="quote" label={words.quote} rows={2} required maxLength={500} />
          <RadioGroup
            name="kind"
            label={words.kind}
            required
            options={gapKinds.map((value) => ({ value, label: gapNames[value] }))}
          />
          <TextField name="note" label={words.note} required maxLength={300} autocomplete="off" />
          <Actions>
            <Button>{words.mark}</Button>
          </Actions>
        </Form>
      </Section>
    </Stack>
  </Page>
)

const Specified = ({ gap }: { gap: Gap }) => (
  <KeyValues
    wide
    items={[
      [words.precision, gap.text && nbsp(gap.text)],
      [words.sourceName, gap.sourceUrl && <Source sourceName={gap.sourceName ?? ''} sourceUrl={gap.sourceUrl} />],
      [words.on, gap.specifiedOn && <When date={gap.specifiedOn} />],
    ]}
  />
)

export const SpecifyPage = ({ question, gap, values, errors }: Props & { gap: Gap }) => (
  <Page
    title={words.specify}
    trail={[...trailTo(question), { href: `${here(question)}/passages`, label: words.gaps }, { label: words.specify }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.specify} lede={asItReads(gap.quote)} />
    <Form to={`${here(question)}/passages/${gap.id}`} values={values} errors={errors}>
      <TextArea name="text" label={words.precision} rows={3} required maxLength={1_000} />
      <TextField name="source_name" label={words.sourceName} required maxLength={200} autocomplete="off" />
      <UrlField name="source_url" label={words.sourceUrl} required />
      <DateField name="on" label={words.on} required />
      <Actions>
        <Button>{words.specify}</Button>
      </Actions>
    </Form>
  </Page>
)
