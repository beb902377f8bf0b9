import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { indexEntry } from '#core/search/index-entry.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { challengeTree, effectiveChallengeIds } from '../queries.ts'

const publish = async (
  db: Database,
  kind: 'project' | 'organisation',
  title: string,
  slug: string,
  ruralities: string[],
) => {
  const { id } = await db.selectFrom('challenge').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  await indexEntry(db, {
    ...{
      kind,
      subjectId: title,
      path: `/fiches/${title}`,
      title,
      summary: title,
      aliases: [],
      text: '',
      placeLabel: '',
    },
    ...{ challengeIds: await effectiveChallengeIds(db, [id]), placeIds: [], departmentCodes: [], ruralities },
    ...{ stage: null, legalForm: null, marks: [], prominence: 0, fictional: true, changedAt: new Date() },
  })
}

test.for(['nope', '1', 'Inclusion', '..%2F', 'inclusion%00'])('no challenge at %s', async (slug, { services }) => {
  expect((await get(appFor(services), `/defis/${slug}`)).status).toBe(404)
})

test('every challenge and sub-challenge has its page, linked from the list', async ({ services, db }) => {
  const site = appFor(services)
  const list = await (await get(site, '/defis')).text()
  for (const { slug, name } of (await challengeTree(db)).flatMap((root) => [root, ...root.children])) {
    expect(list).toContain(`href="/defis/${slug}"`)
    const page = await get(site, `/defis/${slug}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(name)
  }
})

test('where nobody answers yet, the page invites', async ({ services }) => {
  const html = await (await get(appFor(services), '/defis/handicap')).text()
  expect(html).toContain('Aucun projet n’a encore choisi ce défi')
  expect(html).toContain('/annuaire/nouvelle-fiche?genre=projet')
  expect(html).not.toContain('On ne voit ici que des villes')
})

test('a sub-challenge counts for the one that contains it, and for no other', async ({ services, db }) => {
  await publish(db, 'project', 'Bus des villages', 'ruralite', ['rural'])
  const site = appFor(services)
  for (const slug of ['ruralite', 'cohesion-des-territoires']) {
    expect(await (await get(site, `/defis/${slug}`)).text()).toContain('Bus des villages')
  }
  expect(await (await get(site, '/defis/inclusion')).text()).not.toContain('Bus des villages')
  expect(await (await get(site, '/defis')).text()).toMatch(
    /Cohésion des territoires, ruralité comprise<\/a>[^/]*1\u00a0projet/,
  )
})

test('a page that shows towns alone says so, until one sheet acts elsewhere', async ({ services, db }) => {
  await publish(db, 'organisation', 'Atelier de ville', 'handicap', ['urban'])
  const site = appFor(services)
  expect(await (await get(site, '/defis/handicap')).text()).toContain('On ne voit ici que des villes')
  await publish(db, 'project', 'Atelier du bourg', 'handicap', ['rural', 'urban'])
  expect(await (await get(site, '/defis/handicap')).text()).not.toContain('On ne voit ici que des villes')
})

test('goals of the United Nations are told by number and title', async ({ services }) => {
  const html = await (await get(appFor(services), '/defis/precarite-energetique')).text()
  expect(html).toContain('ODD\u00a07, Énergie propre et d’un coût abordable')
})
