import { expect } from 'vitest'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { paths } from '../../paths.ts'
import { assign } from '../../reviews/actions-assignments.ts'
import { runningClock } from '../../reviews/queries.ts'
import { askingFor, at, desk, file, idsFor, inReview, moved, now, on, opine, person, placeId } from '../desk.fixture.ts'
import { deskFigures } from './queries.ts'
import { deskLines } from './queries-lines.ts'

test('the list and the file tell the same term, through pauses and days off', async ({ services, db }) => {
  const { coordinator } = await desk(db)
  const owner = await person(db, 'maelle')
  const running = await file(services, 'En cours', { at: on('2026-12-01'), owner })
  const paused = await file(services, 'En pause', { at: on('2026-12-10'), owner })
  await moved(db, paused.id, 'ask', on('2026-12-14'))
  const resumed = await file(services, 'Reprise', { at: on('2026-11-30'), owner })
  await moved(db, resumed.id, 'ask', on('2026-12-05'))
  await moved(db, resumed.id, 'correct', on('2026-12-26'))
  const late = await file(services, 'En retard puis en pause', { at: on('2026-10-01'), owner })
  await moved(db, late.id, 'ask', on('2026-11-20'))
  const sameDay = await file(services, 'En pause le jour même', { at: on('2026-12-14'), owner })
  await moved(db, sameDay.id, 'ask', on('2026-12-14'))
  const all = [running, paused, resumed, late, sameDay].map(({ id }) => id).sort()
  for (let day = '2026-12-28'; day < '2027-02-10'; day = addDays(day, 3)) {
    const clocks = new Map(
      await Promise.all(
        all.map(async (id) => [id, await runningClock(db, await applicationById(db, id), day)] as const),
      ),
    )
    const byDue = await idsFor(db, coordinator, on(day))
    expect([...byDue].sort()).toEqual(all)
    const dues = byDue.map((id) => clocks.get(id)?.dueOn ?? '')
    expect([day, dues]).toEqual([day, [...dues].sort()])
    const those = (keep: (id: string) => boolean) => all.filter(keep)
    const isLate = those((id) => clocks.get(id)?.status === 'late')
    const isSoon = those((id) => clocks.get(id)?.status === 'running' && (clocks.get(id)?.left ?? 99) <= 10)
    expect([day, (await idsFor(db, coordinator, on(day), { due: 'late' })).sort()]).toEqual([day, isLate])
    expect([day, (await idsFor(db, coordinator, on(day), { due: 'soon' })).sort()]).toEqual([day, isSoon])
    const lines = await deskLines(db, await askingFor(db, coordinator, on(day)), all)
    for (const line of lines) {
      const clock = clocks.get(line.id)
      if (!line.shut)
        expect(line.term).toEqual({ dueOn: clock?.dueOn, left: clock?.left, status: clock?.status, why: clock?.why })
    }
  }
})

test('each filter keeps what it says, and every tab counts what it shows', async ({ services, db }) => {
  const { coordinator, first } = await desk(db)
  const owner = await person(db, 'maelle')
  const fresh = await file(services, 'Atelier neuf', { at: now, owner })
  const funder = await file(services, 'Élan solidaire', { at: on('2026-12-01'), family: 'funder', owner })
  const asked = await file(services, 'Demandée', { at: now, owner })
  await assign(services, coordinator, asked.id, [first.id], now)
  const waiting = await file(services, 'En attente', { at: now, owner })
  await moved(db, waiting.id, 'ask', now)
  const gone = await file(services, 'Retirée', { at: now, moves: ['withdraw'], owner })
  const ids = (change: Parameters<typeof idsFor>[3]) => idsFor(db, coordinator, now, change)
  const sorted = async (change: Parameters<typeof idsFor>[3]) => (await ids(change)).sort()
  const set = (...files: { id: string }[]) => files.map(({ id }) => id).sort()
  expect(await sorted({})).toEqual(set(fresh, funder, asked, waiting))
  expect(await ids({ family: 'funder' })).toEqual([funder.id])
  expect(await ids({ step: 'incomplete' })).toEqual([waiting.id])
  expect(await ids({ tab: 'applicant' })).toEqual([waiting.id])
  expect(await ids({ tab: 'closed' })).toEqual([gone.id])
  expect(await ids({ awaited: 'applicant' })).toEqual([waiting.id])
  expect(await ids({ awaited: 'reviewers' })).toEqual([asked.id])
  expect(await sorted({ awaited: 'coordination' })).toEqual(set(fresh, funder))
  expect(await ids({ with: first.id })).toEqual([asked.id])
  expect(await sorted({ with: 'nobody' })).toEqual(set(fresh, funder))
  expect(await ids({ q: 'elan' })).toEqual([funder.id])
  expect(await ids({ q: fresh.number.toLowerCase() })).toEqual([fresh.id])
  expect(await ids({ q: '%' })).toEqual([])
  expect(await sorted({ placeId: await placeId(db, 'department', '23') })).toEqual(set(fresh, funder, asked, waiting))
  expect(await ids({ placeId: await placeId(db, 'department', '69') })).toEqual([])
  expect((await ids({ sort: 'organisation' }))[0]).toBe(fresh.id)
  expect((await ids({ sort: 'organisation', descending: true })).at(-1)).toBe(fresh.id)
  expect((await ids({ sort: 'received' }))[0]).toBe(funder.id)
  expect((await ids({}))[0]).toBe(funder.id)
  const figures = await deskFigures(db, await askingFor(db, coordinator, now))
  expect(figures).toMatchObject({ open: 4, applicant: 1, closed: 1, unassigned: 2, late: 0, mine: 3 })
  expect(await sorted({ tab: 'mine' })).toEqual(set(fresh, funder, asked))
})

test('the reviewers’ score is not told before the opinions may be read', async ({ services, db }) => {
  const opened = await inReview(services)
  const seen = async (actor: typeof opened.first) => {
    const [line] = await deskLines(db, await askingFor(db, actor, now), [opened.id])
    return line && !line.shut ? [line.selfScore, line.reviewScore] : null
  }
  await opine(services, opened.first, opened, { score: 3 })
  expect(await seen(opened.first)).toEqual([2, 3])
  expect(await seen(opened.second)).toEqual([2, null])
  expect(await seen(opened.coordinator)).toEqual([2, null])
  await opine(services, opened.second, opened, { score: 1 })
  for (const actor of [opened.first, opened.second, opened.coordinator]) expect(await seen(actor)).toEqual([2, 2])
})

test('the file has the lines of the list, and a name that is a formula stays a name', async ({ services, db }) => {
  const { coordinator } = await desk(db)
  const owner = await person(db, 'maelle')
  await file(services, '=SOMME(A1)', { at: now, owner })
  await file(services, 'Fonds', { at: now, family: 'funder', owner })
  const browser = await at(services, coordinator)
  const all = await browser.get(paths.deskFile)
  expect(all.html.trim().split('\r\n')).toHaveLength(3)
  expect(all.html).toContain('’=SOMME(A1)'.replace('’', "'"))
  expect(all.headers.get('content-disposition')).toContain(`instruction-label-${parisDay(now)}.csv`)
  const some = await browser.get(`${paths.deskFile}?famille=funder`)
  expect(some.html.trim().split('\r\n')).toHaveLength(2)
})

test('from one file to the next, in the order of the list, then back to it', async ({ services, db }) => {
  const { coordinator } = await desk(db)
  const owner = await person(db, 'maelle')
  const one = await file(services, 'Aaa', { at: now, owner })
  const two = await file(services, 'Bbb', { at: on('2026-12-01'), owner })
  const browser = await at(services, coordinator)
  const list = await browser.get(`${paths.desk}?tri=structure`)
  expect(list.html).toContain(`${paths.file(one.id)}?liste=tri%3Dstructure`)
  const opened = await browser.get(`${paths.file(one.id)}?liste=tri%3Dstructure`)
  expect(opened.html).toContain('Dossier suivant')
  const next = await browser.get(`${paths.deskNext}?apres=${one.id}&liste=tri%3Dstructure`)
  expect(next.to).toBe(`${paths.file(two.id)}?liste=tri%3Dstructure`)
  const last = await browser.get(`${paths.deskNext}?apres=${two.id}&liste=tri%3Dstructure`)
  expect(last.to).toBe(`${paths.desk}?tri=structure`)
  expect((await browser.get(paths.deskUrgent)).to).toContain(two.id)
})

test('an address that means nothing shows the whole list, not an error', async ({ services, db }) => {
  const { coordinator } = await desk(db)
  const browser = await at(services, coordinator)
  for (const query of ['page=zz', 'tri=nul', 'avec=x', 'etape=draft', 'lieu=Nulle-part', 'file=a&file=b', 'page=9999'])
    expect([query, (await browser.get(`${paths.desk}?${query}`)).status]).toEqual([query, 200])
})
