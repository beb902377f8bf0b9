import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Id } from '#core/pure/id.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  LinkButton,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Section,
  Stack,
  Tag,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { Changes } from '../articles/pages-history.tsx'
import { ArticleText, type TextProps } from '../articles/parts.tsx'
import type { Article } from '../articles/queries.ts'
import type { Names } from '../articles/queries-around.ts'
import type { Revision } from '../articles/queries-desk.ts'
import { type Content, limits, refusalToReview, type Seen } from '../articles/rules.ts'
import { words as common } from '../articles/words.ts'
import { reviewRefusals, revisionNames, words } from '../articles/words-desk.ts'
import { paths } from '../paths.ts'

const desk = { href: paths.desk, label: words.desk.title }

const seenIn = ({ id, version }: Revision): Seen => ({ revision: id, version })

export type ReviewProps = {
  article: Article
  revision: Revision
  submittedBy: string | null
  before: Content | null
  names: Names
  text: TextProps
  me: Id
  errors: FieldErrors
  values: Typed
}

/** A text waiting for someone who did not write it: what changes, how it will look, and only then the two answers. */
export const ReviewPage = (props: ReviewProps) => {
  const { article, revision, before, names, text, me, errors } = props
  const refusal = refusalToReview(revision, me, seenIn(revision))
  return (
    <Page
      title={`${words.review.title}, ${revision.content.title}`}
      trail={[desk, { label: revision.content.title }]}
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={nbsp(revision.content.title)}
        lede={nbsp(revision.content.lede)}
        tags={
          <>
            <Tag kind="testing">{revisionNames[revision.status]}</Tag>
            {article.status === 'archived' && <Tag kind="late">{words.archive.state}</Tag>}
          </>
        }
      >
        <Submitted {...props} />
      </PageHead>
      <Stack gap={7}>
        {refusal && (
          <Note kind="know">
            <p>{reviewRefusals[refusal]}</p>
            <PostButton
              to={`${paths.deskArticle(article.id)}/reprise`}
              label={words.review.withdraw}
              kind="alt"
              small
            />
          </Note>
        )}
        <Section id="changements" title={words.review.changes}>
          {before ? (
            <Changes before={before} after={revision.content} names={names} />
          ) : (
            <p class="muted">{words.review.firstTime}</p>
          )}
        </Section>
        <Section id="texte" title={words.review.text}>
          <Stack gap={6}>
            <ArticleText {...text} />
          </Stack>
        </Section>
        {!refusal && <Decide {...props} />}
      </Stack>
    </Page>
  )
}

const Submitted = ({ revision: { submittedAt, note }, submittedBy }: ReviewProps) => (
  <p class="small muted">
    {submittedBy ? `${words.review.submittedBy} ${submittedBy}` : words.review.submitted}
    {submittedAt && (
      <>
        {' '}
        {words.review.on} <When date={submittedAt} precision="time" />
      </>
    )}
    . {nbsp(note)}
  </p>
)

const Decide = ({ article, revision, errors, values }: ReviewProps) => {
  const here = paths.deskArticle(article.id)
  const seen = seenIn(revision)
  return (
    <Section id="decider" title={words.review.decide} thread="agent">
      <Stack gap={6}>
        <PostButton
          to={`${here}/publication`}
          label={words.review.approve}
          icon="check"
          hidden={{ revision: seen.revision, version: String(seen.version) }}
        />
        <Form to={`${here}/renvoi`} errors={errors} values={values}>
          {Object.entries(seen).map(([name, value]) => (
            <HiddenField name={name} value={value} />
          ))}
          <TextArea name="reason" label={words.review.reason} rows={3} required maxLength={limits.reason} />
          <Actions>
            <Button kind="alt">{words.review.sendBack}</Button>
          </Actions>
        </Form>
      </Stack>
    </Section>
  )
}

type PublishedProps = { article: Article; title: string; path: string; errors: FieldErrors; values: Typed }

/** An article in line or archived, with nothing being written on it. */
export const PublishedPage = ({ article, title, path, errors, values }: PublishedProps) => {
  const here = paths.deskArticle(article.id)
  const archived = article.status === 'archived'
  return (
    <Page title={title} trail={[desk, { label: title }]} errorCount={errorCount(errors)} noindex>
      <PageHead
        title={nbsp(title)}
        tags={
          <>
            <Tag kind={archived ? 'late' : 'confirmed'}>{archived ? words.archive.state : revisionNames.approved}</Tag>
            {article.demo && <Tag kind="demo">{common.fictional}</Tag>}
          </>
        }
        actions={<More to={path}>{path}</More>}
      />
      <Stack gap={6}>
        {archived && (
          <Note>
            <p>{`${words.archive.why}\u00a0: ${nbsp(article.archivedReason ?? '')}`}</p>
          </Note>
        )}
        <PostButton to={`${here}/correction`} label={common.edit} />
        {article.kind !== 'page' && !archived && <CommentsSwitch article={article} />}
        {archived ? (
          <PostButton to={`${here}/restauration`} label={words.archive.restore} kind="alt" />
        ) : (
          <Section id="archiver" title={words.archive.title} intro={words.archive.text}>
            <Form to={`${here}/archivage`} errors={errors} values={values}>
              <TextField
                name="reason"
                label={words.archive.reason}
                required
                maxLength={limits.reason}
                autocomplete="off"
              />
              <Actions>
                <Button kind="danger">{words.archive.submit}</Button>
              </Actions>
            </Form>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

const CommentsSwitch = ({ article: { id, commentsOpen } }: { article: Article }) => (
  <Section
    id="commentaires"
    title={words.comments.title}
    intro={commentsOpen ? words.comments.open : words.comments.closed}
  >
    <PostButton
      to={`${paths.deskArticle(id)}/commentaires`}
      label={commentsOpen ? words.comments.close : words.comments.reopen}
      kind="alt"
      hidden={{ open: commentsOpen ? 'non' : 'oui' }}
    />
  </Section>
)

type DropProps = { article: Article; revision: Revision }

export const DropPage = ({ article, revision }: DropProps) => {
  const gone = article.publishedAt === null
  const here = paths.deskArticle(article.id)
  return (
    <Page title={words.drop.title(gone)} trail={[desk, { href: here, label: revision.content.title }]} noindex>
      <PageHead title={words.drop.title(gone)} lede={words.drop.text(gone)} />
      <Form to={`${here}/abandon`} legend={false}>
        {Object.entries(seenIn(revision)).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <Actions>
          <Button kind="danger">{words.drop.submit}</Button>
          <LinkButton to={here} kind="alt">
            {words.form.back}
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
