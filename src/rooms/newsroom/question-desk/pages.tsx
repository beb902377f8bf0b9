import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Form,
  Item,
  KeyValues,
  List,
  Page,
  PageHead,
  Section,
  SelectField,
  Stack,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { seams } from '../questions/parts.tsx'
import type { QuestionView } from '../questions/queries.ts'
import { themes } from '../questions/rules.ts'
import { maturityNames, words as questionWords, themeNames } from '../questions/words.ts'
import type { OnDesk, Proposed } from './queries.ts'
import { words } from './words.ts'

export const trail = [
  { href: paths.desk, label: words.desk },
  { href: paths.deskQuestions, label: words.title },
]
type DeskProps = { proposed: readonly Proposed[]; published: readonly QuestionView[] }

export const QuestionDeskPage = ({ proposed, published }: DeskProps) => (
  <Page title={words.title} trail={[...trail.slice(0, 1), { label: words.title }]} noindex>
    <PageHead title={words.title} />
    <Stack gap={7}>
      <Section id="recues" title={words.proposed} thread="agent">
        {proposed.length === 0 ? (
          <p class="muted">{words.none}</p>
        ) : (
          <List>
            {proposed.map((question) => (
              <Item
                name={nbsp(question.title)}
                href={paths.deskQuestion(question.id)}
                thread="agent"
                level={3}
                details={
                  <span class="muted">
                    {words.from} {question.proposerName ?? words.nameless}, <When date={question.askedOn} />
                  </span>
                }
              />
            ))}
          </List>
        )}
      </Section>
      <Section id="publiees" title={words.published}>
        <List>
          {published.map((question) => (
            <Item
              name={nbsp(question.title)}
              href={paths.deskQuestion(question.id)}
              thread="brand"
              level={3}
              details={<Standing question={question} />}
            />
          ))}
        </List>
      </Section>
    </Stack>
  </Page>
)

export const Standing = ({ question }: { question: Pick<QuestionView, 'maturity' | 'current'> }) => (
  <Tag kind={seams[question.maturity]}>
    {question.current ? maturityNames[question.maturity] : questionWords.unanswered}
  </Tag>
)

/** How a question reads and where it is filed. */
export const TitleAndTheme = ({ question }: { question: { title: string; theme: string } }) => (
  <>
    <TextField name="title" label={words.name} value={question.title} required maxLength={200} autocomplete="off" />
    <SelectField
      name="theme"
      label={words.theme}
      value={question.theme}
      required
      options={themes.map((value) => ({ value, label: themeNames[value] }))}
    />
  </>
)

type ReviewProps = {
  question: OnDesk
  values: Typed
  errors: FieldErrors
  refusalValues: Typed
  refusalErrors: FieldErrors
}

export const QuestionReviewPage = ({ question, values, errors, refusalValues, refusalErrors }: ReviewProps) => (
  <Page
    title={nbsp(question.title)}
    trail={[...trail, { label: nbsp(question.title) }]}
    errorCount={errorCount(errors) + errorCount(refusalErrors)}
    noindex
  >
    <PageHead title={nbsp(question.title)} lede={words.review} />
    <Stack gap={7}>
      <KeyValues
        items={[
          [words.from, question.proposerName ?? words.nameless],
          [words.context, question.context],
        ]}
      />
      <Form to={`${paths.deskQuestion(question.id)}/publication`} values={values} errors={errors}>
        <TitleAndTheme question={question} />
        <Actions>
          <Button>{words.publish}</Button>
        </Actions>
      </Form>
      <Section id="refuser" title={words.refuse}>
        <Form to={`${paths.deskQuestion(question.id)}/refus`} values={refusalValues} errors={refusalErrors}>
          <TextField name="reason" label={words.reason} required maxLength={300} autocomplete="off" />
          <Actions>
            <Button kind="danger">{words.refuse}</Button>
          </Actions>
        </Form>
      </Section>
    </Stack>
  </Page>
)
