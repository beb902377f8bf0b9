import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { askForReviews } from '../outcome/actions.ts'
import { paths } from '../paths.ts'
import { decisionById } from '../queries.ts'
import { after, browse, mails, memberOrganisation, opened, person, trio } from '../room.fixture.ts'
import { castBallot } from '../votes/actions-casting.ts'
import { closeVote } from '../votes/actions-closing.ts'

const at = (services: Services, days: number): Services => ({ ...services, clock: () => after(days) })
const own = (actor: Actor) => ({ kind: 'person', id: actor.id })
const cast = async (services: Services, actor: Actor, id: string, choice: string) => {
  const outcome = await castBallot(services, actor, id, { voice: own(actor), choice }, after(2))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

test('the ballot is refused to a stranger and a visitor, and says what is missing; cast, its receipt is shown once', async ({
  services,
  db,
}) => {
  const { nadia, body, id: communityId } = await trio(services)
  const garage = await memberOrganisation(services, communityId, nadia, 'Garage solidaire')
  const id = await opened(services, body)
  const visitor = await browse(at(services, 2))
  expect((await visitor.get(paths.vote(id))).to).toContain('/connexion')
  expect([303, 401]).toContain(
    (await visitor.post(paths.vote(id), { voice: `person:${nadia.id}`, choice: 'pour' })).status,
  )
  const stranger = await browse(at(services, 2), await person(db, 'hugo'))
  expect((await stranger.get(paths.vote(id))).html).toContain('Vous n’avez pas de voix dans ce vote.')
  expect((await stranger.post(paths.vote(id), { voice: `person:${nadia.id}`, choice: 'pour' })).status).toBe(409)
  const { get, post } = await browse(at(services, 2), nadia)
  expect((await get(paths.vote(id))).html).toContain('Au nom de qui votez-vous')
  const missing = await post(paths.confirm(id), { answer: 'pour' })
  expect([missing.status, missing.html.includes('Choisissez au nom de qui vous votez.')]).toEqual([422, true])
  expect(missing.html).toMatch(/value="pour" checked/)
  const voice = `organisation:${garage}`
  const review = await post(paths.confirm(id), { voice, answer: 'pour' })
  expect([review.status, review.html.includes('Garage solidaire'), (await decisionById(db, id)).voted]).toEqual([
    200,
    true,
    0,
  ])
  const done = await post(paths.vote(id), { voice, choice: 'pour' })
  expect(done.status).toBe(200)
  expect(done.headers.get('cache-control')).toContain('no-store')
  expect(done.headers.get('set-cookie')).toBeNull()
  const receipt = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(done.html)?.[0] ?? ''
  expect(done.html).toContain(createHash('sha256').update(`${receipt}|pour`).digest('hex'))
  const again = await post(paths.vote(id), { voice, choice: 'pour' })
  expect([again.status, again.html.includes('Vous avez déjà voté')]).toEqual([409, true])
  expect(again.html).not.toContain(receipt)
  expect((await get(paths.decision(id))).html).not.toContain(receipt)
})

test('until the close nothing says which way it goes: not the page, the data, the list, the files, the check', async ({
  services,
}) => {
  const { nadia, camille, paul, body, slug } = await trio(services)
  const id = await opened(services, body, { quorum: 50 })
  for (const [actor, choice] of [
    [nadia, 'pour'],
    [camille, 'contre'],
  ] as const)
    await cast(services, actor, id, choice)
  for (const browser of [
    await browse(at(services, 3)),
    await browse(at(services, 3), nadia),
    await browse(at(services, 3), paul),
  ]) {
    const { html } = await browser.get(paths.decision(id))
    expect(html).toContain('2 sur 3')
    expect(html).not.toContain('Décompte')
    expect(JSON.parse((await browser.get(paths.data(id))).html)).toMatchObject({
      voix_exprimees: 2,
      decompte: null,
      adoptee: null,
      conclusion: null,
    })
    expect((await browser.get(paths.ofCommunity(slug))).html).not.toMatch(/\d pour|\d contre/)
    for (const path of [paths.ballots(id), paths.list(id), paths.listFile(id)])
      expect((await browser.get(path)).status, path).toBe(404)
    expect((await browser.post(paths.check(id), { receipt: '7K2M-9QRT-04XA-BCDE', choice: 'pour' })).status).toBe(404)
  }
})

test('after the close: exact figures, the list, ballots to count again, and a receipt that says nothing alone', async ({
  services,
}) => {
  const { nadia, camille, paul, body, slug } = await trio(services)
  const id = await opened(services, body, { quorum: 50 })
  const mine = await cast(services, nadia, id, 'pour')
  const theirs = [await cast(services, camille, id, 'contre'), await cast(services, paul, id, 'pour')]
  await closeVote(services.db, id, after(8))
  const { get, post } = await browse(at(services, 9))
  const { html } = await get(paths.decision(id))
  const verdict = 'Adoptée\u00a0: 2 pour, 1 contre, 0\u00a0abstention.'
  for (const said of [verdict, '50\u00a0% des voix, soit 2', '3 sur 3']) expect(html).toContain(said)
  expect((await get(paths.ofCommunity(slug))).html).toContain(verdict)
  expect((await get(paths.ballots(id))).html.replaceAll('\r', '').split('\n').slice(1)).toEqual([
    'contre',
    'pour',
    'pour',
    '',
  ])
  const file = (await get(paths.listFile(id))).html
  const lines = file.replaceAll('\r', '').split('\n').slice(1, -1)
  expect(lines).toEqual([mine, ...theirs].map(({ fingerprint }) => fingerprint).sort())
  const digest = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex')
  expect(html).toContain(digest)
  expect(JSON.parse((await get(paths.data(id))).html)).toMatchObject({
    adoptee: true,
    empreinte_de_la_liste: digest,
    decompte: { yes: 2, no: 1 },
  })
  expect((await get(paths.list(id))).html).toContain(mine.fingerprint)
  const check = (fields: Record<string, string>) => post(paths.check(id), fields)
  expect((await check({ receipt: mine.receipt.toLowerCase().replaceAll('-', ' '), choice: 'pour' })).html).toContain(
    'Ce bulletin est dans la liste',
  )
  const wrong = await check({ receipt: mine.receipt, choice: 'contre' })
  expect(wrong.html).toContain('Ce bulletin n’est pas dans la liste')
  // a receipt that exists and one that does not are answered alike
  expect((await check({ receipt: '0000-0000-0000-0000', choice: 'contre' })).html).toContain(
    'Ce bulletin n’est pas dans la liste',
  )
  expect((await check({ receipt: 'ABC', choice: 'pour' })).status).toBe(422)
})

test('a ranking is typed by ranks, read over in words, and its result shows who beats whom', async ({
  services,
  db,
}) => {
  const { nadia, body } = await trio(services)
  const options = [{ label: 'Lundi' }, { label: 'Jeudi' }, { label: 'Samedi' }]
  const id = await opened(services, body, { method: 'ranked', options })
  const { get, post } = await browse(at(services, 2), nadia)
  expect((await post(paths.confirm(id), { voice: `person:${nadia.id}` })).html).toContain('Classez au moins une option')
  expect((await post(paths.confirm(id), { 'rank-2': '1', abstain: 'oui' })).html).toContain('Gardez l’un ou l’autre')
  const fields = { voice: `person:${nadia.id}`, 'rank-1': '2', 'rank-2': '1', 'rank-3': '' }
  const review = await post(paths.confirm(id), fields)
  expect(review.html).toContain('1er rang\u00a0: Jeudi')
  expect(review.html).toContain('Sans rang\u00a0: Samedi')
  expect(review.html).toContain('name="choice" value="2&gt;1"')
  expect((await post(paths.confirm(id), { ...fields, go: 'change' })).html).toMatch(
    /<option value="1" selected[^>]*>1er rang/,
  )
  expect((await post(paths.vote(id), { voice: fields.voice, choice: '2>1' })).status).toBe(200)
  await closeVote(db, id, after(8))
  const { html } = await get(paths.decision(id))
  for (const said of [
    '«\u00a0Jeudi\u00a0» est retenue, préférée à chacune des autres.',
    'Les options deux à deux',
    'méthode Schulze',
  ])
    expect(html).toContain(said)
  const picked = (await decisionById(db, id)).options.find(({ label }) => label === 'Jeudi')
  expect((await decisionById(db, id)).winnerId).toBe(picked?.id)
})

test('what follows is written by who prepared it or facilitates, never touches the result, and its review is asked for on its day', async ({
  services,
  db,
}) => {
  const { nadia, camille, body } = await trio(services)
  const id = await opened(services, body)
  await cast(services, camille, id, 'contre')
  await closeVote(db, id, after(8))
  const fields = {
    version: '1',
    outcome: 'On garde le rythme.',
    owner: 'Le groupe de suivi',
    due: '',
    review_on: '2027-01-15',
  }
  const member = await browse(at(services, 9), camille)
  expect((await member.post(paths.outcome(id), fields)).status).toBe(404)
  const { get, post } = await browse(at(services, 9), nadia)
  expect((await post(paths.outcome(id), { ...fields, owner: '' })).html).toContain('On garde le rythme.')
  expect((await post(paths.outcome(id), { ...fields, review_on: '2026-01-01' })).html).toContain(
    'Donnez une date de bilan à venir.',
  )
  expect((await post(paths.outcome(id), fields)).status).toBe(303)
  const stale = await post(paths.outcome(id), { ...fields, outcome: 'Autre chose.' })
  expect([stale.status, stale.html.includes('Autre chose.') && stale.html.includes('On garde le rythme.')]).toEqual([
    409,
    true,
  ])
  expect((await get(paths.decision(id))).html).toContain('Le groupe de suivi')
  expect(await decisionById(db, id)).toMatchObject({ status: 'settled', adopted: false, result: { no: 1 } })
  const asked = async () =>
    (await mails(db)).filter(({ subject }) => subject.startsWith('Le bilan d’une décision')).map(({ to }) => to)
  await askForReviews(at(services, 50))
  expect(await asked()).toEqual([])
  await askForReviews(at(services, 54))
  await askForReviews(at(services, 55))
  expect(await asked()).toEqual([nadia.email])
  const later = await browse(at(services, 55), nadia)
  expect(
    (await later.post(paths.review(id), { version: '2', review: 'Deux réunions sur trois ont eu lieu.', again: '' }))
      .status,
  ).toBe(303)
  expect((await (await browse(at(services, 56))).get(paths.decision(id))).html).toContain('Deux réunions sur trois')
  await askForReviews(at(services, 70))
  expect(await asked()).toHaveLength(1)
})
