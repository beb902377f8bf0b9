import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  Disclosure,
  Fields,
  FileField,
  Form,
  HiddenField,
  List,
  type MarkdownImages,
  More,
  Note,
  type Option,
  Page,
  PageHead,
  type PlaceChoice,
  PlaceField,
  Section,
  SelectField,
  Split,
  Stack,
  Tag,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { ArticleText, type TextProps } from '../articles/parts.tsx'
import type { Article } from '../articles/queries.ts'
import { limits, type Missing, mostSections } from '../articles/rules.ts'
import { kindNames, missingNames, revisionNames, words } from '../articles/words.ts'
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
  images: MarkdownImages
  placeChoices: Record<string, readonly PlaceChoice[]>
  /** Given when one asked to see it: nothing was saved. */
  preview: TextProps | null
  imageErrors: FieldErrors
  imageValues: Typed
}

export const WritingPage = (props: WritingProps) => {
  const { article, values, errors, reviewNote, missing, preview, imageErrors } = props
  const title = typedText(values, 'title') || kindNames[article.kind]
  return (
    <Page
      title={title}
      trail={[{ href: paths.desk, label: words.desk.title }, { label: title }]}
      errorCount={[...Object.values(errors), ...Object.values(imageErrors)].flat().length}
      noindex
    >
      <PageHead
        title={title}
        tags={<Tag kind="provisional">{revisionNames.draft}</Tag>}
        kind={kindNames[article.kind]}
        thread="brand"
      />
      <Split label={said.images} aside={<Aside {...props} />}>
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
          <Section id="apercu" title={said.preview} intro={words.draftPreview}>
            <Stack gap={6}>
              <ArticleText {...preview} />
            </Stack>
          </Section>
        )}
        <TextForm {...props} />
      </Split>
    </Page>
  )
}

const TextForm = ({ article, version, values, errors, questions, events, placeChoices }: WritingProps) => (
  <Form to={`${paths.desk}/${article.id}`} values={values} errors={errors}>
    <HiddenField name="version" value={version} />
    <TextField name="title" label={said.title} required maxLength={limits.title} autocomplete="off" />
    <TextField name="slug" label={said.slug} hint={said.slugHint} required maxLength={80} autocomplete="off" />
    <SelectField name="event" label={said.event} options={[...events]} empty={said.noEvent} />
    <TextArea name="lede" label={said.lede} hint={said.ledeHint} rows={3} maxLength={limits.lede} />
    <TextArea name="body" label={said.body} hint={said.bodyHint} rows={14} maxLength={limits.body} />
    <CheckboxGroup name="questions" label={said.questions} options={[...questions]} />
    {Array.from({ length: mostSections }, (_, index) => index + 1).map((n) => (
      <SectionFields n={n} values={values} choices={placeChoices[`section-${n}-place`] ?? []} />
    ))}
    <TextArea name="facts" label={said.facts} hint={said.factsHint} rows={4} maxLength={6_000} />
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
  </Form>
)

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

const Aside = ({ article, images, imageErrors, imageValues }: WritingProps) => (
  <>
    <Section id="images" title={said.images}>
      <Stack>
        <List tight>
          {Object.entries(images).map(([id, { src, alt }]) => (
            <li>
              <img src={src} alt={alt} width={160} />
              <p class="small">
                {said.insert}
                {'\u00a0: '}
                <code>{`![](${id})`}</code>
              </p>
            </li>
          ))}
        </List>
        <Form to={`${paths.desk}/${article.id}/images`} values={imageValues} errors={imageErrors} multipart>
          <FileField name="image" label={said.image} required accept="image/png,image/jpeg,image/webp" />
          <TextField name="alt" label={said.alt} hint={said.altHint} required maxLength={200} autocomplete="off" />
          <TextField name="credit" label={said.credit} maxLength={200} autocomplete="off" />
          <Actions>
            <Button kind="alt" small>
              {said.addImage}
            </Button>
          </Actions>
        </Form>
      </Stack>
    </Section>
    <p>
      <More to={`${paths.desk}/${article.id}/abandon`}>{words.drop.submit}</More>
    </p>
  </>
)
