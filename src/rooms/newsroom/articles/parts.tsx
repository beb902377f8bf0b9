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
  Timeline,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Notice, QuestionCard } from '../questions/parts.tsx'
import type { QuestionView } from '../questions/queries.ts'
import type { TerritoryName } from './queries-around.ts'
import { type Content, type Fact, namesTaken, type Person, type Section } from './rules.ts'
import { personRoleNames, words } from './words.ts'

export type TextProps = {
  content: Content
  questions: readonly QuestionView[]
  territories: readonly TerritoryName[]
}

/** The pictures of a text, by the name it gives them. */
export const imagesOf = ({ images }: Pick<Content, 'images'>): MarkdownImages =>
  Object.fromEntries(
    images.map(({ id, alt, credit }) => [id, { src: paths.image(id), alt, credit: credit || undefined }]),
  )

const taken = ({ questions }: Pick<TextProps, 'questions'>): string[] => namesTaken(questions.map(({ slug }) => slug))

/** The text itself: the notice before anything else, then what is told, what is answered where it was, what was decided since. */
export const ArticleText = ({ content, questions, territories }: TextProps) => {
  const images = imagesOf(content)
  const told = (section: Section) => (
    <SectionText section={section} territory={territoryOf(section, territories)} images={images} />
  )
  return (
    <>
      <Notice questions={questions} />
      {content.body && <Markdown text={content.body} images={images} anchors={taken({ questions })} />}
      {content.sections.slice(0, content.questionsAfter).map(told)}
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
      {content.sections.slice(content.questionsAfter).map(told)}
      {content.facts.length > 0 && (
        <Ruled id="depuis" title={words.facts} thread="territory">
          <Timeline
            thread="territory"
            events={content.facts.map((fact) => ({
              date: fact.on,
              text: <Since fact={fact} />,
              body: fact.said && (
                <p class="small muted">
                  {words.said}
                  {nbsp(fact.said)}
                </p>
              ),
            }))}
          />
        </Ruled>
      )}
    </>
  )
}

const Since = ({ fact: { text, source, url } }: { fact: Fact }) => (
  <>
    {nbsp(text)}{' '}
    {url ? <ExternalLink to={url}>{source}</ExternalLink> : <span class="small muted">{nbsp(source)}</span>}
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
          {section.measure && <a href={paths.measure(section.measure)}>{words.measure(section.measure)}</a>}
        </p>
      )}
      {section.people.length > 0 && <p class="small muted">{spoken(section.people)}</p>}
      {section.body && <Markdown text={section.body} level={3} images={images} />}
    </Stack>
  </Ruled>
)

/** « Avec Léna Geitner, cofondatrice de Ronalpia ». */
const spoken = (people: readonly Person[]): string => {
  const said = people.map((one) => {
    const role = personRoleNames[one.role]
    const works = workOf(one)
    return one.role === 'presents'
      ? `${one.name}${works && ` (${works})`} ${role}`
      : `${role} ${one.name}${works && `, ${works}`}`
  })
  const text = said.join('\u00a0; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const workOf = (person: Person): string => [person.function, person.organisation].filter(Boolean).join(', ')

type Target = { href: string; label: string }

/** The way through a long text, in its order. */
export const contentsOf = ({ content, questions }: Pick<TextProps, 'content' | 'questions'>): Target[] => {
  const sections = content.sections.map(({ anchor, title }) => ({ href: `#${anchor}`, label: title }))
  return [
    ...headingsOf(content.body, taken({ questions })).map(({ id, text }) => ({ href: `#${id}`, label: text })),
    ...sections.slice(0, content.questionsAfter),
    ...questions.map(({ slug, title }) => ({ href: `#${slug}`, label: title })),
    ...sections.slice(content.questionsAfter),
    ...(content.facts.length > 0 ? [{ href: '#depuis', label: words.facts }] : []),
  ]
}

type ContentsProps = { items: readonly Target[]; folded?: boolean }

/** On a narrow screen folded before the text, on a wide one beside it. */
export const Contents = ({ items, folded }: ContentsProps) =>
  folded ? (
    <div class="contents only-n">
      <Disclosure summary={words.contents}>
        <Links columns items={items.map(({ href, label }) => ({ href, label: nbsp(label) }))} />
      </Disclosure>
    </div>
  ) : (
    <nav class="ruled contents only-w" aria-labelledby="sommaire">
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

/** Each person once, with the functions they had that day: two parts of one meeting may give someone two, and both are said. */
export const Speakers = ({ sections }: { sections: readonly Section[] }) => {
  const people = sections.flatMap((section) => section.people)
  const names = [...new Set(people.map(({ name }) => name))]
  if (names.length === 0) return null
  return (
    <Ruled id="qui" title={words.speakers}>
      <List tight>
        {names.map((name) => (
          <li>
            <strong>{name}</strong>
            <br />
            <span class="muted small">{worked(people, name)}</span>
          </li>
        ))}
      </List>
      <p class="small muted mt2">
        {words.thatDay} <a href={paths.rectify}>{words.rectify}</a>
      </p>
    </Ruled>
  )
}

const worked = (people: readonly Person[], name: string): string => {
  const works = people.filter((one) => one.name === name).map(workOf)
  return [...new Set(works.filter(Boolean))].join('\u00a0; ') || words.noFunction
}
