import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { Problem } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { readFile, readToDeclare } from '../lifecycle/queries-access.ts'
import { paths } from '../paths.ts'
import { assign } from '../reviews/actions-assignments.ts'
import { declareInterest } from '../reviews/actions-interests.ts'
import {
  appointed,
  at,
  file,
  idsFor,
  inReview,
  now,
  officer,
  person,
  placeId,
  published,
  reviewed,
  submitted,
} from './desk.fixture.ts'

const opens = async (read: () => Promise<unknown>): Promise<boolean> => {
  try {
    await read()
    return true
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return false
    throw error
  }
}

/** What the pages of the files open to this person, file by file. */
const opened = async (db: Database, actor: Actor): Promise<Id[]> => {
  const all = await db.selectFrom('label_application').select('id').execute()
  const ids: Id[] = []
  for (const { id } of all) {
    const day = parisDay(now)
    const [whole, name] = [
      await opens(() => readFile(db, actor, id, day)),
      await opens(async () => {
        if ((await readToDeclare(db, actor, id, day)).said) throw new Problem('not-found')
      }),
    ]
    if (whole || name) ids.push(id)
  }
  return ids.sort()
}

const listed = async (db: Database, actor: Actor): Promise<Id[]> => {
  const open = await idsFor(db, actor, now)
  const closed = await idsFor(db, actor, now, { tab: 'closed' })
  return [...open, ...closed].sort()
}

test('a visitor signs in, a person without a role finds nothing, a role without a second factor sets it up', async ({
  services,
  db,
}) => {
  const { id } = await submitted(services)
  const bare = await appointed(db, await person(db, 'simon'), 'label_coordinator', null, false)
  const [visitor, citizen, officerToBe] = [
    await at(services, null),
    await at(services, await person(db, 'paul')),
    await at(services, bare),
  ]
  const pages = [paths.desk, paths.deskFile, paths.deskUrgent, paths.deskNext, paths.deskView(id)]
  for (const page of pages) {
    expect([page, (await visitor.get(page)).status]).toEqual([page, 303])
    expect([page, (await citizen.get(page)).status]).toEqual([page, 404])
    expect([page, (await officerToBe.get(page)).to]).toEqual([page, '/mon-compte/second-facteur'])
  }
  for (const page of [paths.deskViews, paths.deskBulk, paths.deskBulkRun, paths.deskUndo(id)]) {
    expect([page, (await citizen.post(page, {})).status]).toEqual([page, 404])
  }
})

test('the list holds exactly the files that open, whoever reads it', async ({ services, db }) => {
  const one = await reviewed(services)
  const { coordinator, first, second, owner } = one
  await file(services, 'Ailleurs', { at: now, place: '69123', owner })
  await file(services, 'Nouvelle', { at: now, owner })
  const asked = await file(services, 'Demandée', { at: now, owner })
  await assign(services, coordinator, asked.id, [first.id], now)
  const gone = await file(services, 'Retirée', { at: now, moves: ['withdraw'], owner })
  const people = [
    coordinator,
    first,
    second,
    await officer(db, 'helene', 'label_coordinator', await placeId(db, 'department', '69')),
    await officer(db, 'simon', 'label_coordinator', null),
    await appointed(db, owner, 'label_coordinator', null),
    await officer(db, 'paul', 'label_committee', null),
  ]
  const found = []
  for (const actor of people) {
    const list = await listed(db, actor)
    expect([actor.name, list]).toEqual([actor.name, await opened(db, actor)])
    found.push(list.length)
  }
  expect(found).toEqual([4, 2, 1, 1, 5, 0, 0])
  expect(await listed(db, coordinator)).toContain(gone.id)
})

test('each tie shuts the list as it shuts the file', async ({ services, db }) => {
  const { id, organisation, owner } = await submitted(services)
  const other = await file(services, 'Sans lien', { at: now, owner })
  const actor = await officer(db, 'simon', 'label_coordinator', null)
  const makers: (() => Promise<unknown>)[] = [
    () =>
      db.insertInto('sheet_member').values({ sheet_id: organisation.id, user_id: actor.id, role: 'editor' }).execute(),
    () => projectOf(db, actor, organisation.id),
    () => sameCompany(db, actor, organisation.id),
    () =>
      db
        .insertInto('label_recusal')
        .values({ organisation_id: organisation.id, user_id: actor.id, reason: 'Un ami.' })
        .execute(),
    () => helpedBy(services, actor, organisation.id),
  ]
  for (const make of makers) {
    const before = await listed(db, actor)
    expect(before).toEqual([id, other.id].sort())
    await make()
    expect(await listed(db, actor)).toEqual([other.id])
    expect(await opened(db, actor)).toEqual([other.id])
    await db.deleteFrom('sheet_member').where('user_id', '=', actor.id).execute()
    await db.deleteFrom('label_recusal').where('user_id', '=', actor.id).execute()
  }
})

const keeps = async (db: Database, actor: Actor, values: { organisation_id?: Id; siren?: string; kind: string }) => {
  const { id } = await db
    .insertInto('sheet')
    .values({ slug: `f-${values.kind}-${Math.random().toString(36).slice(2)}`, name: 'Liée', summary: '', ...values })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('sheet_member').values({ sheet_id: id, user_id: actor.id, role: 'owner' }).execute()
  return id
}

const projectOf = (db: Database, actor: Actor, organisationId: Id) =>
  keeps(db, actor, { kind: 'project', organisation_id: organisationId })

const sameCompany = async (db: Database, actor: Actor, organisationId: Id) => {
  await db.updateTable('sheet').set({ siren: '123456782' }).where('id', '=', organisationId).execute()
  await keeps(db, actor, { kind: 'project', siren: '123456782' })
}

const helpedBy = async (services: Services, actor: Actor, organisationId: Id) => {
  const { db } = services
  const { id: project } = await published(services, actor, 'Projet accompagné', { kind: 'project' }, now)
  // how an accompaniment begins is another room's: here it only has to be there
  await sql`alter table accompaniment disable trigger user`.execute(db)
  await db
    .insertInto('accompaniment')
    .values({ project_id: project, organisation_id: organisationId, purpose: 'Un appui.', consented_at: now })
    .execute()
}

test('who said a tie finds no line, no count, nothing in the file, nothing urgent', async ({ services }) => {
  const { first, id } = await inReview(services, { declared: false })
  const browser = await at(services, first)
  const before = await browser.get(paths.desk)
  expect(before.html).toContain('Atelier des Pentes')
  expect(before.html).toContain('Dire vos liens')
  expect(before.html).not.toContain('data-l="Étape">En instruction')
  expect((await browser.get(paths.deskUrgent)).to).toContain(id)
  await declareInterest(services, first, id, { tied: true, text: 'J’y ai travaillé.' }, now)
  for (const page of [paths.desk, `${paths.desk}?file=a-moi`, `${paths.desk}?q=pentes`, paths.deskFile]) {
    const answer = await browser.get(page)
    expect([page, answer.status]).toEqual([page, 200])
    expect(answer.html).not.toContain('Atelier')
  }
  expect((await browser.get(paths.deskUrgent)).to).toBe(paths.desk)
})

test('of a file that is shut, the list says its name and its family only, and no filter tells more', async ({
  services,
  db,
}) => {
  const { coordinator, first, second, id } = await inReview(services, { declared: false })
  const browser = await at(services, first)
  const lists = ['etape=submitted', 'echeance=dix-jours', 'main=instruction', 'lieu=Gu%C3%A9ret', `avec=${second.id}`]
  for (const filter of lists) {
    const page = await browser.get(`${paths.desk}?${filter}`)
    expect([filter, page.status, page.html.includes('Atelier des Pentes')]).toEqual([filter, 200, false])
  }
  const mine = await browser.get(`${paths.desk}?avec=moi`)
  expect(mine.html).toContain('Atelier des Pentes')
  const csv = (await browser.get(paths.deskFile)).html
  expect(csv).toContain('Atelier des Pentes')
  expect(csv).not.toContain('Guéret')
  expect(csv).not.toContain(second.name)
  expect(await idsFor(db, coordinator, now)).toEqual([id])
})
