import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson } from '../../accounts/accounts.fixture.ts'
import { certain, opened } from '../accompaniments/accompaniments.fixture.ts'
import { agreeToEvaluator, nameEvaluator } from '../accompaniments/actions-evaluator.ts'
import { askForSupport } from '../asks/actions.ts'
import { supportPersonalData } from '../index.ts'
import { chooseDocuments } from '../referrals/actions-consent.ts'
import { agreed, at, browse, given, joins, label, moved, now, person, published, world } from '../room.fixture.ts'

/** Camille, who can close her account: she knows a password. */
const closing = async (services: Services): Promise<Actor> => {
  const email = 'camille.roux@toit.example'
  const id = await addPerson(services, email)
  return { id, name: 'Camille Roux', email, secondFactor: false, grants: [], demo: false }
}

const archive = (db: Database, id: Id) =>
  db
    .updateTable('sheet')
    .set({ status: 'archived', archived_at: now, archived_reason: 'fini' })
    .where('id', '=', id)
    .execute()

const leave = (db: Database, actor: Actor) => db.deleteFrom('sheet_member').where('user_id', '=', actor.id).execute()

const close = async (services: Services, actor: Actor) =>
  (await browse(services, actor)).post('/mon-compte/mes-donnees/effacement', { password: castPassword })

const statuses = async (db: Database) =>
  (await db.selectFrom('referral').select('status').orderBy('proposed_at').execute()).map(({ status }) => status)

const shares = (db: Database) => db.selectFrom('vault_share').select('id').where('revoked_at', 'is', null).execute()

test('the last one who answers for a project closes their account: every consent ends with it', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const camille = await closing(services)
  await joins(db, camille, here.project.id, 'owner')
  const statutes = await given(services, here.nadia, here.project.id)
  // agreed to by someone who left since
  await moved(services, here.simon, await agreed(services, here, [statutes]), 'accept')
  const accompaniment = await opened(services, here)
  const evaluator = await published(services, here.lucie, 'Mesure et sens', { kind: 'organisation' })
  await label(db, evaluator.id, { family: 'evaluator', roles: ['evaluate'] })
  certain(await nameEvaluator(services, here.nadia, accompaniment, evaluator.id, now))
  certain(await agreeToEvaluator(services, here.maelle, accompaniment, now))
  await leave(db, here.nadia)
  await archive(db, here.project.id)
  expect((await close(services, camille)).status).toBe(303)
  expect(await db.selectFrom('app_user').select('id').where('id', '=', camille.id).execute()).toEqual([])
  expect([await statuses(db), await shares(db)]).toEqual([['revoked_by_holder'], []])
  const ended = db.selectFrom('accompaniment').select('status').where('id', '=', accompaniment)
  expect(await ended.execute()).toEqual([{ status: 'ended_by_holder' }])
  const appointed = db.selectFrom('accompaniment_evaluator').select('id').where('ended_at', 'is', null)
  expect(await appointed.execute()).toEqual([])
})

test('one closes while another still answers, and what was consented goes on; then the other closes', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const camille = await closing(services)
  await joins(db, camille, here.project.id, 'owner')
  const statutes = await given(services, here.nadia, here.project.id)
  const ask = { projectId: here.project.id, toId: here.structure.id, need: 'Un local.', expected: 'Une visite.' }
  certain(await askForSupport(services, here.nadia, { ...ask, documents: [statutes] }, now))
  await supportPersonalData.erase?.(db, here.nadia.id, services)
  await db.deleteFrom('app_user').where('id', '=', here.nadia.id).execute()
  expect([await statuses(db), (await shares(db)).length]).toEqual([['agreed_by_holder'], 1])
  await archive(db, here.project.id)
  // what others consented to elsewhere goes on
  const yanis = await person(db, 'yanis')
  const other = await published(services, yanis, 'Le four de Zarbaloup')
  certain(await askForSupport(services, yanis, { ...ask, projectId: other.id, documents: [] }, new Date(+now + 1)))
  expect((await close(services, camille)).status).toBe(303)
  expect([await statuses(db), await shares(db)]).toEqual([['revoked_by_holder', 'agreed_by_holder'], []])
})

test('an export holds what one asked, answered and chose, and nothing that others wrote', async ({ services, db }) => {
  const here = await world(services)
  const statutes = await given(services, here.nadia, here.project.id)
  const yanis = await person(db, 'yanis')
  await joins(db, yanis, here.project.id, 'owner')
  await joins(db, here.lucie, here.recipient.id, 'owner')
  const id = await agreed(services, here)
  // Yanis chose the documents, Nadia takes them back
  certain(await chooseDocuments(services, yanis, id, [statutes], now))
  certain(await chooseDocuments(services, here.nadia, id, [], now))
  await moved(services, here.simon, id, 'accept')
  await moved(services, here.simon, id, 'start')
  await moved(services, here.lucie, id, 'tell', { news: 'Dossier en comité.' })
  await moved(services, here.simon, id, 'decline', { reason: 'Plus de fonds.', other_way: 'La Région.' })
  const of = async (actor: Actor) => JSON.stringify(await supportPersonalData.read(db, actor.id))
  const texts = async (actor: Actor) => {
    const read = await of(actor)
    return ['Un prêt de démarrage.', 'Dossier en comité.', 'Plus de fonds.', 'La Région.'].filter((one) =>
      read.includes(one),
    )
  }
  expect(await texts(here.nadia)).toEqual(['Un prêt de démarrage.'])
  expect(await texts(here.simon)).toEqual(['Plus de fonds.', 'La Région.'])
  expect(await texts(here.lucie)).toEqual(['Dossier en comité.'])
  const chosen = { title: 'Statuts du 3 mars 2024', with: 'referral' }
  expect(await supportPersonalData.read(db, yanis.id)).toMatchObject({
    documents: [{ ...chosen, givenAt: now, takenBackAt: null }],
  })
  expect(await supportPersonalData.read(db, here.nadia.id)).toMatchObject({
    documents: [{ ...chosen, givenAt: null, takenBackAt: now }],
  })
  expect(await texts(yanis)).toEqual([])
})
