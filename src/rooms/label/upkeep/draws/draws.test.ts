import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { browse } from '../../../directory/room.fixture.ts'
import { awarded, on } from '../../committee/committee.fixture.ts'
import { paths } from '../paths.ts'
import { drawnAmong } from './sample.ts'

const at = (services: Services, day: string): Services => ({ ...services, clock: () => on(day) })

test('a sample is drawn by who coordinates the whole country, in public, once a month; each is checked on two criteria', async ({
  services,
  db,
}) => {
  const { award, coordinator, committee, owner } = await awarded(services)
  expect(
    (await (await browse(at(services, '2027-03-01'), committee[0])).post(paths.drawing, { family: '' })).status,
  ).toBe(404)
  const desk = await browse(at(services, '2027-03-01'), coordinator)
  const drawn = await desk.post(paths.drawing, { family: '' })
  expect(drawn.status).toBe(303)
  const draw = await db.selectFrom('label_draw').selectAll().executeTakeFirstOrThrow()
  expect(draw).toMatchObject({ population: [award.code], drawn: drawnAmong(draw.seed, draw.population, draw.share) })
  const page = (await (await browse(at(services, '2027-03-01'))).get(drawn.to)).html
  expect(page).toContain(draw.seed)
  expect(page).toContain('le résultat est le même')
  expect((await (await browse(services)).get(paths.drawFile(draw.id))).html).toBe(`${award.code}\n`)
  expect((await (await browse(services)).get(paths.draws)).html).toContain(paths.draw(draw.id))
  const check = await db.selectFrom('label_procedure').select(['id', 'criteria', 'status']).executeTakeFirstOrThrow()
  expect(check).toMatchObject({ status: 'open', criteria: [expect.any(String), expect.any(String)] })
  expect((await (await browse(at(services, '2027-03-02'), owner)).get(paths.answer(award.id))).html).toContain(
    'tiré au sort',
  )
  expect((await desk.post(paths.drawing, { family: '' })).status).toBe(409)
  await expect(db.updateTable('label_draw').set({ seed: 'chosen' }).execute()).rejects.toThrow('never rewritten')
})
