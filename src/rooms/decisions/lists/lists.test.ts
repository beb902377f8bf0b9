import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { declared } from '../../banner/room.fixture.ts'
import { paths } from '../paths.ts'
import { decisionById } from '../queries.ts'
import { standingInBody } from '../queries-bodies.ts'
import {
  after,
  announced,
  browse,
  joins,
  memberOrganisation,
  opened,
  person,
  published,
  today,
  trio,
} from '../room.fixture.ts'
import { castBallot } from '../votes/actions-casting.ts'
import { openVote } from '../votes/actions-opening.ts'
import { votesAwaiting } from './queries-mine.ts'

const banner = { kind: 'banner', id: null } as const
const at = (services: Services, days: number): Services => ({ ...services, clock: () => after(days) })

test('under the bannière, who carries several projects has one voice; an invented project has none in a real vote', async ({
  services,
  db,
}) => {
  const first = await declared(services, 'nadia', { name: 'Permis de bouger' })
  const second = await declared(services, 'camille', { name: 'Toit à deux voix' })
  const third = await declared(services, 'lea', { name: 'Un troisième' })
  const invented = await declared(services, 'paul', { name: 'Inventé' })
  const carrier = await published(services, first.actor, 'Une association', { kind: 'organisation' })
  await sql`update sheet set organisation_id = ${carrier.id} where id in (${first.sheet.id}, ${third.sheet.id})`.execute(
    db,
  )
  await sql`update sheet set demo = true where id = ${invented.sheet.id}`.execute(db)
  const id = await opened(services, banner)
  expect((await decisionById(db, id)).electors).toBe(2)
  const { rows } = await sql<{ kind: string; id: string }>`
    select member_kind as kind, member_id as id from decision_elector where decision_id = ${id} order by 1`.execute(db)
  expect(rows).toEqual([
    { kind: 'organisation', id: carrier.id },
    { kind: 'project', id: second.sheet.id },
  ])
  const asNadia = { voice: { kind: 'organisation', id: carrier.id }, choice: 'pour' }
  expect(await castBallot(services, third.actor, id, asNadia, after(2))).toEqual({ ok: false, refusal: 'not-elector' })
  expect(await castBallot(services, first.actor, id, asNadia, after(2))).toMatchObject({ ok: true })
  expect((await standingInBody(db, second.actor, banner, today)).voices).toEqual([
    { kind: 'project', id: second.sheet.id, name: 'Toit à deux voix' },
  ])
  const { html } = await (await browse(at(services, 2))).get(paths.ofBanner)
  expect(html).toContain('Le vote est ouvert jusqu’au 30 novembre 2026')
})

test('a list shows what is open, then to come, then closed; drafts to members only; filters and old addresses lead where they say', async ({
  services,
  db,
}) => {
  const { slug, body, nadia } = await trio(services)
  await announced(services, body, { title: 'À venir' })
  await opened(services, body, { title: 'Ouverte' })
  await announced(services, body, { title: 'Brouillon', announced: false })
  const missed = await announced(services, body, { title: 'Manquée', closesAt: after(1.1) })
  await openVote(db, missed, after(1.5))
  const shown = async (path: string, who: typeof nadia | null = null) => {
    const { html, status } = await (await browse(at(services, 2), who)).get(path)
    expect(status).toBe(200)
    return ['Ouverte', 'À venir', 'Brouillon', 'Manquée']
      .map((title) => [title, html.indexOf(`>${title}</a>`)] as const)
      .filter(([, place]) => place >= 0)
      .sort((a, b) => a[1] - b[1])
      .map(([title]) => title)
  }
  const list = paths.ofCommunity(slug)
  expect(await shown(list)).toEqual(['Ouverte', 'À venir', 'Manquée'])
  expect(await shown(list, nadia)).toEqual(['Brouillon', 'Ouverte', 'À venir', 'Manquée'])
  expect(await shown(`${list}?etat=annulees`)).toEqual(['Manquée'])
  expect(await shown(`${list}?etat=closes`)).toEqual([])
  await db
    .insertInto('community_former_slug')
    .values({ slug: 'avant', community_id: body.id ?? '' })
    .execute()
  const visitor = await browse(at(services, 2))
  const moved = await visitor.get(paths.ofCommunity('avant'))
  expect([moved.status, moved.to]).toEqual([301, list])
  for (const path of [
    paths.ofCommunity('jamais'),
    paths.ofGroup('jamais'),
    paths.decision('pas-un-numero'),
    '/decisions/x.json',
  ])
    expect((await visitor.get(path)).status, path).toBe(404)
})

test('the votes that wait for someone: their voices unused, the clock not over, no pen held; a sheet merged into theirs is still theirs', async ({
  services,
  db,
}) => {
  const { nadia, camille, id: communityId, body } = await trio(services)
  const old = await memberOrganisation(services, communityId, camille, 'Ancien garage')
  const id = await opened(services, body)
  const waiting = async (actor: typeof nadia, days = 2) =>
    (await votesAwaiting(db, actor, after(days))).map((one) => one.id)
  expect(await waiting(nadia)).toEqual([id])
  expect(await waiting(nadia, 9)).toEqual([])
  const hugo = await person(db, 'hugo')
  expect(await waiting(hugo)).toEqual([])
  expect((await (await browse(at(services, 2), nadia)).get(paths.mine)).html).toContain('Le rythme des réunions')
  await castBallot(services, nadia, id, { voice: { kind: 'person', id: nadia.id }, choice: 'pour' }, after(2))
  expect(await waiting(nadia)).toEqual([])
  const kept = await published(services, hugo, 'Nouveau garage', { kind: 'organisation' })
  await sql`update sheet set status = 'archived', archived_at = now(), merged_into_id = ${kept.id} where id = ${old}`.execute(
    db,
  )
  expect(await waiting(hugo)).toEqual([id])
  const merged = { voice: { kind: 'organisation', id: old }, choice: 'contre' }
  expect(await castBallot(services, hugo, id, merged, after(2))).toMatchObject({ ok: true })
  await joins(db, nadia, kept.id)
  expect(await castBallot(services, nadia, id, merged, after(2))).toEqual({ ok: false, refusal: 'pen-used' })
})
