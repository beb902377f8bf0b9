import type { Typed } from '#core/forms.ts'
import { factsText, peopleText } from '../articles/forms.ts'
import type { Article, TerritoryName } from '../articles/queries.ts'
import type { Content } from '../articles/rules.ts'

/** What is kept, as the form shows it. */
export const valuesOf = (
  article: Pick<Article, 'slug' | 'eventId'>,
  content: Content,
  note: string,
  territories: readonly TerritoryName[],
): Typed => ({
  title: content.title,
  slug: article.slug,
  event: article.eventId ?? '',
  lede: content.lede,
  body: content.body,
  questions: content.questionIds,
  facts: factsText(content.facts),
  note,
  ...Object.assign(
    {},
    ...content.sections.map(({ title, body, territoryId, measure, people }, index) => {
      const name = (part: string) => `section-${index + 1}-${part}`
      return {
        [name('title')]: title,
        [name('body')]: body,
        [name('place')]: territories.find(({ id }) => id === territoryId)?.name ?? '',
        [name('place_id')]: territoryId === null ? '' : String(territoryId),
        [name('measure')]: measure,
        [name('people')]: peopleText(people),
      }
    }),
  ),
})
