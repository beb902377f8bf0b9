import type { Database } from '#core/database.ts'
import { plainText } from '#core/pure/markdown.ts'
import { excerpt } from '#core/pure/text.ts'
import { indexEntries, removeEntry } from '#core/search/index-entry.ts'
import { type Entry, unfiltered } from '#core/search/types.ts'
import { variantsOf } from '#core/search/vocabulary.ts'
import { placeKeysOf } from '#rooms/geography/index.ts'
import type { Article } from './queries.ts'
import { pathOf } from './queries.ts'
import type { Content, Section } from './rules.ts'

const kindOf = ({ kind }: Pick<Article, 'kind'>) => (kind === 'page' ? 'page' : 'article')

/** Brings what the search knows of an article, and of each of its sections that is about a place, to what is in line. */
export const refreshArticle = async (
  tx: Database,
  article: Article,
  content: Content,
  changedAt: Date,
): Promise<void> => {
  await forgetArticle(tx, article)
  const placeIds = content.sections.flatMap(({ territoryId }) => territoryId ?? [])
  const facts = content.facts.map(({ text, said, source }) => `${text} ${said} ${source}`)
  const whole = spelt([plainText(content.body), ...content.sections.map(textOf), ...facts].join('\n\n'))
  await indexEntries(tx, [
    await entry(
      tx,
      article,
      { path: pathOf(article), title: content.title, summary: content.lede, text: whole, changedAt },
      placeIds,
    ),
    ...(await Promise.all(
      content.sections
        .filter(({ territoryId }) => territoryId !== null)
        .map((section) =>
          entry(
            tx,
            { ...article, id: `${article.id}#${section.anchor}` },
            {
              path: `${pathOf(article)}#${section.anchor}`,
              title: section.title,
              summary: excerpt(plainText(section.body), 200),
              text: spelt(textOf(section)),
              changedAt,
            },
            section.territoryId === null ? [] : [section.territoryId],
            'section',
          ),
        ),
    )),
  ])
}

/** All that a section may be found by: its words, who spoke and as what, the measure it is about. */
const textOf = ({ title, body, measure, people }: Section): string =>
  [title, plainText(body), measure, ...people.map((one) => `${one.name} ${one.function} ${one.organisation}`)].join(
    '\n',
  )

/** The text, and the other ways people write the words of the site that it holds. */
const spelt = (text: string): string => [text, ...variantsOf([text])].join('\n')

type Said = Pick<Entry, 'path' | 'title' | 'summary' | 'text' | 'changedAt'>

const entry = async (
  tx: Database,
  article: Pick<Article, 'id' | 'kind' | 'demo'>,
  said: Said,
  placeIds: readonly number[],
  kind: string = kindOf(article),
): Promise<Entry> => ({
  ...unfiltered,
  ...said,
  kind,
  subjectId: article.id,
  ...(await placeKeysOf(tx, placeIds)),
  fictional: article.demo,
})

/** Takes an article and its sections out of the search. */
export const forgetArticle = async (tx: Database, article: Pick<Article, 'id' | 'kind'>): Promise<void> => {
  await removeEntry(tx, kindOf(article), article.id)
  const sections = await tx
    .selectFrom('search_entry')
    .select('subject_id')
    .where('kind', '=', 'section')
    .where('subject_id', 'like', `${article.id}#%`)
    .execute()
  for (const { subject_id } of sections) await removeEntry(tx, 'section', subject_id)
}
