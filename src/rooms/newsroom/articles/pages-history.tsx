import { nbsp } from '#core/pure/text.ts'
import { Difference, More, Note, Page, PageHead, Section, Split, Stack, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { ArticleText, Speakers, type TextProps } from './parts.tsx'
import type { Article } from './queries.ts'
import type { Names } from './queries-around.ts'
import type { Revision } from './queries-desk.ts'
import type { Content, Fact, Section as Part, Picture } from './rules.ts'
import { personRoleNames, words } from './words.ts'

type Of = Pick<Article, 'slug' | 'kind' | 'status'>

const trailOf = ({ slug, kind }: Of, title: string) => [
  ...(kind === 'page' ? [] : [{ href: paths.journal, label: words.journal }]),
  { href: paths.article(slug, kind), label: title },
]

type RevisionsProps = { article: Of; revisions: readonly Revision[]; names: Names }

/** Every version that was published, whole at its own address, and what separates it from the one before. */
export const RevisionsPage = ({ article, revisions, names }: RevisionsProps) => {
  const title = revisions[0]?.content.title ?? ''
  const heading = words.revisionsTitle(title)
  return (
    <Page
      title={heading}
      trail={[...trailOf(article, title), { label: words.history }]}
      current={paths.journal}
      noindex
    >
      <PageHead title={nbsp(heading)} lede={words.revisionsLede} />
      <Stack gap={7}>
        {revisions.map((revision, index) => {
          const before = revisions[index + 1]?.content
          return (
            <Section id={`version-${revision.number}`} title={words.revision(revision.number)}>
              <Stack>
                <p class="row muted">
                  {index === 0 && article.status === 'published' && <Tag kind="confirmed">{words.current}</Tag>}
                  <span>
                    {revision.reviewedAt && (
                      <>
                        {words.approvedOn} <When date={revision.reviewedAt} precision="time" />.{' '}
                      </>
                    )}
                    {nbsp(revision.note)}
                  </span>
                </p>
                {before ? <Changes before={before} after={revision.content} names={names} /> : <p>{words.first}</p>}
                <p>
                  <More to={paths.revision(article.slug, revision.number, article.kind)}>
                    {words.wholeRevision(revision.number)}
                  </More>
                </p>
              </Stack>
            </Section>
          )
        })}
      </Stack>
    </Page>
  )
}

type RevisionProps = { article: Of; revision: Revision; current: boolean; text: TextProps }

/** A version as it was read, even when another took its place since. */
export const RevisionPage = ({ article, revision, current, text }: RevisionProps) => {
  const { content, number } = revision
  const history = paths.revisions(article.slug, article.kind)
  return (
    <Page
      title={`${words.revision(number)}, ${content.title}`}
      trail={[
        ...trailOf(article, content.title),
        { href: history, label: words.history },
        { label: words.revision(number) },
      ]}
      current={paths.journal}
      noindex
    >
      <PageHead title={nbsp(content.title)} lede={nbsp(content.lede)}>
        {revision.reviewedAt && (
          <p class="small muted">
            {words.revision(number)}. {words.approvedOn} <When date={revision.reviewedAt} precision="time" />.
          </p>
        )}
      </PageHead>
      <Split label={words.aboutAuthors} aside={<Speakers sections={content.sections} />}>
        {!current && (
          <Note kind="know">
            <p>
              {words.former(number)} <a href={paths.article(article.slug, article.kind)}>{words.readCurrent}</a>
            </p>
          </Note>
        )}
        <ArticleText {...text} />
      </Split>
    </Page>
  )
}

type ChangesProps = { before: Content; after: Content; names: Names }

/** What a version changes, field by field, word by word: all that can be read or followed on the page, nothing left out. */
export const Changes = ({ before, after, names }: ChangesProps) => {
  const changed = fieldsOf(before, after, names).filter(([, then, now]) => then !== now)
  if (changed.length === 0) return <p class="muted">{words.noChange}</p>
  return (
    <>
      {changed.map(([label, then, now]) => (
        <div class="flow f3">
          <h3>{nbsp(label)}</h3>
          <Difference before={then} after={now} />
        </div>
      ))}
    </>
  )
}

type Field = readonly [label: string, before: string, after: string]

const fieldsOf = (before: Content, after: Content, names: Names): Field[] => {
  const { fields } = words
  const both = (label: string, told: (content: Content) => string): Field => [label, told(before), told(after)]
  const anchors = [...new Set([...before.sections, ...after.sections].map(({ anchor }) => anchor))]
  return [
    both(fields.title, ({ title }) => title),
    both(fields.slug, ({ slug }) => slug),
    both(fields.event, ({ eventId }) => (eventId ? (names.events[eventId] ?? words.unknown) : '')),
    both(fields.lede, ({ lede }) => lede),
    both(fields.body, ({ body }) => body),
    ...anchors.map((anchor): Field => {
      const then = before.sections.find((one) => one.anchor === anchor)
      const now = after.sections.find((one) => one.anchor === anchor)
      return [fields.section((now ?? then)?.title ?? ''), told(then, names), told(now, names)]
    }),
    both(fields.order, ({ sections }) => sections.map(({ title }) => title).join('\n')),
    both(fields.questions, (content) => questionsOf(content, names)),
    both(fields.facts, ({ facts }) => facts.map(factLine).join('\n')),
    both(fields.images, ({ images }) => images.map(imageLine).join('\n')),
  ]
}

const questionsOf = ({ questionIds, questionsAfter }: Content, names: Names): string =>
  questionIds.length === 0
    ? ''
    : [...questionIds.map((id) => names.questions[id] ?? words.unknown), words.questionsAfter(questionsAfter)].join(
        '\n',
      )

const told = (section: Part | undefined, names: Names): string => {
  if (!section) return ''
  const { title, territoryId, measure, people, body } = section
  return [
    title,
    territoryId === null ? '' : `${words.place}${names.territories[territoryId] ?? words.unknown}`,
    measure && words.measure(measure),
    ...people.map((one) =>
      [`${personRoleNames[one.role]} ${one.name}`, one.function, one.organisation].filter(Boolean).join(', '),
    ),
    body,
  ]
    .filter(Boolean)
    .join('\n')
}

const factLine = ({ on, text, source, url, said }: Fact): string =>
  [`${on} ${text} (${[source, url].filter(Boolean).join(', ')})`, said && `${words.said}${said}`]
    .filter(Boolean)
    .join(' ')

const imageLine = ({ id, alt, credit }: Picture): string => [id, alt, credit].filter(Boolean).join(', ')
