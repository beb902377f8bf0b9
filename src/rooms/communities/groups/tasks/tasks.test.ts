import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, mails, now, on, today, world } from '../../room.fixture.ts'
import { circuits } from '../groups.fixture.ts'
import { groupPaths as paths } from '../paths.ts'
import { groupBySlug } from '../queries.ts'
import { addAction, markAction } from './actions.ts'
import { remindActions } from './actions-upkeep.ts'
import { actionsOf } from './queries.ts'

const subjectsTo = async (db: Database, email: string, subject: RegExp) =>
  (await mails(db)).filter((mail) => mail.to === email && subject.test(mail.subject)).map((mail) => mail.subject)

test('an organisation is reminded of what it took three days before and the day after, once, and no more when done', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const task = {
    stamp: '',
    title: 'Écrire au maire',
    owner: here.atelier.id,
    ownerWords: '',
    due: '2026-12-10',
    meeting: '',
  }
  const add = (changes: object) => addAction(services, here.nadia, slug, { ...task, ...changes }, now)
  // an organisation that is not in the group takes nothing, and someone takes it
  expect(await add({ owner: here.toit.id })).toMatchObject({ refusal: 'not-a-member' })
  const nadia = await browse(services, here.nadia)
  const orphan = await nadia.post(paths.newAction(slug), { title: 'Sans personne', owner: '', ownerWords: '', due: '' })
  expect([orphan.status, orphan.html.includes('Dites qui s’en charge.')]).toEqual([422, true])
  await add({})
  await add({ title: 'Sans structure', owner: '', ownerWords: 'La mairie' })
  for (const day of ['2026-12-06', '2026-12-07', '2026-12-08', '2026-12-10', '2026-12-11', '2026-12-12'])
    await remindActions(at(services, day))
  expect(await subjectsTo(db, here.maelle.email, /Écrire au maire/)).toEqual([
    'Pour le 10 décembre 2026\u00a0: Écrire au maire',
    'Le terme est passé\u00a0: Écrire au maire',
  ])
  expect((await mails(db)).some(({ subject }) => subject.includes('Sans structure'))).toBe(false)
  const outside = await (await browse(at(real, '2026-12-12'))).get(`${paths.actions(slug)}?etat=en-retard`)
  for (const part of ['Écrire au maire', 'Atelier des Pentes', 'La mairie', 'En retard'])
    expect(outside.html).toContain(part)
  const group = await groupBySlug(db, slug)
  const action = (await actionsOf(db, group.id, true)).find(({ title }) => title === 'Écrire au maire')
  const mark = { id: action?.id ?? '', isDone: true }
  await expect(markAction(services, here.simon, slug, mark, now)).rejects.toMatchObject({ kind: 'not-found' })
  expect(await markAction(services, here.maelle, slug, mark, on('2026-12-12'))).toMatchObject({ ok: true })
  const file = (await nadia.get(paths.actionsFile(slug))).html
  expect(file).toContain('Écrire au maire,Atelier des Pentes,2026-12-10,2026-12-12,,Faite\r\n')
  await remindActions(at(services, '2026-12-13'))
  expect(await subjectsTo(db, here.maelle.email, /Écrire au maire/)).toHaveLength(2)
})
