import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor, Grant } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { clockOfStep } from '../lifecycle/actions.ts'
import { paths } from '../paths.ts'
import {
  begun,
  browse,
  completed,
  joins,
  mails,
  now,
  pdf,
  person,
  saveAnswer,
  submit,
  submitted,
  today,
} from '../room.fixture.ts'
import { submitApplication } from './actions.ts'
import { readOwn } from './queries.ts'

const at = (services: Services) => ({ ...services, clock: () => now })
const stampIn = (html: string) => /name="stamp" value="([^"]*)"/.exec(html)?.[1] ?? ''

const coordinator = async (db: Database, who: 'helene' | 'simon', territoryId: number | null): Promise<Actor> => {
  const actor = await person(db, who)
  const grant: Grant = { role: 'label_coordinator', territoryId, startsOn: '2026-01-01', endsOn: '2027-12-31' }
  await db
    .insertInto('role_grant')
    .values({
      user_id: actor.id,
      role: grant.role,
      scope_kind: territoryId === null ? 'national' : 'territory',
      territory_id: territoryId,
      starts_on: grant.startsOn,
      ends_on: grant.endsOn,
      act: 'décision d’essai',
    })
    .execute()
  return { ...actor, secondFactor: true, grants: [grant] }
}

test('an incomplete application is not submitted, and says what is missing where it is filled', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'maelle')
  const { referential } = await readOwn(db, actor, id, today)
  expect(await submitApplication(services, actor, id, referential.id, now)).toEqual({
    ok: false,
    refusal: 'incomplete',
  })
  const site = await browse(at(services), actor)
  const fields = { referential: String(referential.id), sincere: 'oui' }
  const answer = await site.post(paths.submission(id), fields)
  expect(answer.status).toBe(422)
  expect(answer.html).toContain(`href="${paths.step(id, 'structure')}#f-places"`)
  expect(answer.html).toContain(`href="${paths.criterion(id, 'identify')}#f-detail-spotted"`)
  expect(answer.html).not.toContain('Déposer la candidature</button>')
  expect(await mails(db)).toEqual([])
})

test('nobody else submits, reads, writes or discards an application', async ({ services, db }) => {
  const { actor, id } = await completed(services, 'maelle')
  const { referential } = await readOwn(db, actor, id, today)
  const paul = await browse(at(services), await person(db, 'paul'))
  const fields = { referential: String(referential.id), sincere: 'oui', stamp: '' }
  const parts = ['structure', 'soutien', 'criteres/identify', 'engagements', 'depot', 'abandonner']
  for (const part of parts) expect((await paul.post(paths.step(id, part), fields)).status, part).toBe(404)
  for (const part of [...parts.slice(0, 4), 'criteres', 'relecture', 'abandonner'])
    expect((await paul.get(paths.step(id, part))).status, part).toBe(404)
  expect((await paul.get(paths.application(id))).status).toBe(404)
  expect((await readOwn(db, actor, id, today)).application.status).toBe('draft')
})

test('without saying that it is sincere, nothing is submitted', async ({ services, db }) => {
  const { actor, id } = await completed(services, 'maelle')
  const site = await browse(at(services), actor)
  const { referential } = await readOwn(db, actor, id, today)
  const answer = await site.post(paths.submission(id), { referential: String(referential.id) })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Cochez cette case pour déposer.')
})

test('another version of the criteria published meanwhile is read before anything is submitted', async ({
  services,
  db,
}) => {
  const { actor, id } = await completed(services, 'maelle')
  const { referential } = await readOwn(db, actor, id, today)
  const { criteria, commitments, family, title } = referential
  const next = { family, number: 2, status: 'published', title, act: 'Essai.', published_on: today }
  const kept = criteria.filter(({ code }) => code !== 'identify')
  await db
    .insertInto('label_referential')
    .values({ ...next, criteria: JSON.stringify(kept), commitments: JSON.stringify(commitments) })
    .execute()
  const site = await browse(at(services), actor)
  const fields = { referential: String(referential.id), sincere: 'oui' }
  const answer = await site.post(paths.submission(id), fields)
  expect(answer.status).toBe(409)
  expect(answer.html).toContain('Les critères ont changé')
  const current = (await readOwn(db, actor, id, today)).referential
  expect((await submitApplication(services, actor, id, current.id, now)).ok).toBe(true)
  const { application, written } = await readOwn(db, actor, id, today)
  expect(application.referentialId).toBe(current.id)
  expect(written.answers.map(({ criterion }) => criterion)).not.toContain('identify')
})

test('once submitted it is not rewritten: neither by the page, nor by the database', async ({ services, db }) => {
  const { actor, id } = await submitted(services, 'maelle')
  const site = await browse(at(services), actor)
  const answer = await site.post(paths.criterion(id, 'identify'), { stamp: '', answer: 'Autre chose.' })
  expect(answer.to).toBe(paths.application(id))
  expect(await saveAnswer(services, actor, id, 'identify')).toEqual({ ok: false, refusal: 'closed' })
  for (const write of [
    sql`update label_answer set answer = 'Autre chose.' where application_id = ${id}`,
    sql`delete from label_evidence where application_id = ${id}`,
    sql`update label_pledge set target = 1 where application_id = ${id}`,
    sql`delete from label_application_territory where application_id = ${id}`,
  ]) {
    await sql`savepoint writing`.execute(db)
    await expect(write.execute(db)).rejects.toThrow('once submitted is not rewritten')
    await sql`rollback to savepoint writing`.execute(db)
  }
})

test('someone whose account is erased leaves what they wrote, without their name', async ({ services, db }) => {
  const { actor, sheet, id } = await completed(services, 'maelle')
  const other = await person(db, 'camille')
  await joins(db, other, sheet.id)
  const link = { url: 'https://exemple.org/equipe', title: 'L’équipe', isPublic: false }
  await saveAnswer(services, other, id, 'team', { answer: 'Trois personnes.', link })
  await submit(services, actor, id)
  await db.deleteFrom('app_user').where('id', '=', other.id).execute()
  const { written } = await readOwn(db, actor, id, today)
  expect(written.answers.find(({ criterion }) => criterion === 'team')?.answer).toBe('Trois personnes.')
  const kept = await db.selectFrom('label_evidence').select('added_by').where('criterion', '=', 'team').execute()
  expect(kept).toEqual([{ added_by: null }])
})

test('submitting tells the owners and those who coordinate there, each once, never those of the organisation', async ({
  services,
  db,
}) => {
  const { actor, id, sheet } = await completed(services, 'maelle')
  const editor = await person(db, 'camille')
  await joins(db, editor, sheet.id)
  const creuse = await db
    .selectFrom('territory')
    .select('id')
    .where('kind', '=', 'department')
    .where('code', '=', '23')
    .executeTakeFirstOrThrow()
  const rhone = await db
    .selectFrom('territory')
    .select('id')
    .where('kind', '=', 'department')
    .where('code', '=', '69')
    .executeTakeFirstOrThrow()
  const here = await coordinator(db, 'helene', creuse.id)
  await coordinator(db, 'simon', rhone.id)
  const site = await browse(at(services), actor)
  const { referential, application } = await readOwn(db, actor, id, today)
  const fields = { referential: String(referential.id), sincere: 'oui' }
  for (const _ of [1, 2]) expect((await site.post(paths.submission(id), fields)).to).toBe(paths.application(id))
  const sent = await mails(db)
  expect(sent.map(({ to }) => to).sort()).toEqual([here.email, actor.email].sort())
  const own = sent.find(({ to }) => to === actor.email)
  expect(own?.subject).toBe(`Candidature ${application.number} déposée`)
  expect(own?.text).toContain('14\u00a0décembre\u00a02026'.replaceAll('\u00a0', ' '))
  const kinds = await db.selectFrom('outgoing_mail').select(['category', 'to_address']).execute()
  expect(kinds.find(({ to_address }) => to_address === here.email)?.category).toBe('team')
  expect(await clockOfStep(db, id, 'admissibility')).toMatchObject({ startedOn: today, targetDays: 15 })
  const scores = await db.selectFrom('label_answer').select(['self_score', 'first_score']).execute()
  for (const { self_score, first_score } of scores) expect(first_score).toBe(self_score)
})

test('a draft is discarded after a confirmation; its documents stay in the vault, given back', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'maelle')
  const piece = { file: pdf(), title: 'Bilan', kind: 'other', isPublic: false } as const
  await saveAnswer(services, actor, id, 'redirect', { piece, link: null })
  const site = await browse(at(services), actor)
  expect((await site.get(paths.discard(id))).html).toContain('Effacer le brouillon')
  expect((await site.post(paths.discard(id))).to).toBe(paths.apply)
  expect((await site.get(paths.application(id))).status).toBe(404)
  expect(await db.selectFrom('vault_document').select('title').execute()).toEqual([{ title: 'Bilan' }])
  expect(await db.selectFrom('vault_share').select('id').where('revoked_at', 'is', null).execute()).toEqual([])
})

test('from the first page to the submission, as a browser without script does it', async ({ services, db }) => {
  const { actor, id } = await begun(services, 'maelle')
  const site = await browse(at(services), actor)
  const send = async (path: string, fields: Record<string, string | string[]>) => {
    const { html, status } = await site.get(path)
    expect(status, path).toBe(200)
    const answer = await site.post(path, { ...fields, stamp: stampIn(html), go: 'next' })
    expect(answer.status, `${path} ${/err-sum[\s\S]{0,900}/.exec(answer.html)?.[0] ?? ''}`).toBe(303)
    return answer.to
  }
  expect((await site.get(paths.application(id))).to).toBe(paths.step(id, 'structure'))
  const structure = {
    places: 'Guéret',
    roles: 'accompany',
    contact_name: 'Maëlle Guyot',
    contact_function: 'Direction',
  }
  let next = await send(paths.step(id, 'structure'), structure)
  expect(next).toBe(paths.step(id, 'soutien'))
  next = await send(next, { offer: 'Neuf mois.', free_of_charge: 'Gratuit.', team: 'Trois personnes.' })
  const { referential } = await readOwn(db, actor, id, today)
  for (const { code, details, evidence } of referential.criteria) {
    expect(next).toBe(paths.criterion(id, code))
    const figures = details.map(({ name, kind }) => [`detail-${name}`, kind === 'number' ? '2,5' : 'Voici.'])
    const link = evidence ? { url: 'exemple.org/preuve', url_title: 'Preuve', url_public: 'oui' } : {}
    next = await send(next, { answer: 'Voici.', score: '2', ...Object.fromEntries(figures), ...link })
  }
  expect(next).toBe(paths.step(id, 'engagements'))
  const pledges = referential.commitments
    .filter(({ required }) => required)
    .flatMap(({ code }) => [
      [`${code}-cible`, '10'],
      [`${code}-date`, '2027-11-30'],
      [`${code}-comment`, 'Deux ateliers.'],
    ])
  next = await send(next, Object.fromEntries(pledges))
  expect(next).toBe(paths.step(id, 'relecture'))
  const review = await site.get(next)
  expect(review.html).toContain('Déposer la candidature</button>')
  expect(review.html).toContain('https://exemple.org/preuve')
  const done = await site.post(paths.submission(id), { referential: String(referential.id), sincere: 'oui' })
  expect(done.to).toBe(paths.application(id))
  const page = await site.get(done.to)
  expect(page.status).toBe(200)
  expect(page.html).toContain('avant le 14 décembre 2026')
  expect((await site.get(paths.mine)).html).toContain('L’instruction')
})
