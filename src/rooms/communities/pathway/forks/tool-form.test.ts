import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { to } from '../paths.ts'
import { browse, building } from '../pathway.fixture.ts'
import { beginFork } from './actions.ts'
import { readDraft } from './queries.ts'

test('a tool refused for what was typed still notices that another changed it meanwhile, and keeps what was typed', async ({
  services,
  db,
}) => {
  const here = await building(services)
  expect(await beginFork(services, here.maelle, here.slug, 'Démarche du Royans')).toMatchObject({ ok: true })
  const [maelle, simon] = [await browse(services, here.maelle), await browse(services, here.simon)]
  const [step] = (await readDraft(db, here.id)).version.steps
  const tool = step?.tools[0]
  if (!step || !tool) throw new Error('the national pathway has tools')
  const path = to.forkTool(here.slug, step.key, tool.key)
  const readIn = (html: string) => html.match(/name="read" value="([^"]*)"/)?.[1] ?? ''
  const [hers, his] = [readIn((await maelle.get(path)).html), readIn((await simon.get(path)).html)]
  const typed = { kind: 'template', title: tool.title, items: '' }
  expect(await simon.post(path, { ...typed, body: 'Le texte de Simon.', read: his })).toHaveProperty('status', 303)
  const wrong = await maelle.post(path, { ...typed, body: '', title: 'Le titre de Maëlle', read: hers })
  expect([wrong.status, readIn(wrong.html)]).toEqual([422, hers])
  const late = await maelle.post(path, { ...typed, body: 'Le texte de Maëlle.', read: readIn(wrong.html) })
  expect([late.status, late.html.includes('Le texte de Maëlle.')]).toEqual([409, true])
  // read again, saved again
  expect(await maelle.post(path, { ...typed, body: 'Les deux textes.', read: readIn(late.html) })).toHaveProperty(
    'status',
    303,
  )
  expect((await readDraft(db, here.id)).version.steps[0]?.tools[0]?.body).toBe('Les deux textes.')
})
