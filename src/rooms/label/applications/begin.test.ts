import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { applicant, type begin, begun, browse, now, person, published, submitted, today } from '../room.fixture.ts'
import { beginApplication } from './actions.ts'
import { readOwn } from './queries.ts'

const at = (services: Services) => ({ ...services, clock: () => now })
const supports = { family: 'support_network', supportsOthers: true, carriesProjects: false }

test('an organisation that only carries projects is refused in the form, in the action and by the database', async ({
  services,
  db,
}) => {
  const { actor, sheet } = await applicant(services, 'maelle')
  const site = await browse(at(services), actor)
  const answer = await site.post(paths.applyAs(sheet.id), { family: 'support_network', does: 'porte' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('href="/banniere/declarer"')
  expect(answer.html).toContain('Le label n’est pas pour les structures qui portent seulement')
  const carries = { family: 'support_network', supportsOthers: false, carriesProjects: true }
  expect(await beginApplication(services, actor, sheet.id, carries, now)).toEqual({
    ok: false,
    refusal: 'only-carries',
  })
  expect(await db.selectFrom('label_application').select('id').execute()).toEqual([])
  const { id } = await begunFor(services, actor, sheet.id)
  await expect(
    db.updateTable('label_application').set({ supports_others: false }).where('id', '=', id).execute(),
  ).rejects.toThrow('label_application_supports_others_check')
})

const begunFor = async (services: Services, actor: Parameters<typeof begin>[1]['actor'], sheetId: string) => {
  const outcome = await beginApplication(services, actor, sheetId, supports, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { id: outcome.value }
}

test('a form that says neither is asked again, with what was chosen', async ({ services }) => {
  const { actor, sheet } = await applicant(services, 'maelle')
  const site = await browse(at(services), actor)
  const answer = await site.post(paths.applyAs(sheet.id), { family: 'funder' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Dites ce que fait votre structure.')
  expect(answer.html).toMatch(/value="funder" checked/)
})

test('a project is not found, whoever keeps it; the database refuses it too', async ({ services, db }) => {
  const { actor, id } = await begun(services, 'maelle')
  const project = await published(services, actor, 'Un projet')
  const site = await browse(at(services), actor)
  expect((await site.get(paths.applyAs(project.id))).status).toBe(404)
  expect((await site.post(paths.applyAs(project.id), { family: 'support_network', does: 'soutient' })).status).toBe(404)
  await expect(
    db.updateTable('label_application').set({ organisation_id: project.id }).where('id', '=', id).execute(),
  ).rejects.toThrow('never for a project')
})

test('only those who keep the organisation apply for it: a stranger finds nothing, a visitor the way in', async ({
  services,
}) => {
  const { sheet } = await applicant(services, 'maelle')
  const paul = await browse(at(services), await person(services.db, 'paul'))
  expect((await paul.get(paths.applyAs(sheet.id))).status).toBe(404)
  expect((await paul.post(paths.applyAs(sheet.id), { family: 'funder', does: 'soutient' })).status).toBe(404)
  const visitor = await browse(at(services))
  expect((await visitor.get(paths.applyAs(sheet.id))).to).toContain('/connexion?retour=')
  expect((await visitor.get(paths.apply)).html).toContain('Créer un compte')
})

test('one open application for each family: a second is refused, with the way to the first', async ({
  services,
  db,
}) => {
  const { actor, sheet, id } = await begun(services, 'maelle')
  const site = await browse(at(services), actor)
  const again = await site.post(paths.applyAs(sheet.id), { family: 'support_network', does: 'soutient' })
  expect(again.status).toBe(409)
  expect(again.html).toContain(`href="${paths.application(id)}"`)
  const other = await site.post(paths.applyAs(sheet.id), { family: 'funder', does: 'soutient' })
  expect(other.status).toBe(303)
  await sql`savepoint twice`.execute(db)
  await expect(
    db.updateTable('label_application').set({ family: 'support_network' }).where('family', '=', 'funder').execute(),
  ).rejects.toThrow('label_application_open')
  await sql`rollback to savepoint twice`.execute(db)
})

test('an organisation that carries projects besides is told so, and it is kept whatever was ticked', async ({
  services,
}) => {
  const { actor, sheet } = await applicant(services, 'maelle')
  await published(services, actor, 'Toit à deux voix', { organisationId: sheet.id })
  const site = await browse(at(services), actor)
  const form = await site.get(paths.applyAs(sheet.id))
  expect(form.html).toMatch(/value="porte" checked/)
  expect(form.html).toContain('Toit à deux voix')
  const begunAt = await site.post(paths.applyAs(sheet.id), { family: 'support_network', does: 'soutient' })
  const id = begunAt.to.split('/')[3] ?? ''
  expect((await readOwn(services.db, actor, id, today)).application.carriesProjects).toBe(true)
  expect((await site.get(begunAt.to)).html).toContain('ne pourra jamais s’orienter un projet à elle-même')
})

test('a sheet that is not online cannot apply yet', async ({ services, db }) => {
  const { actor, sheet } = await applicant(services, 'maelle')
  await db.updateTable('sheet').set({ status: 'draft' }).where('id', '=', sheet.id).execute()
  expect(await beginApplication(services, actor, sheet.id, supports, now)).toEqual({
    ok: false,
    refusal: 'not-published',
  })
})

test('who holds the label of a family is sent to its renewal, and may apply for another one', async ({
  services,
  db,
}) => {
  const { actor, sheet, id } = await submitted(services, 'maelle')
  const application = await db
    .selectFrom('label_application')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const decision = await db
    .insertInto('label_decision')
    .values({ number: 'D-1', application_id: id, kind: 'first', outcome: 'granted', reasons: 'Essai.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const award = await db
    .insertInto('label_award')
    .values({
      code: 'ESSAI',
      organisation_id: sheet.id,
      family: 'support_network',
      referential_id: application.referential_id,
      application_id: id,
      decision_id: decision.id,
      since: '2026-11-01',
      valid_until: '2029-10-31',
      carries_projects: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('label_award_state')
    .values({ award_id: award.id, from_on: '2026-11-01', state: 'active' })
    .execute()
  await db.updateTable('label_application').set({ status: 'withdrawn' }).where('id', '=', id).execute()
  const site = await browse(at(services), actor)
  const answer = await site.post(paths.applyAs(sheet.id), { family: 'support_network', does: 'soutient' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain(`href="${paths.renew(award.id)}"`)
  await db.insertInto('label_award_state').values({ award_id: award.id, from_on: today, state: 'suspended' }).execute()
  expect(await beginApplication(services, actor, sheet.id, supports, now)).toEqual({ ok: false, refusal: 'suspended' })
  const other = { ...supports, family: 'funder' }
  expect(await beginApplication(services, actor, sheet.id, other, now)).toMatchObject({ ok: true })
})
