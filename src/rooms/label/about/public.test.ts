import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { lockApplication, moveApplication } from '../lifecycle/actions.ts'
import { paths } from '../paths.ts'
import { browse, now, on, person, submitted } from '../room.fixture.ts'

test('the label is told apart from the bannière, with its families and its proposed times', async ({ services }) => {
  const { html, status } = await (await browse({ ...services, clock: () => now })).get(paths.home)
  expect(status).toBe(200)
  for (const said of ['Réseau d’accompagnement', 'Financeur', 'Évaluateur', 'Proposition', '15\u00a0jours ouvrés'])
    expect(html).toContain(said)
  expect(html).toContain('Être sous la bannière n’est pas être labellisé')
  expect(html).toContain('href="/banniere/banniere-ou-label"')
  expect(html).not.toContain(`href="${paths.mine}"`)
})

test('what a step really took is counted from the files, and said only when there are enough', async ({
  services,
  db,
}) => {
  const { id, actor } = await submitted(services, 'maelle')
  const moving = { move: 'admit', actorId: actor.id, now: on('2026-11-27') } as const
  await moveApplication(db, await lockApplication(db, id), moving)
  const site = await browse({ ...services, clock: () => on('2026-12-01') }, await person(db, 'paul'))
  const { html } = await site.get(paths.times)
  expect(html).toContain('pas encore assez de dossiers')
  expect(html).toMatch(/Recevabilité<\/th>.*?<td class="n"[^>]*>1<\/td>/)
  await db.updateTable('label_application').set({ demo: true }).where('id', '=', id).execute()
  const real = { ...services, config: { ...services.config, demo: false }, clock: () => on('2026-12-01') }
  expect((await (await browse(real)).get(paths.times)).html).toMatch(/Recevabilité<\/th>.*?<td class="n"[^>]*>0<\/td>/)
})

test('the guide sends who only carries to the bannière, and asks again what was left out', async ({ services }) => {
  const site = await browse({ ...services, clock: () => now })
  const carries = await site.get(`${paths.guide}?activite=porte&depuis=plus&ou=region`)
  expect(carries.html).toContain('C’est la bannière qui est pour vous')
  expect(carries.html).not.toContain('>Demander le label</a></p>')
  const both = await site.get(`${paths.guide}?activite=les-deux&soutien=funder&depuis=plus&ou=region`)
  expect(both.html).toContain('Les deux, dans deux dossiers séparés')
  expect((await site.get(`${paths.guide}?activite=soutient`)).html).toContain('Choisissez une réponse.')
  expect((await site.get(paths.guide)).html).not.toContain('Choisissez une réponse.')
})
