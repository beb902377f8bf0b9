import type { Database } from '#core/database.ts'
import { indexEntries } from '#core/search/index-entry.ts'
import type { Entry } from '#core/search/types.ts'
import { challengeTree } from '#rooms/challenges/index.ts'
import { ancestorsOf, departmentCodesOf, ruralitiesOf } from '#rooms/geography/index.ts'

type Given = Partial<Entry> & Pick<Entry, 'title'> & { communes?: string[]; challenges?: string[] }

/** Puts invented projects in the index, in places given by their Insee code and under challenges given by their address. */
export const indexProjects = async (db: Database, given: readonly Given[]): Promise<void> => {
  const tree = await challengeTree(db)
  const entries: Entry[] = []
  for (const [rank, { communes = [], challenges = [], ...entry }] of given.entries()) {
    const places = await db
      .selectFrom('territory')
      .select('id')
      .where('kind', '=', 'commune')
      .where('code', 'in', [...communes, ''])
      .execute()
    const ids = places.map(({ id }) => id)
    entries.push({
      kind: 'project',
      subjectId: `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`,
      path: `/projets/invente-${rank}`,
      summary: `Résumé de ${entry.title}.`,
      aliases: [],
      text: '',
      placeLabel: communes.length > 0 ? `lieu ${communes.join(' ')}` : '',
      challengeIds: tree.filter(({ slug }) => challenges.includes(slug)).map(({ id }) => id),
      placeIds: ids.length > 0 ? await ancestorsOf(db, ids) : [],
      departmentCodes: await departmentCodesOf(db, ids),
      ruralities: await ruralitiesOf(db, ids),
      stage: null,
      legalForm: null,
      marks: [],
      prominence: 0,
      fictional: true,
      changedAt: new Date('2026-11-01T08:00:00Z'),
      ...entry,
    })
  }
  await indexEntries(db, entries)
}
