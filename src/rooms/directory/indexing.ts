import type { Database } from '#core/database.ts'
import { indexEntry, removeEntry } from '#core/search/index-entry.ts'
import type { Entry } from '#core/search/types.ts'
import { effectiveChallengeIds } from '#rooms/challenges/index.ts'
import { departmentCodesOf, ruralitiesOf } from '#rooms/geography/index.ts'
import { paths } from './paths.ts'
import { placesWithAncestors, type Sheet } from './queries.ts'
import { absorbedBy } from './twins/queries.ts'
import { placeLabel, publicNames } from './words.ts'

/** Brings what the search knows of a sheet to what the sheet now says, in the transaction of the write: only published sheets are found. */
export const refreshIndex = async (tx: Database, sheet: Sheet): Promise<void> => {
  if (sheet.status !== 'published') return removeEntry(tx, sheet.kind, sheet.id)
  const placeIds = sheet.places.map((place) => place.id)
  const merged = await absorbedBy(tx, sheet.id)
  const said = saidBy(sheet)
  await indexEntry(tx, {
    ...said,
    // however many other names a sheet may show, it is found by those of the sheets that went into it
    aliases: [...said.aliases, ...merged.map(({ name }) => name)],
    challengeIds: await effectiveChallengeIds(
      tx,
      sheet.challenges.map((challenge) => challenge.id),
    ),
    placeIds: await placesWithAncestors(tx, sheet),
    departmentCodes: await departmentCodesOf(tx, placeIds),
    ruralities: await ruralitiesOf(tx, placeIds),
  })
}

/** `label` for any of them, then one mark a family, so that they are counted apart. */
const marksOf = ({ banner, labels }: Pick<Sheet, 'banner' | 'labels'>): string[] => [
  ...(banner === 'member' ? ['banner'] : []),
  ...(labels.length > 0 ? ['label', ...labels.map((family) => `label:${family}`)] : []),
]

type Said = Omit<Entry, 'challengeIds' | 'placeIds' | 'departmentCodes' | 'ruralities'>

const saidBy = (sheet: Sheet): Said => ({
  kind: sheet.kind,
  subjectId: sheet.id,
  path: paths.sheet(sheet.kind, sheet.slug),
  title: sheet.name,
  summary: sheet.summary,
  aliases: [...sheet.aliases, ...(sheet.acronym ? [sheet.acronym] : [])],
  text: [
    sheet.description,
    sheet.need,
    ...sheet.publics.map((code) => publicNames[code]),
    sheet.publicsOther,
    ...sheet.challenges.map((challenge) => challenge.name),
  ].join(' '),
  placeLabel: placeLabel(sheet),
  stage: sheet.stage,
  legalForm: sheet.legalForm,
  prominence: 0,
  marks: marksOf(sheet),
  fictional: sheet.fictional,
  changedAt: sheet.updatedAt,
  enteredAt: sheet.publishedAt,
})
