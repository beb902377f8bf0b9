import { expect } from 'vitest'
import { parisDay } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import { entrusted, member } from '../../room.fixture.ts'
import { to } from '../paths.ts'
import { at, browse, building, mails, refusedIn, says, stepHere, submitted, validated } from '../pathway.fixture.ts'
import { tellMembers } from '../upkeep/actions-news.ts'
import { skipStep, submitStep } from './actions.ts'
import { answerReservation } from './actions-opinions.ts'

test('strangers read and write nothing; whoever facilitated until yesterday neither', async ({ services }) => {
  const today = at(services, '2026-11-22')
  const here = await building(today)
  const page = to.step(here.slug, 'inviter')
  const visitor = await browse(today)
  expect(await visitor.get(to.pathway(here.slug))).toHaveProperty('status', 200)
  expect((await visitor.get(page)).html).not.toContain('Texte du livrable')
  expect(await visitor.get(to.step(here.slug, 'rien'))).toHaveProperty('status', 404)
  const fields = { body: 'Venus à onze.', version: '0' }
  expect(await visitor.post(to.deliverable(here.slug, 'inviter'), fields)).toHaveProperty('status', 401)
  const lucie = await browse(today, here.lucie)
  for (const path of [to.deliverable(here.slug, 'inviter'), to.skipping(here.slug, 'inviter'), to.fork(here.slug)])
    expect(await lucie.post(path, fields), path).toHaveProperty('status', 404)
  // Lucie’s organisation facilitated until yesterday, and is not a member
  await today.db
    .insertInto('sheet_member')
    .values({ sheet_id: here.drome.id, user_id: here.lucie.id, role: 'editor' })
    .execute()
  await today.db
    .updateTable('community_member')
    .set({ left_on: '2026-11-10', left_precision: 'day', left_how: 'left' })
    .where('organisation_id', '=', here.drome.id)
    .execute()
  await entrusted(today.db, here.id, [here.drome.id], { from: '2026-01-15', until: '2026-11-21' })
  expect(await lucie.get(to.choice(here.slug))).toHaveProperty('status', 404)
  expect(await lucie.post(to.deliverable(here.slug, 'inviter'), fields)).toHaveProperty('status', 404)
  const yesterday = await browse(at(services, '2026-11-21'), here.lucie)
  expect(await yesterday.get(to.choice(here.slug))).toHaveProperty('status', 200)
})

test('what is wrong is said beside the field and nothing is lost; two who write at once both keep their words', async ({
  services,
}) => {
  const here = await building(services)
  const [maelle, simon] = [await browse(services, here.maelle), await browse(services, here.simon)]
  const path = to.deliverable(here.slug, 'inviter')
  const wrong = await maelle.post(path, {
    body: 'Venus à onze.',
    link: 'pas un lien',
    keep: 'oui',
    reason: 'non',
    version: '0',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Venus à onze.')
  expect(wrong.html).toContain('Donnez une adresse complète')
  expect(await maelle.post(path, { body: 'Venus à onze.', version: '0' })).toMatchObject({ status: 303 })
  const late = await simon.post(path, { body: 'Venus à douze.', version: '0' })
  expect(late.status).toBe(409)
  expect(late.html).toContain('Quelqu’un a enregistré cette étape avant vous')
  expect(late.html).toContain('Venus à onze.')
  const { version } = await stepHere(services, here, 'inviter')
  expect(late.html).toContain(`name="version" value="${version}"`)
  expect(await simon.post(path, { body: 'Venus à douze.', version: String(version) })).toMatchObject({ status: 303 })
  expect(await stepHere(services, here, 'inviter')).toMatchObject({ status: 'doing', body: 'Venus à douze.' })
})

test('nobody validates their own deliverable: two other voices agree, and no reservation is left unanswered', async ({
  services,
  db,
}) => {
  const here = await building(services)
  const { slug } = here
  await submitted(services, here, 'inviter', 'Venus à onze.')
  await tellMembers(services, {
    communityId: here.id,
    what: 'submitted',
    key: 'inviter',
    round: 1,
    except: here.ibrahim.id,
  })
  const told = (await mails(db)).filter(({ subject }) => subject.includes('votre avis')).map((mail) => mail.to)
  expect(told.toSorted()).toEqual([here.maelle.email, here.nadia.email, here.simon.email].toSorted())
  expect(await says(services, here.ibrahim, here, 'inviter')).toMatchObject({ refusal: 'own-deliverable' })
  const maelle = await browse(services, here.maelle)
  const reserve = { round: '1', voix: '', avis: 'reserve', reserve: 'Bof.' }
  expect(await maelle.post(to.opinion(slug, 'inviter'), reserve)).toHaveProperty('status', 422)
  expect(await says(services, here.maelle, here, 'inviter', 'reserve')).toMatchObject({ ok: true })
  expect(await says(services, here.simon, here, 'inviter')).toMatchObject({ value: { validated: false } })
  expect(await says(services, here.nadia, here, 'inviter')).toMatchObject({ value: { validated: false } })
  const page = (await (await browse(services)).get(to.step(slug, 'inviter'))).html
  expect(page).toContain('Il manque les habitants des hameaux.')
  expect(page).toContain('une personne')
  expect(page).not.toContain(here.simon.name)
  const [said] = await db.selectFrom('pathway_opinion').select('member_id').where('opinion', '=', 'reserve').execute()
  const answer = { member: `organisation:${said?.member_id}`, round: 1, answer: 'Trois hameaux ajoutés à la liste.' }
  expect(await answerReservation(services, here.maelle, slug, 'inviter', answer)).toMatchObject({
    refusal: 'own-reservation',
  })
  const forced = () =>
    db
      .updateTable('pathway_step')
      .set({ status: 'validated', validated_on: '2026-11-22' })
      .where('step_key', '=', 'inviter')
      .execute()
  await refusedIn(db, forced, 'validated by the other voices')
  expect(await answerReservation(services, here.ibrahim, slug, 'inviter', answer)).toMatchObject({
    value: { validated: true },
  })
  expect(await stepHere(services, here, 'inviter')).toMatchObject({
    status: 'validated',
    validatedOn: parisDay(services.clock()),
  })
  await refusedIn(
    db,
    () => db.updateTable('pathway_step').set({ body: 'Autre' }).where('step_key', '=', 'inviter').execute(),
    'is not changed',
  )
})

test('one person holds one pen, even with two voices; what was put again wants new opinions', async ({
  services,
  db,
}) => {
  const here = await building(services)
  await member(db, here.id, { person: here.maelle.id })
  await submitted(services, here, 'inviter')
  const voices = await db
    .selectFrom('community_member')
    .select(['organisation_id', 'person_id'])
    .where('community_id', '=', here.id)
    .execute()
  const own = voices.find(({ person_id }) => person_id === here.maelle.id)?.person_id
  const maelle = await browse(services, here.maelle)
  const atelier = await db
    .selectFrom('sheet')
    .select('id')
    .where('name', '=', 'Atelier des Pentes')
    .executeTakeFirstOrThrow()
  const agree = (voix: string, round = '1') =>
    maelle.post(to.opinion(here.slug, 'inviter'), { round, avis: 'agree', voix })
  expect((await agree('')).html).toContain('Choisissez au nom de quel membre')
  expect(await agree(`organisation:${atelier.id}`)).toHaveProperty('status', 303)
  expect((await agree(`person:${own}`)).html).toContain('un seul avis')
  expect(await stepHere(services, here, 'inviter')).toHaveProperty('status', 'submitted')
  await maelle.post(to.withdrawal(here.slug, 'inviter'))
  expect((await (await browse(services)).get(to.step(here.slug, 'inviter'))).html).toContain('Atelier des Pentes')
  await submitted(services, here, 'inviter', 'Une autre version.')
  expect(await agree(`organisation:${atelier.id}`)).toHaveProperty('status', 409)
  expect(await says(services, here.simon, here, 'inviter')).toMatchObject({ value: { validated: false } })
})

test('alone, one waits to be two, and it is said', async ({ services, db }) => {
  const here = await building(services, { alone: true })
  await submitted(services, here, 'inviter')
  const ibrahim = await browse(services, here.ibrahim)
  expect((await ibrahim.get(to.step(here.slug, 'inviter'))).html).toContain('À valider quand vous serez deux')
  await member(db, here.id, { person: here.nadia.id })
  expect(await says(services, here.nadia, here, 'inviter')).toMatchObject({ value: { validated: true } })
})

test('three steps are not skipped, the others with a reason; all settled, the community is recognised and told', async ({
  services,
  db,
}) => {
  const here = await building(services)
  const ibrahim = await browse(services, here.ibrahim)
  const skip = (key: string, motif: string) => ibrahim.post(to.skipping(here.slug, key), { motif })
  expect(await skip('inviter', 'non')).toHaveProperty('status', 422)
  expect(await skipStep(services, here.ibrahim, here.slug, 'gouvernance', 'Nous verrons plus tard.')).toMatchObject({
    refusal: 'required',
  })
  for (const key of ['inviter', 'besoins', 'trois-defis', 'rythme-et-bilan'])
    expect(await skip(key, 'Déjà fait il y a deux ans.'), key).toHaveProperty('status', 303)
  for (const key of ['cartographier', 'gouvernance']) await validated(services, here, key)
  const status = async () =>
    await db
      .selectFrom('community')
      .select(['status', 'recognised_on'])
      .where('id', '=', here.id)
      .executeTakeFirstOrThrow()
  expect(await status()).toMatchObject({ status: 'building' })
  await validated(services, here, 'feuille-de-route')
  expect(await status()).toEqual({ status: 'recognised', recognised_on: parisDay(services.clock()) })
  const events = await db
    .selectFrom('history')
    .select('verb')
    .where('subject_id', '=', here.id)
    .where('is_public', '=', true)
    .execute()
  expect(events.map(({ verb }) => verb)).toContain('community.recognised')
  await tellMembers(services, { communityId: here.id, what: 'recognised', key: '', round: 0, except: null })
  expect((await mails(db)).filter(({ subject }) => subject.includes('est reconnue'))).toHaveLength(4)
  expect(await ibrahim.post(to.reopening(here.slug, 'inviter'))).toHaveProperty('status', 303)
  expect(await status()).toMatchObject({ status: 'recognised' })
})

test('what is kept between members says why to others, and no more; the dossier neither', async ({ services }) => {
  const here = await building(services)
  const ibrahim = await browse(services, here.ibrahim)
  const kept = { body: 'Le nom de chacun.', keep: 'oui', reason: 'Des personnes y sont nommées.', version: '0' }
  expect(await ibrahim.post(to.deliverable(here.slug, 'inviter'), kept)).toHaveProperty('status', 303)
  const { version } = await stepHere(services, here, 'inviter')
  expect(await submitStep(services, here.ibrahim, here.slug, 'inviter', { voice: '', version })).toMatchObject({
    ok: true,
  })
  const visitor = await browse(services)
  for (const path of [to.step(here.slug, 'inviter'), to.dossier(here.slug)]) {
    const { html } = await visitor.get(path)
    expect(html, path).toContain('Des personnes y sont nommées.')
    expect(html, path).not.toContain('Le nom de chacun.')
    expect((await (await browse(services, here.nadia)).get(path)).html, path).toContain('Le nom de chacun.')
  }
  // taken back and made public, it tells nothing of what was kept; what another types meanwhile is not lost
  expect(await ibrahim.post(to.withdrawal(here.slug, 'inviter'))).toHaveProperty('status', 303)
  const again = await stepHere(services, here, 'inviter')
  const open = { body: 'Venus à onze.', version: String(again.version) }
  expect(await ibrahim.post(to.deliverable(here.slug, 'inviter'), open)).toHaveProperty('status', 303)
  const page = (await visitor.get(to.step(here.slug, 'inviter'))).html
  expect(page).toContain('Venus à onze.')
  expect(page).not.toContain('Le nom de chacun.')
  expect((await ibrahim.get(to.step(here.slug, 'inviter'))).html).toContain('Le nom de chacun.')
  const put = { voice: '', version: again.version + 1 }
  expect(await submitStep(services, here.ibrahim, here.slug, 'inviter', put)).toMatchObject({ ok: true })
  const late = await (await browse(services, here.maelle)).post(to.deliverable(here.slug, 'inviter'), {
    body: 'Onze, dont trois élus.',
    version: String(again.version + 1),
  })
  expect(late.status).toBe(409)
  expect(late.html).toContain('Onze, dont trois élus.')
})
