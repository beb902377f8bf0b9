import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { at, browse, today, world } from '../room.fixture.ts'
import { asked, department } from './delays.fixture.ts'
import { paths } from './paths.ts'

test('the public median is told from three answers on; below, nothing is, and what is late is in any case', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { vercors } = await world(services)
  const id = await department(db, vercors.id)
  const visitor = await browse(services)
  const read = async (path: string) => (await visitor.get(path)).html.replaceAll('\u00a0', ' ')
  const directory = () => read(paths.directory(vercors.slug))
  const none = await directory()
  expect(none).toContain('Aucune demande encore')
  expect(none).not.toContain('Délais de réponse')
  await asked(db, vercors.id, id, null)
  await asked(db, vercors.id, id, '2026-11-03')
  await asked(db, vercors.id, id, '2026-11-05')
  for (const page of [await directory(), await read(paths.service(id))]) {
    expect(page).not.toContain('Médiane')
    expect(page).not.toMatch(/réponse médiane/)
    expect(page).toContain('Trop peu de réponses pour une médiane, 2 réponses, 1 demande en attente, 1 hors délai')
  }
  await asked(db, vercors.id, id, '2026-11-20')
  const page = await directory()
  expect(page.match(/Médiane : 3 jours ouvrés, 3 réponses, 1 demande en attente, 2 hors délai/g)).toHaveLength(2)
  expect(await read(paths.service(id))).toMatch(/réponse médiane<\/dt><dd>3</)
})
