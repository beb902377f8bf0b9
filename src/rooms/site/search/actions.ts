import { type Database, inTransaction } from '#core/database.ts'
import { indexEntries, removeEntry } from '#core/search/index-entry.ts'
import { unfiltered } from '#core/search/types.ts'
import { sitePages } from './pages.ts'

const prefix = 'site:'

/** Lets the pages of the site be found by the search, as this version of the software names them. */
export const loadSitePages = (db: Database): Promise<void> =>
  inTransaction(db, async (tx) => {
    const known = await tx
      .selectFrom('search_entry')
      .select(['subject_id', 'path'])
      .where('kind', '=', 'page')
      .where('subject_id', 'like', `${prefix}%`)
      .execute()
    const gone = known.filter(({ path }) => !sitePages.some((page) => page.path === path))
    for (const { subject_id } of gone) await removeEntry(tx, 'page', subject_id)
    await indexEntries(tx, sitePages.map(entryOf))
  })

// what comes with the software has no date of its own: in order of date it comes last
const changedAt = new Date('2018-01-01T00:00:00Z')

const entryOf = ({ path, title, summary, aliases = [] }: (typeof sitePages)[number]) => ({
  ...unfiltered,
  ...{ kind: 'page', subjectId: `${prefix}${path}`, path, title, summary, aliases, text: '' },
  ...{ fictional: false, changedAt },
})
