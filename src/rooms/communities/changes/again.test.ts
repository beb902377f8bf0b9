import { expect } from 'vitest'
import { closeVote, openVote } from '#rooms/decisions/index.ts'
import { test } from '#tests/support/database.ts'
import { readCommunity } from '../queries.ts'
import { at, browse, community, mails, now, on, world } from '../room.fixture.ts'
import { askChange } from './actions.ts'
import { applyChanges } from './actions-apply.ts'
import {
  calledOff,
  cast,
  closing,
  closingDays,
  decisionOf,
  everyone,
  nameDays,
  naming,
  reason,
  slug,
  voted,
} from './changes.fixture.ts'
import { changePaths as paths } from './paths.ts'
import { changesOf } from './queries.ts'

const refused = (refusal: string) => ({ ok: false, refusal })

test('who calls off a question does not ask it again for thirty days; another may at once, and its answer leaves everyone thirty days', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const { id } = here.vercors
  expect(await askChange(services, here.maelle, slug, closing, now)).toMatchObject({ ok: true })
  await calledOff(services, here.maelle, await decisionOf(db, 'closing'), '2026-11-22')
  expect((await changesOf(db, id)).map(({ status }) => status)).toEqual(['cancelled'])
  const again = await (await browse(at(services, '2026-12-21'), here.maelle)).post(paths.closing(slug), {
    raison: closing.reason,
  })
  expect([again.status, again.html.includes(closing.reason)]).toEqual([422, true])
  expect(again.html).toContain('Vous avez posé puis retiré cette question il y a moins de trente jours')
  expect(again.html).not.toContain('Les membres ont répondu à cette question')
  // another question is not that one
  expect(await askChange(services, here.maelle, slug, naming(), now)).toMatchObject({ ok: true })

  expect(await askChange(services, here.simon, slug, closing, now)).toMatchObject({ ok: true })
  await voted(services, await decisionOf(db, 'closing'), everyone(here, 'contre'), closingDays)
  for (const asking of [here.maelle, here.simon, here.nadia])
    expect(await askChange(services, asking, slug, closing, on('2027-01-12'))).toEqual(refused('lately'))
  const late = await (await browse(at(services, '2027-01-12'), here.nadia)).post(paths.closing(slug), {
    raison: closing.reason,
  })
  expect(late.html).toContain('Les membres ont répondu à cette question il y a moins de trente jours')
  // called off since by another: who had called off before may ask
  expect(await askChange(services, here.simon, slug, closing, on('2027-01-13'))).toMatchObject({ ok: true })
  await calledOff(services, here.simon, await decisionOf(db, 'closing'), '2027-01-13')
  expect(await askChange(services, here.simon, slug, closing, on('2027-02-11'))).toEqual(refused('called-off'))
  expect(await askChange(services, here.maelle, slug, closing, on('2027-01-13'))).toMatchObject({ ok: true })
})

test('a name chosen leaves everyone thirty days, and so does one called off to who asked it, to the day', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  expect(await askChange(services, here.maelle, slug, naming('Vercors trop tôt'), now)).toMatchObject({ ok: true })
  await calledOff(services, here.maelle, await decisionOf(db, 'name'), '2026-11-23')
  expect(await askChange(services, here.maelle, slug, naming(), on('2026-12-22'))).toEqual(refused('called-off'))
  expect(await askChange(services, here.maelle, slug, naming(), on('2026-12-23'))).toMatchObject({ ok: true })
  await voted(services, await decisionOf(db, 'name'), everyone(here, 'pour'), ['2026-12-26', '2027-01-03'])
  const renamed = 'vercors-et-diois-en-commun'
  for (const asking of [here.maelle, here.nadia])
    expect(await askChange(services, asking, renamed, naming('Vercors'), on('2027-02-01'))).toEqual(refused('lately'))
  expect(await askChange(services, here.nadia, renamed, naming('Vercors'), on('2027-02-02'))).toMatchObject({
    ok: true,
  })
})

test('a name voted that another took meanwhile is not taken twice: every member is told once, and the same voice proposes another at once', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const { id } = here.vercors
  await askChange(services, here.maelle, slug, naming(), now)
  await community(db, here.lucie, { name: naming().newName })
  await voted(services, await decisionOf(db, 'name'), everyone(here, 'pour'), nameDays)
  await applyChanges(at(services, '2026-12-04'))
  const { name } = await readCommunity(db, slug)
  expect([name, (await changesOf(db, id)).map(({ status }) => status)]).toEqual(['Collectif du Vercors', ['cancelled']])
  const told = (await mails(db)).filter(({ subject }) => subject.includes('garde son nom'))
  const members = [here.ibrahim, here.maelle, here.simon, here.nadia]
  expect(told.map(({ to }) => to).sort()).toEqual(members.map(({ email }) => email).sort())
  for (const { text } of told) expect(text).toContain('proposer un autre nom dès maintenant')
  const anyone = await browse(at(services, '2026-12-03'))
  expect((await anyone.get(paths.changes(slug))).html).toContain('a pris ce nom entre-temps')
  const maelle = await browse(at(services, '2026-12-03'), here.maelle)
  const same = await maelle.post(paths.name(slug), { nom: naming().newName, raison: reason })
  expect([same.status, same.html.includes('porte ce nom')]).toEqual([422, true])
  const other = await maelle.post(paths.name(slug), { nom: 'Vercors et Trièves', raison: reason })
  expect([other.status, other.to]).toEqual([303, paths.changes(slug)])
})

test('a name that the members refused is refused, whoever took it meanwhile', async ({ services: real, db }) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  await askChange(services, here.maelle, slug, naming(), now)
  await community(db, here.lucie, { name: naming().newName })
  await voted(services, await decisionOf(db, 'name'), everyone(here, 'contre'), nameDays)
  expect((await changesOf(db, here.vercors.id)).map(({ status }) => status)).toEqual(['rejected'])
  expect((await mails(db)).filter(({ subject }) => subject.includes('garde son nom'))).toEqual([])
  const page = await (await browse(at(services, '2026-12-03'))).get(paths.changes(slug))
  expect(page.html).toContain('Refusé')
  expect(page.html).not.toContain('entre-temps')
  expect(await askChange(services, here.maelle, slug, naming('Vercors et Trièves'), on('2026-12-04'))).toEqual(
    refused('lately'),
  )
})

test('a name voted for while the community closed is not said to have been taken by another', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  await askChange(services, here.nadia, slug, closing, now)
  await askChange(services, here.maelle, slug, naming(), on('2026-12-09'))
  const name = await decisionOf(db, 'name')
  await openVote(db, name, on('2026-12-12'))
  await cast(services, name, everyone(here, 'pour'), '2026-12-13')
  await voted(services, await decisionOf(db, 'closing'), everyone(here, 'pour'), closingDays)
  await closeVote(db, name, on('2026-12-20'))
  await applyChanges(at(services, '2026-12-20'))
  const page = await (await browse(at(services, '2026-12-20'))).get(paths.changes(slug))
  expect(page.html).toContain('Abandonné')
  expect(page.html).not.toContain('entre-temps')
})
