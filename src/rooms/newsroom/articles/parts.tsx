import type { Child } from 'hono/jsx'
import { headingsOf } from '#core/pure/markdown.ts'
import { nbsp } from '#core/pure/text.ts'
import { placePath } from '#rooms/geography/index.ts'
import {
  Disclosure,
  ExternalLink,
  Links,
  List,
  Markdown,
  type MarkdownImages,
  Section as Ruled,
  Stack,
  Tag,
  Timeline,
} from '#ui/index.ts'
import { Notice, QuestionCard } from '../questions/parts.tsx'
import type { QuestionView } from '../questions/queries.ts'
import type { TerritoryName } from './queries.ts'
import type { Content, Person, Section } from './rules.ts'
import { personRoleNames, words } from './words.ts'

export type TextProps = {
  content: Content
  questions: readonly QuestionView[]
  territories: readonly TerritoryName[]
  images: MarkdownImages
}

/** The text itself: the notice before anything else, then what is told, what is answered, what was decided since. */
export const ArticleText = ({ content, questions, territories, images }: TextProps) => (
  <>
    <Notice questions={questions} />
    {content.body && <Markdown text={content.body} images={images} />}
    {questions.length > 0 && (
      <section aria-labelledby="questions">
        <h2 class="mb5" id="questions">
          {words.questions(questions.length)}
        </h2>
        {questions.map((question) => (
          <QuestionCard question={question} />
        ))}
      </section>
    )}
    {content.sections.map((section) => (
      <SectionText section={section} territory={territoryOf(section, territories)} images={images} />
    ))}
    {content.facts.length > 0 && (
      <Ruled id="depuis" title={words.facts} thread="territory">
        <Timeline
          thread="territory"
          events={content.facts.map(({ on, text, source, url }) => ({
            date: on,
            text: (
              <>
                {nbsp(text)} <ExternalLink to={url}>{source}</ExternalLink>
              </>
            ),
          }))}
        />
      </Ruled>
    )}
  </>
)

const territoryOf = ({ territoryId }: Section, territories: readonly TerritoryName[]) =>
  territories.find(({ id }) => id === territoryId)

type SectionProps = { section: Section; territory: TerritoryName | undefined; images: MarkdownImages }

const SectionText = ({ section, territory, images }: SectionProps) => (
  <Ruled id={section.anchor} title={nbsp(section.title)} thread={territory ? 'territory' : undefined}>
    <Stack>
      {(territory || section.measure) && (
        <p class="row small">
          {territory && <a href={placePath(territory.slug)}>{territory.name}</a>}
          {section.measure && <Tag>{section.measure}</Tag>}
        </p>
      )}
      {section.people.length > 0 && <p class="small muted">{spoken(section.people)}</p>}
      <Markdown text={section.body} level={3} images={images} />
    </Stack>
  </Ruled>
)

/** « Avec Léna Geitner, cofondatrice de Ronalpia ». */
const spoken = (people: readonly Person[]): string => {
  const said = people.map((one) => {
    const role = personRoleNames[one.role]
    const works = [one.function, one.organisation].filter(Boolean).join(', ')
    return one.role === 'presents'
      ? `${one.name}${works && ` (${works})`} ${role}`
      : `${role} ${one.name}${works && `, ${works}`}`
  })
  const text = said.join('\u00a0; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** The way through a long text. */
export const contentsOf = ({
  content,
  questions,
}: Pick<TextProps, 'content' | 'questions'>): { href: string; label: string }[] => [
  ...headingsOf(content.body).map(({ id, text }) => ({ href: `#${id}`, label: text })),
  ...questions.map(({ slug, title }) => ({ href: `#${slug}`, label: title })),
  ...content.sections.map(({ anchor, title }) => ({ href: `#${anchor}`, label: title })),
  ...(content.facts.length > 0 ? [{ href: '#depuis', label: words.facts }] : []),
]

type ContentsProps = { items: readonly { href: string; label: string }[]; folded?: boolean }

export const Contents = ({ items, folded }: ContentsProps) =>
  folded ? (
    <Disclosure summary={words.contents}>
      <Links columns items={[...items]} />
    </Disclosure>
  ) : (
    <nav class="ruled" aria-labelledby="sommaire">
      <h2 id="sommaire">{words.contents}</h2>
      <ol class="list tight">
        {items.map(({ href, label }) => (
          <li>
            <a href={href}>{nbsp(label)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )

/** Each person once, with the function they had that day. */
export const Speakers = ({ sections }: { sections: readonly Section[] }) => {
  const people = sections.flatMap((section) => section.people)
  const each = people.filter(({ name }, index) => people.findIndex((other) => other.name === name) === index)
  if (each.length === 0) return null
  return (
    <Ruled id="qui" title={words.speakers}>
      <List tight>
        {each.map((person) => (
          <li>
            <strong>{person.name}</strong>
            <br />
            <span class="muted small">{worked(people, person.name)}</span>
          </li>
        ))}
      </List>
      <p class="small muted mt2">
        {words.thatDay} <a href="/contact?motif=donnees-personnelles">{words.rectify}</a>
      </p>
    </Ruled>
  )
}

/** Two parts of one meeting may give someone two functions: both are said, as the source says them. */
const worked = (people: readonly Person[], name: string): Child =>
  [
    ...new Set(
      people
        .filter((one) => one.name === name)
        .map((one) => [one.function, one.organisation].filter(Boolean).join(', ') || personRoleNames[one.role]),
    ),
  ].join('\u00a0; ')
