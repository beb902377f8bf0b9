import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Id } from '#core/pure/id.ts'
import {
  Actions,
  Button,
  Form,
  Item,
  LinkButton,
  Links,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Section,
  Split,
  Stack,
  Tag,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { Changes } from '../articles/pages.tsx'
import { ArticleText, type TextProps } from '../articles/parts.tsx'
import type { Article, DeskLine, Revision } from '../articles/queries.ts'
import { type Content, kinds, limits, refusalToReview } from '../articles/rules.ts'
import { kindNames, reviewRefusals, revisionNames, words } from '../articles/words.ts'
import { paths } from '../paths.ts'

const desk = { href: paths.desk, label: words.desk.title }

type DeskProps = { lines: readonly DeskLine[]; me: Id; values: Typed; errors: FieldErrors; editor: boolean }

export const DeskPage = ({ lines, me, values, errors, editor }: DeskProps) => {
  const open = lines.filter(({ openStatus }) => openStatus !== null)
  const mine = ({ authorIds }: DeskLine) => authorIds?.includes(me) ?? false
  const groups = [
    [words.desk.toReview, open.filter((line) => line.openStatus === 'in_review' && !mine(line))],
    [words.desk.mine, open.filter((line) => line.openStatus === 'draft' && mine(line))],
    [words.desk.waiting, open.filter((line) => line.openStatus === 'in_review' && mine(line))],
    [words.desk.others, open.filter((line) => line.openStatus === 'draft' && !mine(line))],
    [words.desk.published, lines.filter(({ openStatus }) => openStatus === null)],
  ] as const
  return (
    <Page title={words.desk.title} trail={[{ label: words.desk.title }]} errorCount={count(errors)} noindex>
      <PageHead title={words.desk.title} lede={words.desk.lede} />
      <Split
        label={words.desk.start}
        aside={
          <>
            {editor && <Begin values={values} errors={errors} />}
            <Links
              columns
              items={[
                { href: paths.deskQuestions, label: words.desk.questions },
                { href: paths.deskWorks, label: words.desk.works },
                { href: '/redaction/evenements', label: words.desk.events },
              ]}
            />
          </>
        }
      >
        {groups.map(([title, found], index) => (
          <Section id={`groupe-${index}`} title={title}>
            {found.length === 0 ? <p class="muted">{words.desk.nothing}</p> : <Lines lines={found} />}
          </Section>
        ))}
      </Split>
    </Page>
  )
}

const count = (errors: FieldErrors): number => Object.values(errors).flat().length

const Lines = ({ lines }: { lines: readonly DeskLine[] }) => (
  <List>
    {lines.map((line) => (
      <Item
        name={line.title}
        href={`${paths.desk}/${line.id}`}
        thread="brand"
        level={3}
        details={
          <>
            <span class="muted">{kindNames[line.kind]}</span>
            {line.openStatus && (
              <Tag kind={line.openStatus === 'in_review' ? 'testing' : 'provisional'}>
                {revisionNames[line.openStatus]}
              </Tag>
            )}
            {line.changedAt && (
              <span class="muted">
                {words.desk.changed} <When date={line.changedAt} />
              </span>
            )}
          </>
        }
      />
    ))}
  </List>
)

const Begin = ({ values, errors }: { values: Typed; errors: FieldErrors }) => (
  <Section id="commencer" title={words.desk.start}>
    <Form to={paths.desk} values={values} errors={errors}>
      <RadioGroup
        name="kind"
        label={words.desk.kind}
        required
        options={kinds.map((value) => ({ value, label: kindNames[value] }))}
      />
      <TextField name="title" label={words.desk.name} required maxLength={limits.title} autocomplete="off" />
      <Actions>
        <Button>{words.desk.submit}</Button>
      </Actions>
    </Form>
  </Section>
)

export type ReviewProps = {
  article: Article
  revision: Revision
  before: Content | null
  text: TextProps
  me: Id
  errors: FieldErrors
  values: Typed
}

/** A text waiting for someone who did not write it: what changes, how it will look, and the two answers. */
export const ReviewPage = ({ article, revision, before, text, me, errors, values }: ReviewProps) => {
  const refusal = refusalToReview(revision, me)
  const here = `${paths.desk}/${article.id}`
  return (
    <Page
      title={`${words.review.title}, ${revision.content.title}`}
      trail={[desk, { label: revision.content.title }]}
      errorCount={count(errors)}
      noindex
    >
      <PageHead
        title={revision.content.title}
        lede={revision.content.lede}
        tags={<Tag kind="testing">{revisionNames[revision.status]}</Tag>}
      />
      <Stack gap={7}>
        {refusal ? (
          <Note kind="know">
            <p>{reviewRefusals[refusal]}</p>
            <PostButton to={`${here}/reprise`} label={words.review.withdraw} kind="alt" small />
          </Note>
        ) : (
          <Section id="decider" title={words.review.title} thread="agent">
            <Stack>
              {revision.note && <p>{revision.note}</p>}
              <PostButton to={`${here}/publication`} label={words.review.approve} icon="check" />
              <Form to={`${here}/renvoi`} errors={errors} values={values}>
                <TextArea name="reason" label={words.review.reason} rows={3} required maxLength={limits.reason} />
                <Actions>
                  <Button kind="alt">{words.review.sendBack}</Button>
                </Actions>
              </Form>
            </Stack>
          </Section>
        )}
        <Section id="changements" title={words.review.changes}>
          <Changes before={before} after={revision.content} />
        </Section>
        <Section id="texte" title={words.review.text}>
          <Stack gap={6}>
            <ArticleText {...text} />
          </Stack>
        </Section>
      </Stack>
    </Page>
  )
}

type PublishedProps = { article: Article; title: string; path: string; errors: FieldErrors; values: Typed }

/** An article in line or archived, with nothing being written on it. */
export const PublishedPage = ({ article, title, path, errors, values }: PublishedProps) => {
  const here = `${paths.desk}/${article.id}`
  return (
    <Page title={title} trail={[desk, { label: title }]} errorCount={count(errors)} noindex>
      <PageHead
        title={title}
        tags={<Tag kind={article.status === 'published' ? 'confirmed' : 'neutral'}>{revisionNames.approved}</Tag>}
        actions={<More to={path}>{path}</More>}
      />
      <Stack gap={6}>
        <PostButton to={`${here}/correction`} label={words.edit} />
        {article.status === 'published' ? (
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
        ) : (
          <PostButton to={`${here}/restauration`} label={words.archive.restore} kind="alt" />
        )}
      </Stack>
    </Page>
  )
}

export const DropPage = ({ article, title }: { article: Article; title: string }) => (
  <Page title={words.drop.title} trail={[desk, { label: title }]} noindex>
    <PageHead title={words.drop.title} lede={words.drop.text} />
    <Form to={`${paths.desk}/${article.id}/abandon`} legend={false}>
      <Actions>
        <Button kind="danger">{words.drop.submit}</Button>
        <LinkButton to={`${paths.desk}/${article.id}`} kind="alt">
          {words.form.back}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
