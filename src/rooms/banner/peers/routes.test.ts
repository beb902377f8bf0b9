import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { browse, person } from '../../directory/room.fixture.ts'
import { currentDeclarationOf } from '../declarations/queries.ts'
import { paths } from '../paths.ts'
import { on } from '../room.fixture.ts'
import { asked, calledOf, eight, facts, judge, members, night, reasons, statusOf } from './peers.fixture.ts'

const at = (services: Services, day: string) => ({ ...services, clock: () => on(day) })
const as = (services: Services, actor: Actor | null, day = '2026-11-22') => browse(at(services, day), actor)

test('from the page of a project to a question: what follows is said first, what is typed is kept, the name goes nowhere', async ({
  services,
  db,
}) => {
  const [holder, asker] = await members(services, 'nadia', 'camille')
  if (!holder || !asker) throw new Error()
  const form = `${paths.askPeer}?projet=${holder.sheet.slug}&question=shared_governance`
  expect((await (await as(services, null)).get(form)).to).toContain('/connexion')
  const stranger = await person(db, 'lucie')
  expect((await (await as(services, stranger)).get(form)).html).toContain('Seul un membre de la bannière questionne')
  const page = await as(services, asker.actor)
  expect((await page.get(paths.project(holder.sheet.slug))).html).toContain(form.replace('&', '&amp;'))
  expect((await (await as(services, holder.actor)).get(paths.project(holder.sheet.slug))).html).not.toContain(
    'question=shared',
  )
  const declaration = (await currentDeclarationOf(db, holder.sheet.id))?.id ?? ''
  const fields = {
    projet: holder.sheet.slug,
    declaration,
    question: 'shared_governance',
    member: asker.sheet.id,
    tie: 'none',
    go: 'check',
  }
  const short = await page.post(paths.askPeer, { ...fields, facts: 'Trop court.' })
  expect(short.status).toBe(422)
  expect(short.html).toContain('Trop court.')
  const unsaid = await page.post(paths.askPeer, { ...fields, facts, tie: 'competitor' })
  expect(unsaid.html).toContain('Précisez ce lien')
  const confirm = await page.post(paths.askPeer, { ...fields, facts })
  expect(confirm.html).toContain('Qui saura que c’est vous')
  expect(await db.selectFrom('peer_question').select('id').execute()).toEqual([])
  expect((await page.post(paths.askPeer, { ...fields, facts, go: 'edit' })).html).toContain('compte-rendu')
  const sent = await page.post(paths.askPeer, { ...fields, facts, go: 'send' })
  expect(sent.status).toBe(303)
  const again = await page.post(paths.askPeer, { ...fields, facts, go: 'send' })
  expect(again.status).toBe(422)
  const read = await (await as(services, holder.actor)).get(sent.to)
  expect(read.html).toContain('compte-rendu')
  expect(read.html).not.toContain(asker.actor.name)
  expect(read.html).not.toContain(asker.sheet.name)
  for (const other of [null, stranger]) expect((await (await as(services, other)).get(sent.to)).status).toBe(404)
})

test('each acts where they stand: the holder answers, who asked says more, those drawn judge, nobody else finds the page', async ({
  services,
  db,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker] = all
  if (!holder || !asker) throw new Error()
  const id = await asked(services, asker, holder)
  const [holding, asking] = [await as(services, holder.actor), await as(services, asker.actor)]
  const step = (name: string) => paths.peerStep(id, name)
  const long = 'Nous avons tenu deux assemblées, en mars et en octobre.'
  expect((await asking.post(step('reponse'), { answer: long })).status).toBe(404)
  expect((await holding.post(step('reponse'), { answer: 'Non.' })).status).toBe(422)
  expect((await holding.get(paths.myPeers)).html).toContain('Votre projet est questionné')
  expect((await holding.post(step('reponse'), { answer: long })).status).toBe(303)
  expect((await holding.post(step('suite'), { enough: 'oui' })).status).toBe(404)
  const unsaid = await asking.post(step('suite'), { enough: 'non', why: 'Non.' })
  expect(unsaid.status).toBe(422)
  expect((await asking.post(step('suite'), { enough: 'non', why: long })).status).toBe(303)
  expect((await asking.post(step('suite'), { enough: 'oui' })).to).toBe(paths.peer(id))
  const [first] = await calledOf(db, id, all)
  if (!first) throw new Error()
  const judging = await as(services, first.actor)
  const invitation = await judging.get(paths.peer(id))
  expect(invitation.html).toContain('Le sort vous a désigné')
  expect(invitation.html).not.toContain(asker.sheet.name)
  expect((await judging.post(step('avis'), { opinion: 'keep', reasons })).to).toBe(paths.peer(id))
  expect((await asking.post(step('siege'))).status).toBe(404)
  expect((await judging.post(step('siege'))).status).toBe(303)
  const seated = await judging.get(paths.peer(id))
  expect(seated.html).toContain(asker.sheet.name)
  expect(seated.html).toContain('Concurrent')
  expect((await judging.post(step('avis'), { opinion: 'keep' })).status).toBe(422)
  const abusive = await judging.post(step('avis'), { opinion: 'withdraw', reasons, abusive: 'oui' })
  expect(abusive.html).toContain('ne peut conduire qu’au maintien')
  expect((await holding.get(paths.peer(id))).html).not.toContain(asker.sheet.name)
  expect((await judging.post(step('recusation'), { reason: '' })).status).toBe(422)
  expect((await judging.post(step('recusation'), { reason: 'Une amitié ancienne.' })).to).toBe(paths.myPeers)
})

test('concluded, everyone reads the reasons and draws again; an open one is only counted; the project shows it', async ({
  services,
  db,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker, other] = all
  if (!holder || !asker || !other) throw new Error()
  const id = await asked(services, asker, holder)
  await asked(services, other, holder, { question: 'fair_value' })
  await night(services, '2026-12-08')
  await judge(services, id, all, ['on_the_way', 'on_the_way', 'keep'], { at: '2026-12-10' })
  const everyone = await as(services, null, '2026-12-30')
  expect((await everyone.get(paths.peer(id))).status).toBe(404)
  expect((await everyone.get(paths.peers)).html).not.toContain(holder.sheet.name)
  await night(services, '2026-12-29')
  expect(await statusOf(db, id)).toBe('mending')
  const list = await everyone.get(paths.peers)
  expect(list.html).toContain(paths.peer(id))
  const page = await everyone.get(paths.peer(id))
  expect(page.html).toContain(reasons)
  const draws = await everyone.get(paths.peerDraw(id))
  expect(JSON.parse(draws.html).tirages[0]).toMatchObject({ panel: 'first', candidats: 5 })
  const project = await everyone.get(paths.project(holder.sheet.slug))
  expect(project.html).toContain('En chemin, dit par les pairs')
  for (const { html } of [list, page, draws, project])
    for (const one of all.slice(1)) {
      expect(html).not.toContain(one.actor.name)
      expect(html).not.toContain(one.sheet.name)
      expect(html).not.toContain(one.actor.id)
      expect(html).not.toContain(one.sheet.id)
    }
})
