import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { askExpert } from './expertises/actions.ts'
import { applicationById } from './lifecycle/queries.ts'
import { labelPersonalData } from './personal-data.ts'
import type { labelDataOf } from './queries-personal.ts'
import { askOpinionsAgain } from './reviews/actions-rounds.ts'
import { assignmentsOf } from './reviews/queries-opinions.ts'
import { inReview, now, on, opine } from './reviews/reviews.fixture.ts'
import { words } from './words.ts'

test('someone who closes their account leaves the opinion they gave, without a name, and the file goes on', async ({
  services,
  db,
}) => {
  const file = await inReview(services)
  await opine(services, file.first, file)
  expect(await labelPersonalData.read(db, file.first.id)).toMatchObject({
    opinions: [{ recommendation: 'favourable', conclusion: `Conclusion de ${file.first.name}.` }],
  })
  await labelPersonalData.erase?.(db, file.first.id, services)
  await labelPersonalData.erase?.(db, file.second.id, services)
  await db.deleteFrom('app_user').where('id', 'in', [file.first.id, file.second.id]).execute()
  const left = await assignmentsOf(db, file.id)
  expect(left.map(({ reviewer, recommendation, removedWhy }) => ({ reviewer, recommendation, removedWhy }))).toEqual(
    expect.arrayContaining([
      { reviewer: words.closedAccount, recommendation: 'favourable', removedWhy: null },
      { reviewer: words.closedAccount, recommendation: null, removedWhy: 'unavailable' },
    ]),
  )
})

test('someone who reviewed reads every line of their opinions, and which of them still counts', async ({
  services,
  db,
}) => {
  const file = await inReview(services)
  await opine(services, file.first, file)
  const [criterion] = file.referential.criteria
  const line = {
    criterion: criterion?.code,
    score: 2,
    text: `Vu par ${file.first.name}.`,
    onAnswer: true,
    reference: `Page lue par ${file.first.name}.`,
    pieces: [{ title: 'Bilan 2025' }],
  }
  const read = async () => (await labelPersonalData.read(db, file.first.id)) as Awaited<ReturnType<typeof labelDataOf>>
  const [given] = (await read()).opinions
  expect(given).toMatchObject({ standing: 'given', removedWhy: null })
  expect(given?.lines).toHaveLength(file.referential.criteria.length)
  expect(given?.lines).toContainEqual(line)
  expect(JSON.stringify(given)).not.toContain(file.second.name)

  const completed = on('2026-12-20')
  await askOpinionsAgain(db, services, await applicationById(db, file.id), completed)
  const { opinions } = await read()
  expect(opinions).toMatchObject([
    { standing: 'superseded', removedWhy: 'completed', removedAt: completed, givenAt: now },
    { standing: 'draft', removedWhy: null, removedAt: null, givenAt: null },
  ])
  for (const { lines } of opinions) expect(lines).toContainEqual(line)
  const awaited = (await labelPersonalData.read(db, file.second.id)) as Awaited<ReturnType<typeof labelDataOf>>
  expect(awaited.opinions).toMatchObject([{ standing: 'draft', lines: [] }])
})

test('an expert who closes their account leaves neither name nor address', async ({ services, db }) => {
  const file = await inReview(services)
  const [criterion] = file.referential.criteria
  const asking = {
    name: file.second.name,
    email: 'experte@exemple.fr',
    question: 'La méthode se lit-elle\u00a0?',
    criteria: [criterion?.code ?? ''],
    dueOn: '2027-01-15',
  }
  const asked = await askExpert(services, file.coordinator, file.id, asking, now)
  expect(asked).toHaveProperty('ok', true)
  const { id } = await db
    .insertInto('app_user')
    .values({ name: 'Une experte', email: 'experte@exemple.fr', email_verified: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await labelPersonalData.read(db, id)).toMatchObject({ expertises: [{ question: asking.question }] })
  await labelPersonalData.erase?.(db, id, services)
  const rows = await db.selectFrom('label_expertise').select(['expert_email', 'expert_name']).execute()
  expect(JSON.stringify(rows)).not.toContain('experte@exemple.fr')
  expect(rows).toEqual([{ expert_email: 'compte-ferme@nulle-part.invalid', expert_name: words.closedAccount }])
})
