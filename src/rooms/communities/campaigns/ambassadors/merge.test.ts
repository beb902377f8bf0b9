import { type Kysely, sql } from 'kysely'
import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { up } from '#db/migrations/0057_vacancy.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, member, now, today, world } from '../../room.fixture.ts'
import { planned } from '../campaigns.fixture.ts'
import { campaignPaths as paths } from '../paths.ts'
import { campaignIn } from '../queries-campaigns-of.ts'
import { answerAsk, askAmbassador, leaveCampaign, volunteer } from './actions.ts'

const merge = ({ db }: Services, from: string, into: string) =>
  sql`update sheet set status = 'archived', archived_at = ${now}, archived_reason = 'Réunie.', merged_into_id = ${into}
    where id = ${from}`.execute(db)

test('an organisation merged into another is not an ambassador any more: the one that stays is, named, linked, and may leave', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const key = await planned(services, here)
  await volunteer(services, here.simon, key, { voice: '', role: '' }, now)
  await merge(services, here.banque.id, here.toit.id)
  const { ambassadors } = await campaignIn(db, here.vercors.id, key.id)
  expect(ambassadors.map(({ organisationId }) => organisationId)).toEqual([here.toit.id])
  const { html } = await (await browse(services)).get(paths.one(key.slug, key.id))
  expect(html).not.toContain('Banque Demain')
  expect(html).toContain(`<a href="/organisations/${here.toit.slug}">Toit à deux voix</a>`)
  const ambassadorId = ambassadors[0]?.id ?? ''
  await expect(leaveCampaign(services, here.simon, { ...key, ambassadorId }, now)).rejects.toMatchObject({
    kind: 'not-found',
  })
  expect(await askAmbassador(services, here.maelle, key, { name: 'Toit à deux voix', role: '' }, now)).toMatchObject({
    refusal: 'already',
  })
  expect(await leaveCampaign(services, here.camille, { ...key, ambassadorId }, now)).toMatchObject({ ok: true })
})

test('both were there: shown once, and the yes of either is the yes of the one that stays', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const key = await planned(services, here)
  const ask = (name: string) => askAmbassador(services, here.maelle, key, { name, role: '' }, now)
  for (const name of ['Banque Demain', 'Collectif Drôme']) expect(await ask(name)).toMatchObject({ ok: true })
  const read = async () => (await campaignIn(db, here.vercors.id, key.id)).ambassadors
  const bank = (await read()).find(({ organisationId }) => organisationId === here.banque.id)
  const said = { answer: 'accept' as const, role: 'au marché de Die' }
  expect(await answerAsk(services, here.simon, { ...key, ambassadorId: bank?.id ?? '' }, said, now)).toMatchObject({
    ok: true,
  })
  await merge(services, here.banque.id, here.drome.id)
  expect(await read()).toMatchObject([
    { organisationId: here.drome.id, status: 'accepted', role: 'au marché de Die', organisation: 'Collectif Drôme' },
  ])
})

test('those merged before that: two that became a third are one ambassador there, with the yes of either', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  await member(db, here.vercors.id, { organisation: here.toit.id })
  await sql`drop trigger sheet_merged_in_campaigns on sheet`.execute(db)
  await sql`drop function campaigns_follow_merge, carry_campaigns, vacant_communities`.execute(db)
  const [alone, joined] = [await planned(services, here), await planned(services, here)]
  const role = 'au marché de Die'
  const ask = (key: { slug: string; id: string }, name: string) =>
    askAmbassador(services, here.maelle, key, { name, role: '' }, now)
  expect(await ask(alone, 'Collectif Drôme')).toMatchObject({ ok: true })
  expect(await ask(joined, 'Toit à deux voix')).toMatchObject({ ok: true })
  for (const key of [alone, joined])
    expect(await volunteer(services, here.simon, key, { voice: '', role }, now)).toMatchObject({ ok: true })
  await merge(services, here.drome.id, here.toit.id)
  await merge(services, here.banque.id, here.toit.id)
  await up(db as unknown as Kysely<unknown>)
  for (const { id } of [alone, joined])
    expect((await campaignIn(db, here.vercors.id, id)).ambassadors, id).toMatchObject([
      { organisationId: here.toit.id, status: 'accepted', role },
    ])
  const left = db.selectFrom('campaign_ambassador').select('organisation_id').where('status', '=', 'left')
  expect(await left.execute()).toHaveLength(2)
})
