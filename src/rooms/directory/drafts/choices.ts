import type { Database } from '#core/database.ts'
import { type Typed, typedList } from '#core/forms.ts'
import { challengeTree } from '#rooms/challenges/index.ts'
import { placesByIds } from '#rooms/geography/index.ts'
import type { OptionGroup } from '#ui/index.ts'
import { placeChoice } from './resolve.ts'
import { noChoices, rowIds, type StepChoices } from './steps/step.ts'
import { words } from './steps/words.ts'

/** What the lists of a step offer, given what is ticked. */
export const choicesFor = async (db: Database, values: Typed): Promise<StepChoices> => ({
  ...noChoices,
  ...('challenge_1' in values && { challenges: await challengeGroups(db) }),
  ...('places_id' in values && {
    chosenPlaces: (await placesByIds(db, rowIds(typedList(values, 'places_id')))).map(placeChoice),
  }),
})

/** One group for each of the large challenges: itself, then the precise ones it holds. */
const challengeGroups = async (db: Database): Promise<OptionGroup[]> =>
  (await challengeTree(db)).map((root) => ({
    label: root.name,
    options: [
      ...root.children.map(({ id, name }) => ({ value: String(id), label: name })),
      { value: String(root.id), label: words.wholeChallenge(root.name) },
    ],
  }))
