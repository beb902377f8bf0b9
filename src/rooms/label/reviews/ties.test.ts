import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { reachOf } from '../desk/queries-access.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { candidatesFor } from './queries-people.ts'
import { tiesOfPerson } from './queries-ties.ts'
import { desk, officer, person, placeId, published, submitted } from './reviews.fixture.ts'

const day = '2026-12-14'

test('a referral its holder agreed to ties both sides and the project, past or going on; one only proposed does not', async ({
  services,
  db,
}) => {
  const { organisation } = await submitted(services)
  const [holder, funder, stranger] = [await person(db, 'nadia'), await person(db, 'simon'), await person(db, 'paul')]
  const project = await published(services, holder, 'Permis de bouger')
  const fund = await published(services, funder, 'Banque Demain', { kind: 'organisation' })
  // what makes a referral lawful is tested in its own room
  await sql`alter table referral disable trigger referral_lawful`.execute(db)
  const row = {
    project_id: project.id,
    from_id: organisation.id,
    to_id: fund.id,
    motive: 'Prêt',
    expected: 'Un accord',
  }
  const { id } = await db
    .insertInto('referral')
    .values({ ...row, due_on: '2027-01-01' })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const one of [holder, funder, stranger]) expect(await tiesOfPerson(db, organisation.id, one.id)).toEqual([])
  const agreed = { status: 'expired', consented_at: new Date(), closed_at: new Date() }
  await db.updateTable('referral').set(agreed).where('id', '=', id).execute()
  for (const one of [holder, funder]) expect(await tiesOfPerson(db, organisation.id, one.id)).toEqual(['support'])
  expect(await tiesOfPerson(db, organisation.id, stranger.id)).toEqual([])
})

test('a merge unties nobody: the project, the two sides, the evaluator', async ({ services, db }) => {
  const { organisation } = await submitted(services)
  const [holder, funder, judge] = [await person(db, 'nadia'), await person(db, 'simon'), await person(db, 'paul')]
  const helper = await person(db, 'lucie')
  const pair = async (keeper: typeof holder, name: string, kind: 'project' | 'organisation') => ({
    gone: await published(services, holder, `${name} (copie)`, { kind }),
    kept: await published(services, keeper, name, { kind }),
  })
  const project = await pair(holder, 'Permis de bouger', 'project')
  const fund = await pair(funder, 'Banque Demain', 'organisation')
  const evaluator = await pair(judge, 'Mesure et sens', 'organisation')
  const structure = await pair(helper, 'Les Tisseurs', 'organisation')
  // what makes them lawful is tested in their own room
  for (const table of ['referral', 'accompaniment', 'accompaniment_evaluator'])
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(db)
  await db.updateTable('sheet').set({ organisation_id: organisation.id }).where('id', '=', project.kept.id).execute()
  const consented = { project_id: project.gone.id, consented_at: new Date() }
  const referral = { ...consented, from_id: structure.gone.id, to_id: fund.gone.id, motive: 'X', expected: 'Y' }
  await db
    .insertInto('referral')
    .values({ ...referral, due_on: '2027-01-01' })
    .execute()
  const { id } = await db
    .insertInto('accompaniment')
    .values({ ...consented, organisation_id: structure.gone.id, purpose: 'Un appui.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const both = { structure_agreed_at: new Date(), holder_agreed_at: new Date(), named_on: '2026-11-01' }
  await db
    .insertInto('accompaniment_evaluator')
    .values({ ...both, accompaniment_id: id, evaluator_id: evaluator.gone.id })
    .execute()
  for (const { gone, kept } of [project, fund, evaluator, structure]) {
    const merged = { status: 'archived', archived_at: new Date(), archived_reason: 'doublon', merged_into_id: kept.id }
    await db.updateTable('sheet').set(merged).where('id', '=', gone.id).execute()
    await db.deleteFrom('sheet_member').where('sheet_id', '=', gone.id).execute()
  }
  for (const one of [funder, judge, helper]) {
    expect([one.name, await tiesOfPerson(db, organisation.id, one.id)]).toEqual([one.name, ['support']])
    const { tied } = await reachOf(db, one, day)
    expect([one.name, tied.includes(organisation.id)]).toEqual([one.name, true])
  }
})

test('who keeps a project the organisation carries, or recused themselves, is tied', async ({ services, db }) => {
  const { organisation } = await submitted(services)
  const [holder, member] = [await person(db, 'nadia'), await person(db, 'simon')]
  const project = await published(services, holder, 'Permis de bouger')
  await db.updateTable('sheet').set({ organisation_id: organisation.id }).where('id', '=', project.id).execute()
  const recusal = { organisation_id: organisation.id, user_id: member.id, reason: 'Un proche y travaille.' }
  await db.insertInto('label_recusal').values(recusal).execute()
  expect(await tiesOfPerson(db, organisation.id, holder.id)).toEqual(['carried'])
  expect(await tiesOfPerson(db, organisation.id, member.id)).toEqual(['declared'])
})

test('only present reviewers of the family and the territory may be asked, the least loaded first', async ({
  services,
  db,
}) => {
  const { id } = await submitted(services)
  const { first, second } = await desk(db)
  const [away, other, elsewhere] = [
    await officer(db, 'helene', 'label_reviewer'),
    await officer(db, 'georges', 'label_reviewer'),
    await officer(db, 'lea', 'label_reviewer', await placeId(db, 'department', '69')),
  ]
  await db.insertInto('label_officer').values({ user_id: away.id, away_until: day }).execute()
  await db
    .insertInto('label_officer')
    .values({ user_id: other.id, families: ['funder'] })
    .execute()
  const application = await applicationById(db, id)
  const names = async (today: string) => (await candidatesFor(db, application, today)).map(({ id: who }) => who)
  expect(await names(day)).toEqual([second.id, first.id])
  expect(await names('2026-12-15')).toContain(away.id)
  expect(await names('2026-12-15')).not.toContain(elsewhere.id)
})
