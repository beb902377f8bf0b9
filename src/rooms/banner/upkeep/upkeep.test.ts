import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { archiveSheet } from '../../directory/publication/actions.ts'
import { currentDeclarationOf, readDraft } from '../declarations/queries.ts'
import { membershipOf } from '../memberships/queries.ts'
import { paths } from '../paths.ts'
import { allSaid, begun, declared, on, save } from '../room.fixture.ts'
import { renewals, tidyDrafts } from './actions.ts'

const at = (services: Services, day: string) => ({ ...services, clock: () => on(day) })

const subjects = async (db: Database, like: string) =>
  (
    await db
      .selectFrom('outgoing_mail')
      .select('subject')
      .where('subject', 'like', `%${like}%`)
      .orderBy('queued_at')
      .execute()
  ).map(({ subject }) => subject.replace(/\u00a0/g, ' '))

test('a year passes: reminders say the real number of days, before the term and during the grace, then the project is a former member', async ({
  services,
  db,
}) => {
  const { sheet } = await declared(services, 'nadia')
  for (const [day, sent] of [
    ['2027-09-01', 0],
    ['2027-09-25', 1],
    ['2027-09-26', 1],
    ['2027-10-25', 2],
    ['2027-11-16', 3],
    ['2027-11-22', 4],
    ['2027-11-30', 4],
    ['2027-12-02', 5],
    ['2027-12-15', 6],
    ['2027-12-22', 6],
  ] as const) {
    await renewals(at(services, day))
    expect(await subjects(db, 'renouveler'), day).toHaveLength(sent)
  }
  expect(await subjects(db, 'renouveler')).toEqual([
    '« Permis de bouger » : 58 jours pour renouveler la bannière',
    '« Permis de bouger » : 28 jours pour renouveler la bannière',
    '« Permis de bouger » : 6 jours pour renouveler la bannière',
    '« Permis de bouger » : dernier jour pour renouveler la bannière',
    '« Permis de bouger » : 20 jours pour renouveler la bannière',
    '« Permis de bouger » : 7 jours pour renouveler la bannière',
  ])
  await renewals(at(services, '2027-12-23'))
  expect(await membershipOf(db, sheet.id)).toMatchObject({ status: 'lapsed', endedOn: '2027-12-23' })
  const marked = await db.selectFrom('sheet').select('banner').where('id', '=', sheet.id).executeTakeFirst()
  expect(marked?.banner).toBe('former')
})

test('past the grace, before the night has passed, every page and file already says former member', async ({
  services,
  db,
}) => {
  const { sheet } = await declared(services, 'nadia')
  const code = (await membershipOf(db, sheet.id))?.code ?? ''
  const site = appFor(at(services, '2027-12-23'))
  const text = async (path: string) => (await get(site, path)).text()
  expect(JSON.parse(await text(`${paths.proof(code)}.json`))).toMatchObject({
    statut: 'ancien membre',
    fin: '2027-12-23',
  })
  expect(await text(paths.register)).not.toContain(sheet.name)
  expect(await text(`${paths.register}?statut=anciens`)).toContain(sheet.name)
  const home = await text(paths.home)
  expect(home).not.toContain(sheet.name)
  expect(home).toMatch(/membre aujourd’hui<\/a><\/dt><dd>0</)
  expect(await text(paths.badge(code))).toContain('Ancien membre')
  expect(JSON.parse(await text(paths.registerFile('json'))).projets[0].statut).toBe('ancien membre')
})

test('of an archived project, the keepers are told to restore its sheet, not to renew', async ({ services, db }) => {
  const { actor, sheet } = await declared(services, 'nadia')
  await archiveSheet(services, actor, sheet.id, 'Pause.', on('2027-01-01'))
  await renewals(at(services, '2027-09-24'))
  expect(await subjects(db, 'renouveler la bannière')).toEqual([])
  expect(await subjects(db, 'restaurez la fiche')).toHaveLength(1)
})

test('a project that fails is logged, and keeps no other waiting', async ({ services, db }) => {
  const nadia = await declared(services, 'nadia')
  const camille = await declared(services, 'camille', { name: 'Toit à deux voix' })
  const [first, second] = [nadia.sheet.id, camille.sheet.id].sort()
  const errors: unknown[] = []
  const log = { ...services.log, error: (told: { id: string }) => errors.push(told.id) } as unknown as Services['log']
  await sql`alter table banner_membership add constraint broken
    check (sheet_id <> ${sql.lit(first)} or last_reminder is null)`.execute(db)
  await renewals({ ...at(services, '2027-09-24'), log })
  expect(errors).toEqual([first])
  expect(await membershipOf(db, second ?? '')).toMatchObject({ lastReminder: 60 })
  expect(await membershipOf(db, first ?? '')).toMatchObject({ lastReminder: null })
})

test('no draft is erased untold; told, it is erased a month later if nobody came back, and a declaration never is', async ({
  services,
  db,
}) => {
  const { id } = await begun(services, 'nadia', { at: on('2026-01-01') })
  const camille = await declared(services, 'camille', { name: 'Toit à deux voix', at: on('2026-01-01') })
  const drafts = async () =>
    (await db.selectFrom('banner_declaration').select('id').where('status', '=', 'draft').execute()).map(
      (one) => one.id,
    )
  // the nights of a whole year were missed: it is told first all the same
  await tidyDrafts(at(services, '2027-06-01'))
  expect(await subjects(db, 'effacé')).toHaveLength(1)
  expect(await drafts()).toEqual([id])
  const mail = await db.selectFrom('outgoing_mail').select('text_body').where('subject', 'like', '%effacé%').execute()
  expect(mail[0]?.text_body).toContain('1er juillet 2027')
  await tidyDrafts(at(services, '2027-06-30'))
  expect(await drafts()).toEqual([id])
  expect(await subjects(db, 'effacé')).toHaveLength(1)
  await tidyDrafts(at(services, '2027-07-02'))
  expect(await drafts()).toEqual([])
  expect(await currentDeclarationOf(db, camille.sheet.id)).not.toBeNull()
})

test('a draft taken up again after the warning is kept, and told again before it is erased', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'nadia', { at: on('2026-01-01') })
  await tidyDrafts(at(services, '2026-12-05'))
  await save(services, actor, id, allSaid(), on('2026-12-20'))
  await tidyDrafts(at(services, '2027-01-10'))
  expect((await readDraft(db, actor, id, '2027-01-10')).draft.said).toHaveLength(6)
  await tidyDrafts(at(services, '2027-11-25'))
  expect(await subjects(db, 'effacé')).toHaveLength(2)
})
