import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, download, openToAll, type Request, readQuery, today, visitor } from '#core/http.ts'
import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import type { Day } from '#core/pure/dates.ts'
import { type CommunityView, readCommunity, standingIn } from '../../queries.ts'
import { isOpenTo, type Standing } from '../../rules.ts'
import { exclusionsInProgress } from '../departures/queries.ts'
import { invitationsFor, waitingInvitations } from '../invitations/queries.ts'
import { paths } from '../paths.ts'
import { openRequests } from '../requests/queries.ts'
import { canSeePeople, canTakePart, dayAsked, perPage } from '../rules.ts'
import { csv, publicName } from '../words.ts'
import { MembersPage, TimelinePage } from './pages.tsx'
import type { Mine } from './pages-aside.tsx'
import { everyMember, type MemberLine, membersOn, ownMemberships, tallyOn, turnsOf, turnsPerPage } from './queries.ts'

export const compositionRoutes = new Hono<App>()

const slugOf = (c: Request) => c.req.param('slug') ?? ''
const asked = z.object({
  q: field.optional(100),
  au: field.optional(20),
  exclusion: field.optional(3),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const askedIn = (c: Request) => {
  const read = readQuery(c, asked)
  const { q, au, page, exclusion } = read.ok ? read.value : { q: '', au: '', page: 1, exclusion: '' }
  return { q, page, day: dayAsked(au, today(c)), excluding: exclusion === 'oui' }
}

/** What the one who reads may do here, and what waits for an answer. */
const mineIn = async (c: Request, community: CommunityView, standing: Standing): Promise<Mine> => {
  const actor = visitor(c)
  const takesPart = canTakePart(community, standing, actor)
  const sees = canSeePeople(standing)
  const requests = (await openRequests(db(c), community.id)).map(({ id, kind, name, opinionsUntil, askedBy }) => ({
    id,
    kind,
    name,
    opinionsUntil,
    readable: sees || (actor !== null && askedBy === actor.id),
  }))
  return {
    canJoin: community.status !== 'closed' && (actor === null || isOpenTo(community, actor)) && !sees,
    canInvite: takesPart,
    canExclude: takesPart,
    memberships: await ownMemberships(db(c), community.id, standing.voices, today(c)),
    requests,
    invitations: sees
      ? (await waitingInvitations(db(c), community.id, today(c))).map(({ id, organisation }) => ({
          id,
          name: organisation,
        }))
      : [],
    invited: actor ? await invitationsFor(db(c), community.id, actor.id, today(c)) : [],
    exclusions: sees ? await exclusionsInProgress(db(c), community.id) : [],
  }
}

const hrefWith = (slug: string, q: string, day: Day | null) => (page: number) => {
  const query = new URLSearchParams({ ...(q && { q }), ...(day && { au: day }), ...(page > 1 && { page: `${page}` }) })
  return query.size > 0 ? `${paths.members(slug)}?${query}` : paths.members(slug)
}

compositionRoutes.get(paths.members(':slug'), async (c) => {
  const community = await readCommunity(db(c), slugOf(c))
  const { q, page, day, excluding } = askedIn(c)
  const standing = await standingIn(db(c), visitor(c), community.id, today(c))
  const withPeople = canSeePeople(standing)
  const tally = await tallyOn(db(c), community.id, day)
  const found = await membersOn(db(c), { communityId: community.id, day, q, page, withPeople })
  const view = {
    day,
    today: today(c),
    q,
    page,
    pages: Math.max(1, Math.ceil(found.total / perPage)),
    total: found.total,
    tally,
    lines: found.lines,
    withPeople,
    excluding,
    hrefFor: hrefWith(community.slug, q, day === today(c) ? null : day),
    mine: await mineIn(c, community, standing),
  }
  return c.render(<MembersPage community={community} view={view} />)
})

compositionRoutes.get(paths.timeline(':slug'), async (c) => {
  const community = await readCommunity(db(c), slugOf(c))
  const { page } = askedIn(c)
  const { turns, total } = await turnsOf(db(c), community.id, page)
  const hrefFor = (n: number) => paths.timeline(community.slug) + (n > 1 ? `?page=${n}` : '')
  const pages = Math.max(1, Math.ceil(total / turnsPerPage))
  return c.render(<TimelinePage community={community} view={{ turns, page, pages, hrefFor }} />)
})

const files = { name: 'community-members', hits: 30, perSeconds: 600 }

compositionRoutes.get(paths.file(':slug'), async (c) => {
  await openToAll(c, files)
  const community = await readCommunity(db(c), slugOf(c))
  const { day } = askedIn(c)
  const standing = await standingIn(db(c), visitor(c), community.id, today(c))
  const withPeople = canSeePeople(standing)
  // an ETag of our own: to make one, the middleware would read the whole file before sending its first line
  c.header('ETag', `W/"${c.var.requestId}"`)
  const lines = linesOf(everyMember(db(c), community.id, day, withPeople), withPeople)
  const body = ReadableStream.from(lines).pipeThrough(new TextEncoderStream())
  return download(c, body, csv.name(community.slug, day), 'text/csv; charset=utf-8')
})

async function* linesOf(batches: AsyncIterable<MemberLine[]>, withPeople: boolean) {
  yield CSV_BOM + csvLine(csv.columns)
  for await (const lines of batches) yield lines.map((line) => csvLine(cells(line, withPeople))).join('')
}

const lengths = { year: 4, month: 7, day: 10 } as const
/** A month stays a month in the file too. */
const known = (day: Day | null, precision: keyof typeof lengths | null) =>
  day && precision ? day.slice(0, lengths[precision]) : null

const cells = (line: MemberLine, withPeople: boolean) => [
  withPeople ? line.name : publicName(line),
  csv.kinds[line.kind],
  line.role,
  known(line.joinedOn, line.joinedPrecision),
  csv.precisions[line.joinedPrecision],
  known(line.leftOn, line.leftPrecision),
  line.representative,
  line.source,
  line.slug ? paths.organisation(line.slug) : null,
  line.fictional ? csv.yes : csv.no,
]
