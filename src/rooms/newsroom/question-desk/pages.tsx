import type { FieldErrors, Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  Item,
  KeyValues,
  List,
  More,
  type Option,
  Page,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Stack,
  Tag,
  TextArea,
  TextField,
  UrlField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { seams } from '../questions/parts.tsx'
import type { QuestionView } from '../questions/queries.ts'
import { type Maturity, themes } from '../questions/rules.ts'
import { maturityNames, themeNames } from '../questions/words.ts'
import type { OnDesk, Proposed } from './queries.ts'
import { words } from './words.ts'

const trail = [
  { href: paths.desk, label: words.desk },
  { href: paths.deskQuestions, label: words.title },
]
const count = (errors: FieldErrors): number => Object.values(errors).flat().length

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
                name={question.title}
                href={`${paths.deskQuestions}/${question.id}`}
                thread="agent"
                level={3}
                details={
                  <span class="muted">
                    {words.from} {question.proposerName}, <When date={question.askedOn} />
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
              name={question.title}
              href={`${paths.deskQuestions}/${question.id}`}
              thread="brand"
              level={3}
              details={<Tag kind={seams[question.maturity]}>{maturityNames[question.maturity]}</Tag>}
            />
          ))}
        </List>
      </Section>
    </Stack>
  </Page>
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
    title={question.title}
    trail={[...trail, { label: question.title }]}
    errorCount={count(errors) + count(refusalErrors)}
    noindex
  >
    <PageHead title={nbsp(question.title)} lede={words.review} />
    <Stack gap={7}>
      <KeyValues
        items={[
          [words.from, question.proposerName],
          [words.context, question.context],
        ]}
      />
      <Form to={`${paths.deskQuestions}/${question.id}/publication`} values={values} errors={errors}>
        <TextField name="title" label={words.name} value={question.title} required maxLength={200} autocomplete="off" />
        <SelectField
          name="theme"
          label={words.theme}
          value={question.theme}
          required
          options={themes.map((value) => ({ value, label: themeNames[value] }))}
        />
        <Actions>
          <Button>{words.publish}</Button>
        </Actions>
      </Form>
      <Section id="refuser" title={words.refuse}>
        <Form to={`${paths.deskQuestions}/${question.id}/refus`} values={refusalValues} errors={refusalErrors}>
          <TextField name="reason" label={words.reason} required maxLength={300} autocomplete="off" />
          <Actions>
            <Button kind="danger">{words.refuse}</Button>
          </Actions>
        </Form>
      </Section>
    </Stack>
  </Page>
)

type ChangeProps = {
  question: QuestionView
  nexts: readonly Maturity[]
  heirs: readonly Option[]
  values: Typed
  errors: FieldErrors
}

export const ChangePage = ({ question, nexts, heirs, values, errors }: ChangeProps) => (
  <Page title={question.title} trail={[...trail, { label: question.title }]} errorCount={count(errors)} noindex>
    <PageHead
      title={nbsp(question.title)}
      tags={<Tag kind={seams[question.maturity]}>{maturityNames[question.maturity]}</Tag>}
      actions={<More to={paths.question(question.slug)}>{paths.question(question.slug)}</More>}
    />
    <Section id="suite" title={words.change} intro={words.changeIntro}>
      <Form to={`${paths.deskQuestions}/${question.id}`} values={values} errors={errors}>
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
  </Page>
)
