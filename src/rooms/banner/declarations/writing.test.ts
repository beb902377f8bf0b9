import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { allSaid, begun, now, today } from '../room.fixture.ts'
import { readDraft } from './queries.ts'

/** A browser of the person who writes; `stamp` is what the form of a step holds now. */
const writing = async (services: Services, who: { id: string }, id: string) => {
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, who.id)
  const page = async (step: string) => (await get(site, paths.step(id, step), cookie)).text()
  const stamp = async (step: string) => /name="stamp" value="([^"]*)"/.exec(await page(step))?.[1] ?? ''
  return {
    page,
    stamp,
    send: async (step: string, fields: Record<string, string>) =>
      post(site, paths.step(id, step), { stamp: await stamp(step), ...fields }, cookie),
    site,
    cookie,
  }
}

const whole = { 'general_interest-reponse': 'yes', 'general_interest-preuve': 'Un fait.' }

test('« later » keeps a step half-written, in silence, and its button asks for nothing', async ({ services, db }) => {
  const { actor, id } = await begun(services, 'nadia', { said: allSaid().slice(0, 1) })
  const { page, send } = await writing(services, actor, id)
  const html = await page('gouvernance-et-valeur')
  expect(html).toMatch(/<button[^>]*value="later"[^>]*formnovalidate/)
  expect(html).not.toMatch(/<button[^>]*value="next"[^>]*formnovalidate/)
  const answer = await send('gouvernance-et-valeur', { 'shared_governance-reponse': 'yes', go: 'later' })
  expect(answer.headers.get('location')).toBe(paths.declare)
  const { draft } = await readDraft(db, actor, id, today)
  expect(draft.said.find(({ question }) => question === 'shared_governance')).toMatchObject({ answer: 'yes' })
})

test('« continue » saves, then shows on the same page what the step still lacks, past dates too', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'nadia', { said: [] })
  const { page, send } = await writing(services, actor, id)
  expect(await page('ouverture')).toMatch(/La phrase qui le montre<span class="req">/)
  const answer = await send('ouverture', {
    'open_method-reponse': 'yes',
    'open_method-preuve': 'Notre guide.',
    'open_data-reponse': 'on_the_way',
    'open_data-preuve': 'Nous comptons.',
    'open_data-echeance': '2026-11-01',
    go: 'next',
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const sentence of [
    'C’est enregistré, et il reste à compléter',
    'Dites sous quelle licence c’est ouvert.',
    'Dites à quoi vous vous engagez.',
    'Donnez une date à venir',
    'Choisissez une réponse.',
    'Notre guide.',
  ])
    expect(html).toContain(sentence)
  const { draft } = await readDraft(db, actor, id, today)
  expect(draft.said.find(({ question }) => question === 'open_data')).toMatchObject({ dueOn: '2026-11-01' })
  const review = await page('relecture')
  expect(review).toContain('points à compléter')
  expect(review).not.toContain('Déclarer le projet sous la bannière</button>')
  expect(review.indexOf('Avant de déclarer')).toBeLessThan(review.indexOf('id="interet-general"'))
})

test('what cannot be read is refused with what was typed, and nothing of the step is saved', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'nadia')
  const { send } = await writing(services, actor, id)
  const wrong = await send('interet-general', {
    ...whole,
    'general_interest-lien': 'pas une adresse !',
    'general_interest-preuve': 'Gardez-moi.',
    go: 'next',
  })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('Gardez-moi.')
  // the link is among the details: they are open, or its error would be hidden
  expect(html).toMatch(/<details class="disc" open[^>]*><summary>Précisions et pièce/)
  expect((await readDraft(db, actor, id, today)).draft.said[1]).toMatchObject({ evidence: 'Un fait vérifiable.' })
})

test('of two who save the same step, the second sees both and loses nothing; on two steps nobody is in the way', async ({
  services,
}) => {
  const { actor, id } = await begun(services, 'nadia')
  const { site, cookie, stamp, send } = await writing(services, actor, id)
  const before = { stamp: await stamp('interet-general'), other: await stamp('ouverture') }
  await send('interet-general', { ...whole, 'general_interest-preuve': 'La phrase de l’autre.', go: 'later' })
  const mine = { ...whole, 'general_interest-preuve': 'Ma phrase à moi.', stamp: before.stamp, go: 'next' }
  const answer = await post(site, paths.step(id, 'interet-general'), mine, cookie)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  for (const part of ['Quelqu’un a enregistré', 'Ma phrase à moi.', 'La phrase de l’autre.'])
    expect(html).toContain(part)
  const elsewhere = { stamp: before.other, 'open_method-reponse': 'no', go: 'later' }
  expect((await post(site, paths.step(id, 'ouverture'), elsewhere, cookie)).status).toBe(303)
})

test('asking for the link, or going to the sheet, saves what was typed first', async ({ services, db }) => {
  const { actor, id, sheet } = await begun(services, 'nadia', { said: [] })
  const { send } = await writing(services, actor, id)
  const mailed = await send('interet-general', { 'general_interest-preuve': 'Avant le lien.', go: 'mail' })
  expect(mailed.headers.get('location')).toBe(paths.step(id, 'interet-general'))
  const evidence = async () => (await readDraft(db, actor, id, today)).draft.said[0]?.evidence
  expect(await evidence()).toBe('Avant le lien.')
  const mail = await db
    .selectFrom('outgoing_mail')
    .select(['to_address', 'category', 'text_body'])
    .where('subject', 'like', 'Reprendre%')
    .executeTakeFirstOrThrow()
  expect(mail).toMatchObject({ to_address: actor.email, category: 'answer' })
  expect(mail.text_body).toContain(paths.step(id, 'interet-general'))
  const toSheet = await send('interet-general', { 'general_interest-preuve': 'Avant la fiche.', go: 'sheet' })
  expect(toSheet.headers.get('location')).toBe(`/fiches/${sheet.id}/besoin`)
  expect(await evidence()).toBe('Avant la fiche.')
})

test('the sixth link of a day is not sent, what was typed is saved all the same, and a sentence of its own says so', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'nadia')
  const { send, site, cookie } = await writing(services, actor, id)
  let last: Response | undefined
  for (let n = 1; n <= 6; n += 1) last = await send('interet-general', { ...whole, go: 'mail' })
  expect(last?.status).toBe(303)
  const flash = last?.headers.get('set-cookie')?.split(';')[0] ?? ''
  const html = await (await get(site, paths.step(id, 'interet-general'), `${cookie}; ${flash}`)).text()
  expect(html).toContain('vous l’avez déjà demandé cinq fois')
  expect(html).not.toContain('mots de passe')
  expect((await readDraft(db, actor, id, today)).draft.said[1]?.evidence).toBe('Un fait.')
})

test('a link one asked for leaves even when one refuses what we write of the bannière', async ({ services, db }) => {
  const { actor, id } = await begun(services, 'nadia')
  await db.insertInto('notification_choice').values({ user_id: actor.id, category: 'banner', enabled: false }).execute()
  const { site, cookie } = await writing(services, actor, id)
  await post(site, paths.resume(id), {}, cookie)
  const mail = await db.selectFrom('outgoing_mail').select(['to_address', 'text_body']).executeTakeFirst()
  expect([mail?.to_address, mail?.text_body]).toEqual([actor.email, expect.stringContaining('vous l’avez demandé')])
})

test('begun again, the words say resumed or renewed; a visitor is told the path instead of being sent away', async ({
  services,
}) => {
  const { actor, id, sheet } = await begun(services, 'nadia', { said: [] })
  const { site, cookie } = await writing(services, actor, id)
  const visited = await get(site, paths.declare)
  expect(visited.status).toBe(200)
  const html = await visited.text()
  for (const part of ['dix minutes', '6\u00a0questions', '/inscription?retour=%2Fbanniere%2Fdeclarer', 'Se connecter'])
    expect(html).toContain(part)
  expect(await (await get(site, paths.declare, cookie)).text()).toContain('Reprendre la déclaration')
  const again = await post(site, `${paths.declare}/${sheet.id}`, {}, cookie)
  expect(again.headers.get('location')).toBe(paths.step(id, 'interet-general'))
  const flash = again.headers.get('set-cookie')?.split(';')[0] ?? ''
  const resumed = await (await get(site, paths.step(id, 'interet-general'), `${cookie}; ${flash}`)).text()
  expect(resumed).toContain('Voici la déclaration où vous l’aviez laissée.')
})
