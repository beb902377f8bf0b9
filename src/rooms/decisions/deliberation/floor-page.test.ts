import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { sectionOf } from '#tests/support/section.ts'
import { paths } from '../paths.ts'
import { after, browse, person, trio } from '../room.fixture.ts'
import { endFloor } from './floor/actions.ts'
import { at, collecting, said } from './floor.fixture.ts'

test('while the floor is open its page says until when; a visitor is asked to sign in, a stranger to nothing, a member to speak', async ({
  services,
  db,
}) => {
  const { nadia, camille, body } = await trio(services)
  const id = await collecting(services, body, nadia)
  const hugo = await person(db, 'hugo')
  const read = async (actor: typeof hugo | null, days = 1) =>
    sectionOf((await (await browse(at(services, days), actor)).get(paths.decision(id))).html, 'parole')
  const visitor = await read(null)
  expect(visitor).toContain('Se connecter pour prendre la parole')
  const stranger = await read(hugo)
  expect(stranger).not.toContain(`href="${paths.speak(id)}"`)
  for (const html of [visitor, stranger]) {
    expect(html).toContain('Ce qui est dit sera lisible ici quand la parole sera close.')
    for (const secret of ['Proposer une idée', 'Personne n’a encore écrit']) expect(html).not.toContain(secret)
  }
  const member = await read(camille)
  for (const shown of ['Proposer une idée', 'Personne n’a encore écrit', '2 décembre 2026', paths.workshop(id)])
    expect(member, shown).toContain(shown)
  await said(services, camille, id, 'Une réunion par saison')
  expect(await read(null, 2)).not.toContain('Une réunion par saison')
  await endFloor(db, id, after(10))
  const over = await read(null, 11)
  expect(over).toContain('Une réunion par saison')
  for (const html of [over, await read(camille, 11)]) expect(html).not.toContain(`href="${paths.speak(id)}"`)
})

test('the sheet of the workshop is printed by all, and typed back by whoever facilitates', async ({ services }) => {
  const { nadia, camille, body } = await trio(services)
  const id = await collecting(services, body, nadia, { collects: 'round', method: 'none', dots: null })
  const read = async (actor: typeof nadia | null) => (await browse(at(services, 1), actor)).get(paths.workshop(id))
  for (const actor of [null, camille]) {
    const { status, html } = await read(actor)
    expect([status, html.includes(paths.bringBack(id))]).toEqual([200, false])
    expect(html).toContain('Que faire de nos réunions')
  }
  expect((await (await browse(at(services, 1), camille)).get(paths.bringBack(id))).status).toBe(404)
  expect((await read(nadia)).html).toContain(`href="${paths.bringBack(id)}"`)
  expect(sectionOf((await (await browse(at(services, 1), camille)).get(paths.decision(id))).html, 'parole')).toContain(
    'Écrire ma contribution',
  )
})
