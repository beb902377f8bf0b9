import { sql } from 'kysely'
import { expect } from 'vitest'
import { addDays } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import { readCommunity } from '../queries.ts'
import { at, browse, community, mails, member, on, person, world } from '../room.fixture.ts'
import { tallyOn } from './composition/queries.ts'
import { paths } from './paths.ts'
import { askToJoin } from './requests/actions.ts'
import { communityLetters } from './spreading.ts'

const slug = 'collectif-du-vercors'

test('the composition on 22 February 2018: ten organisations, a month stays a month, later entrants are not there yet', async ({
  services,
  db,
}) => {
  const ibrahim = await person(db, 'ibrahim')
  const { id } = await community(db, ibrahim, { name: 'Groupe de Lyon', status: 'declared', partial: true })
  for (let n = 1; n <= 9; n += 1) await member(db, id, { name: `Acteur ${n}` }, { since: '2018-02-22' })
  await member(db, id, { name: 'Premier venu' }, { since: '2017-07-01', precision: 'month' })
  await member(db, id, { name: 'Venue plus tard' }, { since: '2018-09-01', precision: 'month' })
  const anyone = await browse(services)
  const then = await anyone.get(`${paths.members('groupe-de-lyon')}?au=2018-02-22`)
  expect(then.html).toContain('Au 22 février 2018\u00a0: 10\u00a0organisations, liste non exhaustive')
  expect([then.html.includes('depuis juillet 2017'), then.html.includes('Venue plus tard')]).toEqual([true, false])
  expect((await anyone.get(`${paths.members('groupe-de-lyon')}?au=2018-09-15`)).html).toContain(
    'Dont 1\u00a0entrée connue au mois',
  )
  expect((await anyone.get(`${paths.members('groupe-de-lyon')}?q=premier`)).html).not.toContain('Acteur 3')
  const timeline = await anyone.get(paths.timeline('groupe-de-lyon'))
  for (const said of ['10 → 11', '1 → 10', 'juillet 2017', 'septembre 2018']) expect(timeline.html).toContain(said)
  const file = (await anyone.get(`${paths.file('groupe-de-lyon')}?au=2018-02-22`)).html
  expect([file.includes('2017-07,mois'), file.includes('2017-07-01')]).toEqual([true, false])
  const invented = member(db, id, { name: 'Inventé' }, { since: '2017-07-14', precision: 'month' })
  await expect(invented).rejects.toThrow('joined_as_known')
})

test('five thousand members are read a page at a time', async ({ services, db }) => {
  const ibrahim = await person(db, 'ibrahim')
  const { id } = await community(db, ibrahim, { name: 'Très grande' })
  await sql`insert into community_member (community_id, name, joined_on) select ${id}, 'Membre ' || lpad(n::text, 4, '0'), date '2020-01-01' + (n / 5)
    from generate_series(1, 5000) n`.execute(db)
  const anyone = await browse(services)
  const page = await anyone.get(`${paths.members('tres-grande')}?page=100`)
  expect([page.html.includes('Membre 5000'), page.html.includes('Membre 4950')]).toEqual([true, false])
  expect((await anyone.get(paths.timeline('tres-grande'))).html).toContain('4\u00a0999 → 5\u00a0000')
})

test('an organisation names a function; its keepers alone do, and an address is refused', async ({ services }) => {
  const here = await world(services)
  const path = paths.representative(slug, here.members.banque)
  expect(
    (await (await browse(at(services, '2026-11-22'), here.ibrahim)).post(path, { fonction: 'directeur' })).status,
  ).toBe(404)
  const simon = await browse(at(services, '2026-11-22'), here.simon)
  expect((await simon.post(path, { fonction: 'simon@banque-demain.example' })).status).toBe(422)
  expect((await simon.post(path, { fonction: 'chargé d’investissement' })).status).toBe(303)
  expect((await (await browse(services)).get(paths.members(slug))).html).toContain('chargé d’investissement')
})

test('an account that is closed leaves that day: it counted before, it counts no more, and what it asked is withdrawn', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const vercors = await readCommunity(db, slug)
  const asking = { applicant: { kind: 'person' as const, id: here.lucie.id }, message: 'Je suis de Die.' }
  expect(await askToJoin(services, here.lucie, vercors, asking, on('2026-11-22'))).toMatchObject({ ok: true })
  await sql`delete from app_user where id in (${here.nadia.id}, ${here.lucie.id})`.execute(db)
  const day = (await sql<{ day: string }>`select current_date as day`.execute(db)).rows[0]?.day ?? ''
  expect(await tallyOn(db, vercors.id, addDays(day, -1))).toMatchObject({ organisations: 3, people: 1 })
  expect(await tallyOn(db, vercors.id, day)).toMatchObject({ organisations: 3, people: 0 })
  const { rows } = await sql`select status, message from membership_request`.execute(db)
  expect(rows).toEqual([{ status: 'withdrawn', message: '' }])
})

test('in a large community the letters are written after the request, each once', async ({ services, db }) => {
  const here = await world(services)
  await sql`insert into app_user (name, email, email_verified) select 'N ' || n, 'n' || n || '@zarbaloup.example', true from generate_series(1, 80) n`.execute(
    db,
  )
  await sql`insert into community_member (community_id, person_id, joined_on) select ${here.vercors.id}, id, '2026-02-01' from app_user where email like 'n%@zarbaloup.example'`.execute(
    db,
  )
  const vercors = await readCommunity(db, slug)
  const asking = { applicant: { kind: 'person' as const, id: here.lucie.id }, message: 'Je suis de Die.' }
  await askToJoin(services, here.lucie, vercors, asking, on('2026-11-22'))
  expect(await mails(db)).toEqual([])
  const { rows } = await sql<{ data: unknown }>`select data from jobs.job where name = 'community-letters'`.execute(db)
  expect(rows).toHaveLength(1)
  for (let run = 0; run < 2; run += 1) await communityLetters.run(services, rows[0]?.data)
  const told = await mails(db)
  expect([told.length, new Set(told.map(({ to }) => to)).size]).toEqual([84, 84])
  expect(told[0]?.text).not.toContain('Lucie')
})
