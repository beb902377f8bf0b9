import type { Typed } from '#core/forms.ts'
import { factsText, peopleText } from '../articles/forms.ts'
import type { TerritoryName } from '../articles/queries-around.ts'
import type { Content } from '../articles/rules.ts'

/** What is kept, as the form shows it. */
export const valuesOf = (content: Content, note: string, territories: readonly TerritoryName[]): Typed => ({
  title: content.title,
  slug: content.slug,
  event: content.eventId ?? '',
  lede: content.lede,
  body: content.body,
  questions: content.questionIds,
  questions_after: String(content.questionsAfter),
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
    ...content.images.map(({ id, alt, credit }, index) => {
      const name = (part: string) => `image-${index + 1}-${part}`
      return { [name('id')]: id, [name('alt')]: alt, [name('credit')]: credit }
    }),
  ),
})
