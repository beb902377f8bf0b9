import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  Actions,
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  Fields,
  FileField,
  Form,
  HiddenField,
  More,
  Note,
  type Option,
  Page,
  PageHead,
  type PlaceChoice,
  PlaceField,
  Section,
  SelectField,
  Stack,
  Tag,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { ArticleText, type TextProps } from '../articles/parts.tsx'
import type { Article } from '../articles/queries.ts'
import { limits, type Missing, mostImages, mostSections } from '../articles/rules.ts'
import { kindNames } from '../articles/words.ts'
import { missingNames, revisionNames, words } from '../articles/words-desk.ts'
import { paths } from '../paths.ts'

const said = words.form

export type WritingProps = {
  article: Article
  version: number
  values: Typed
  errors: FieldErrors
  reviewNote: string
  missing: readonly Missing[]
  questions: readonly Option[]
  events: readonly Option[]
  placeChoices: Record<string, readonly PlaceChoice[]>
  /** Given when one asked to see it: nothing was saved. */
  preview: TextProps | null
}

export const WritingPage = (props: WritingProps) => {
  const { article, values, errors, reviewNote, missing, preview } = props
  const title = typedText(values, 'title') || kindNames[article.kind]
  return (
    <Page
      title={title}
      trail={[{ href: paths.desk, label: words.desk.title }, { label: title }]}
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={title}
        tags={
          <>
            <Tag kind="provisional">{revisionNames.draft}</Tag>
            {article.status === 'archived' && <Tag kind="late">{words.archive.state}</Tag>}
          </>
        }
        kind={kindNames[article.kind]}
        thread="brand"
        actions={<More to={`${paths.deskArticle(article.id)}/abandon`}>{words.drop.link}</More>}
      />
      <Stack gap={6}>
        {reviewNote && (
          <Note kind="fix" title={words.review.said}>
            <p>{reviewNote}</p>
          </Note>
        )}
        {missing.length > 0 && (
          <Note>
            <p>{`${said.incomplete}\u00a0: ${missing.map((one) => missingNames[one]).join(', ')}.`}</p>
          </Note>
        )}
        {preview && (
          <Section id="apercu" title={said.preview} intro={said.previewText}>
            <Stack gap={6}>
              <ArticleText {...preview} />
            </Stack>
          </Section>
        )}
        <TextForm {...props} />
      </Stack>
    </Page>
  )
}

const TextForm = ({ article, version, values, errors, questions, events, placeChoices }: WritingProps) => (
  <Form to={paths.deskArticle(article.id)} values={values} errors={errors} multipart>
    <HiddenField name="version" value={version} />
    <TextField name="title" label={said.title} required maxLength={limits.title} autocomplete="off" />
    <TextField name="slug" label={said.slug} hint={said.slugHint} required maxLength={80} autocomplete="off" />
    <SelectField name="event" label={said.event} options={[...events]} empty={said.noEvent} />
    <TextArea name="lede" label={said.lede} hint={said.ledeHint} rows={3} maxLength={limits.lede} />
    <TextArea name="body" label={said.body} hint={said.bodyHint} rows={14} maxLength={limits.body} />
    {ranks(mostSections).map((n) => (
      <SectionFields n={n} values={values} choices={placeChoices[`section-${n}-place`] ?? []} />
    ))}
    <CheckboxGroup name="questions" label={said.questions} options={[...questions]} />
    <SelectField
      name="questions_after"
      label={said.questionsAfter}
      options={[0, ...ranks(mostSections)].map((n) => ({
        value: String(n),
        label: n === 0 ? said.before : said.after(n),
      }))}
    />
    <TextArea name="facts" label={said.facts} hint={said.factsHint} rows={6} maxLength={9_000} />
    <TextField name="note" label={said.note} maxLength={limits.note} autocomplete="off" />
    <Actions>
      <Button name="go" value="save">
        {said.save}
      </Button>
      <Button kind="alt" name="go" value="preview">
        {said.preview}
      </Button>
      <Button kind="alt" name="go" value="submit">
        {said.submit}
      </Button>
    </Actions>
    {/* after the buttons: Enter in a field presses the first one, which saves */}
    <Pictures values={values} errors={errors} />
  </Form>
)

const ranks = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1)

type SectionProps = { n: number; values: Typed; choices: readonly PlaceChoice[] }

const SectionFields = ({ n, values, choices }: SectionProps) => {
  const name = (part: string) => `section-${n}-${part}`
  return (
    <Disclosure
      summary={`${said.section(n)} ${typedText(values, name('title'))}`.trim()}
      open={typedText(values, name('title')) !== '' || typedText(values, name('body')) !== ''}
    >
      <Fields legend={said.section(n)}>
        <TextField name={name('title')} label={said.sectionTitle} maxLength={limits.title} autocomplete="off" />
        <TextArea name={name('body')} label={said.sectionBody} rows={8} maxLength={limits.body} />
        <PlaceField
          name={name('place')}
          label={said.territory}
          text={typedText(values, name('place'))}
          value={typedText(values, name('place_id'))}
          choices={choices}
        />
        <TextField name={name('measure')} label={said.measure} maxLength={limits.measure} autocomplete="off" />
        <TextArea name={name('people')} label={said.people} hint={said.peopleHint} rows={3} maxLength={3_000} />
      </Fields>
    </Disclosure>
  )
}

/** The pictures of the text, in its own form: adding one loses nothing of what was typed. */
const Pictures = ({ values, errors }: { values: Typed; errors: FieldErrors }) => {
  const kept = ranks(mostImages).filter((n) => typedText(values, `image-${n}-id`) !== '')
  const wrong = Object.keys(errors).some((name) => name.startsWith('image'))
  return (
    <Section id="images" title={said.images}>
      {kept.map((n) => (
        <Picture n={n} id={typedText(values, `image-${n}-id`)} />
      ))}
      <Disclosure summary={said.addTitle} open={wrong}>
        <Fields legend={said.addTitle}>
          <FileField name="image" label={said.image} accept="image/png,image/jpeg,image/webp" />
          <TextField name="image_alt" label={said.alt} hint={said.altHint} maxLength={limits.alt} autocomplete="off" />
          <TextField name="image_credit" label={said.credit} maxLength={limits.alt} autocomplete="off" />
          <Actions>
            <Button kind="alt" small name="go" value="image">
              {said.addImage}
            </Button>
          </Actions>
        </Fields>
      </Disclosure>
    </Section>
  )
}

const Picture = ({ n, id }: { n: number; id: string }) => (
  <Fields legend={said.picture(n)}>
    <HiddenField name={`image-${n}-id`} value={id} />
    <img src={paths.image(id)} alt="" width={240} />
    <p class="small">
      {said.insert}
      {'\u00a0: '}
      <code>{`![](${id})`}</code>
    </p>
    <TextField name={`image-${n}-alt`} label={said.alt} hint={said.altHint} maxLength={limits.alt} autocomplete="off" />
    <TextField name={`image-${n}-credit`} label={said.credit} maxLength={limits.alt} autocomplete="off" />
    <Checkbox name={`image-${n}-remove`} label={said.remove} />
  </Fields>
)
