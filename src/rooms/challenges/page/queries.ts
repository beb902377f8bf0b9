import type { Database } from '#core/database.ts'
import { type PastEvent, publicHistory } from '#core/history.ts'
import type { Results } from '#core/search/types.ts'
import { projectsByChallenge, type SheetKind, sheetsOn } from '../list/queries.ts'
import { allChallenges } from '../queries.ts'
import { type Challenge, countedIn, presentOf } from '../rules.ts'

type Found = Pick<Results, 'hits' | 'total' | 'more'>

export type ChallengePageView = {
  challenge: Challenge
  parent: Challenge | null
  /** Its sub-challenges, or beside it those of the same root. */
  children: (Challenge & { projects: number })[]
  siblings: Challenge[]
  projects: Found
  organisations: Found
  /** How many sheets act in each class of places. */
  typologies: Record<string, number>
  /** Too many answers to count them all: these numbers are lower bounds. */
  atLeast: boolean
  history: PastEvent[]
}

export type Reading = { kind: 'found'; view: ChallengePageView } | { kind: 'moved'; slug: string } | { kind: 'none' }

const shown = 6

/** The page of a challenge; of a merged one, where it went. */
export const readChallenge = async (db: Database, slug: string): Promise<Reading> => {
  const all = await allChallenges(db)
  const asked = all.find((one) => one.slug === slug)
  const challenge = asked && presentOf(all, asked.id)
  if (!asked || !challenge) return { kind: 'none' }
  if (challenge.id !== asked.id) return { kind: 'moved', slug: challenge.slug }

  const present = all.filter(({ mergedIntoId }) => mergedIntoId === null)
  const children = present.filter(({ parentId }) => parentId === challenge.id)
  const ids = countedIn(all, challenge.id)
  const sheets = (kind: SheetKind | null, perPage: number) => sheetsOn(db, ids, kind, perPage)
  const [everything, projects, organisations, history, counted] = await Promise.all([
    sheets(null, 1),
    sheets('project', shown),
    sheets('organisation', shown),
    publicHistory(db, { kind: 'challenge', id: challenge.id }),
    projectsByChallenge(db, all),
  ])
  return {
    kind: 'found',
    view: {
      challenge,
      parent: present.find(({ id }) => id === challenge.parentId) ?? null,
      children: children
        .map((child) => ({ ...child, projects: counted.get(child.id) ?? 0 }))
        .sort((a, b) => a.position - b.position),
      siblings: challenge.parentId
        ? present.filter(({ parentId, id }) => parentId === challenge.parentId && id !== challenge.id)
        : [],
      projects,
      organisations,
      typologies: everything.facets.ruralities,
      atLeast: everything.atLeast.includes('ruralities'),
      history,
    },
  }
}
