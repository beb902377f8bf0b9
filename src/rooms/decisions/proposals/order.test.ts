import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { decisionById } from '../queries.ts'
import { after, announced, browse, now, person, trio } from '../room.fixture.ts'
import { announceDecision } from './actions.ts'

test('options are put in order by whoever prepares the draft; announced, nobody moves them', async ({
  services: real,
  db,
}) => {
  const services = { ...real, clock: () => now }
  const { body, nadia, camille, paul } = await trio(services)
  const options = ['Lundi', 'Mardi', 'Jeudi'].map((label) => ({ label, detail: `${label} soir` }))
  const dates = { opensAt: after(3), closesAt: after(9), announced: false }
  const id = await announced(services, body, { method: 'ranked', options, ...dates }, camille)
  const labels = async () => (await decisionById(db, id)).options.map(({ label }) => label)
  const version = async () => String((await decisionById(db, id)).version)
  const move = async (who: typeof nadia | null, number: number, way: string, stale = false) =>
    (await browse(services, who)).post(paths.order(id, number), { way, version: stale ? '0' : await version() })

  expect([303, 401]).toContain((await move(null, 2, 'up')).status)
  for (const who of [paul, await person(db, 'hugo')]) expect((await move(who, 2, 'up')).status).toBe(404)
  for (const [number, way] of [
    [4, 'up'],
    [2, 'sideways'],
  ] as const)
    expect((await move(camille, number, way)).status).toBe(404)
  await move(camille, 2, 'up', true)
  expect(await labels()).toEqual(['Lundi', 'Mardi', 'Jeudi'])

  const { html } = await (await browse(services, camille)).get(paths.decision(id))
  expect(html).toMatch(/Monter<span class="vh"> Mardi/)
  expect(html).toMatch(/Descendre<span class="vh"> Mardi/)
  expect(html).not.toMatch(/Monter<span class="vh"> Lundi/)
  expect((await (await browse(services, paul)).get(paths.decision(id))).html).not.toContain('Monter')
  expect((await move(camille, 3, 'up')).to).toBe(`${paths.decision(id)}#options`)
  expect(await labels()).toEqual(['Lundi', 'Jeudi', 'Mardi'])
  await move(nadia, 1, 'down')
  await move(nadia, 1, 'up')
  expect(await labels()).toEqual(['Jeudi', 'Lundi', 'Mardi'])
  expect((await decisionById(db, id)).options[0]).toMatchObject({ number: 1, detail: 'Jeudi soir' })

  expect(await announceDecision(services, camille, id, Number(await version()), now)).toMatchObject({ ok: true })
  for (const who of [camille, nadia]) expect((await move(who, 2, 'up')).to).toBe(paths.decision(id))
  expect(await labels()).toEqual(['Jeudi', 'Lundi', 'Mardi'])
  expect((await (await browse(services, camille)).get(paths.decision(id))).html).not.toContain('Monter')
})
