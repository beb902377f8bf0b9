import type { Database } from '#core/database.ts'
import { challengesCountedIn } from '#rooms/challenges/index.ts'
import { More, Section } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { PrecedentList } from './line.tsx'
import { precedentsAround, precedentsOn } from './queries-elsewhere.ts'
import type { PrecedentLine } from './queries-list.ts'
import { words } from './words.ts'

const Unblocked = ({ lines, more }: { lines: readonly PrecedentLine[]; more: string }) => (
  <Section id="deblocages" title={words.elsewhere} thread="agent">
    <PrecedentList lines={lines} />
    <p>
      <More to={more}>{words.elsewhereMore}</More>
    </p>
  </Section>
)

const narrowed = (query: Record<string, string>) => paths.precedentsAt(new URLSearchParams(query).toString())

type Place = { id: number; kind: string; slug: string }

/** What the page of a territory shows of what was unblocked there. Nothing for the country: the library is that page. */
export const precedentsOfPlace = async (db: Database, { id, kind, slug }: Place) => {
  if (kind === 'country') return null
  const lines = await precedentsAround(db, id)
  const offered = kind === 'region' || kind === 'department'
  return lines.length === 0 ? null : (
    <Unblocked lines={lines} more={offered ? narrowed({ lieu: slug }) : paths.precedents} />
  )
}

/** What the page of a challenge shows of what was unblocked about it, or about those it contains. */
export const precedentsOfChallenge = async (db: Database, { id, slug }: { id: number; slug: string }) => {
  const lines = await precedentsOn(db, await challengesCountedIn(db, id))
  return lines.length === 0 ? null : <Unblocked lines={lines} more={narrowed({ defi: slug })} />
}
