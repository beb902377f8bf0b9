import { describe, expect } from 'vitest'
import { addDays } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import { readCase } from '../../cases/queries.ts'
import { paths } from '../../paths.ts'
import {
  at,
  browse,
  inProgress,
  mails,
  now,
  person,
  placeId,
  qualified,
  secured,
  supervisor,
  today,
  world,
} from '../../room.fixture.ts'
import { appointHacker, editAppointment, extendAppointment, proposeAppointment } from './actions.ts'
import { endAppointment, endAppointmentsOf, reinstateAppointment, suspendAppointment } from './actions-end.ts'
import { act, appointed, asked, handOf, proposed } from './acts.fixture.ts'
import { appointmentsFor } from './queries.ts'

const notFound = { kind: 'not-found' }

describe('who may not', () => {
  test('nobody but those who supervise finds the appointments, administrators included', async ({ services, db }) => {
    const here = await world(services)
    const id = here.appointments.helene
    const pages = [paths.appointments, paths.newAppointment, paths.appointment(id)]
    const parts = ['nomination', 'prolongation', 'modification', 'suspension', 'fin', 'suppleances']
    for (const who of [here.georges, here.helene, here.camille]) {
      const site = await browse(at(services, today), who)
      for (const path of [...pages, ...parts.map((part) => paths.appointmentPart(id, part))])
        expect([path, (await site.get(path)).status]).toEqual([path, 404])
      for (const part of [...parts, 'reprise'])
        expect((await site.post(paths.appointmentPart(id, part), { reason: 'essai d’un autre' })).status).toBe(404)
      await expect(endAppointment(services, who, id, 'essai', now)).rejects.toMatchObject(notFound)
      await expect(proposeAppointment(services, who, asked('x@y.example'), now)).rejects.toMatchObject(notFound)
    }
    await db.updateTable('app_user').set({ two_factor_enabled: false }).where('id', '=', here.jeanne.id).execute()
    const bare = await browse(at(services, today), here.jeanne)
    expect((await bare.get(paths.appointments)).to).toContain('second-facteur')
    await expect(
      endAppointment(services, { ...here.jeanne, secondFactor: false }, id, 'essai', now),
    ).rejects.toMatchObject(notFound)
    expect((await (await browse(at(services, today))).get(paths.appointments)).to).toContain('connexion')
  })

  test('one supervises in one’s places: elsewhere, above and everywhere are not found', async ({ services, db }) => {
    const here = await world(services)
    const amine = await supervisor(db, 'amine', here.department)
    const drome = await placeId(db, 'department', '26')
    const karim = await secured(db, 'karim')
    const propose = (change: object) => proposeAppointment(services, amine, asked(karim.email, change), now)
    const inPlaces = (...placeIds: number[]) => ({ everywhere: false, placeIds })
    expect(await propose({})).toMatchObject({ refusal: 'too-high' })
    expect(await propose({ ...inPlaces(here.department), level: 4 })).toMatchObject({ refusal: 'too-high' })
    expect(await propose(inPlaces(drome))).toMatchObject({ refusal: 'outside' })
    expect(await propose(inPlaces(here.department, drome))).toMatchObject({ refusal: 'outside' })
    expect(await propose(inPlaces(here.region))).toMatchObject({ refusal: 'outside' })
    expect(await propose(inPlaces())).toMatchObject({ refusal: 'no-place' })
    expect(await propose(inPlaces(await placeId(db, 'commune', '23096')))).toMatchObject({ ok: true })
    const seen = await appointmentsFor(db, amine, today)
    expect(seen.map(({ person }) => person?.id).sort()).toEqual([here.ibrahim.id, karim.id].sort())
    for (const out of [here.appointments.helene, here.appointments.simon])
      await expect(suspendAppointment(services, amine, out, 'essai', now)).rejects.toMatchObject(notFound)
  })

  test('nobody appoints themself, nor an account unknown, unconfirmed, suspended or of the other world', async ({
    services,
    db,
  }) => {
    const { jeanne } = await world(services)
    const [karim, fatou] = [await secured(db, 'karim'), await person(db, 'fatou')]
    const propose = async (email: string) => proposeAppointment(services, jeanne, asked(email), now)
    const change = (id: string, set: object) => db.updateTable('app_user').set(set).where('id', '=', id).execute()
    expect(await propose(jeanne.email)).toMatchObject({ refusal: 'oneself' })
    expect(await propose('personne@nulle-part.example')).toMatchObject({ refusal: 'unknown-person' })
    await change(fatou.id, { email_verified: false })
    expect(await propose(fatou.email)).toMatchObject({ refusal: 'unverified' })
    await change(fatou.id, { demo: true })
    expect(await propose(fatou.email)).toMatchObject({ refusal: 'unknown-person' })
    const id = await proposed(services, jeanne, karim.email.toUpperCase())
    await db.updateTable('hacker_appointment').set({ person_id: jeanne.id }).where('id', '=', id).execute()
    expect(await appointHacker(services, jeanne, id, act, now)).toMatchObject({ refusal: 'oneself' })
    expect(await endAppointment(services, jeanne, id, 'essai', now)).toMatchObject({ refusal: 'oneself' })
    await expect(endAppointment(services, { ...jeanne, demo: true }, id, 'essai', now)).rejects.toMatchObject(notFound)
  })
})

test('no appointment without its act: what is proposed never gets a case, in the rules nor in the database', async ({
  services,
  db,
}) => {
  const { jeanne, nadia } = await world(services)
  const karim = await secured(db, 'karim')
  await db.updateTable('hacker_appointment').set({ ended_on: today, ended_reason: 'essai' }).execute()
  const id = await proposed(services, jeanne, karim.email)
  expect((await mails(db)).filter(({ to }) => to === karim.email)).toEqual([])
  const waiting = await qualified(services, nadia, 2)
  expect(await handOf(db, waiting)).toBeNull()
  for (const [change, refusal] of [
    [{ act: '  ' }, 'act-missing'],
    [{ actOn: addDays(today, 1) }, 'act-date'],
    [{ startsOn: '2026-11-01' }, 'before-act'],
    [{ endsOn: '2029-11-24' }, 'too-long'],
  ] as const)
    expect(await appointHacker(services, jeanne, id, { ...act, ...change }, now)).toMatchObject({ refusal })
  expect(await appointHacker(services, jeanne, id, act, now)).toMatchObject({ ok: true })
  expect(await appointHacker(services, jeanne, id, act, now)).toMatchObject({ refusal: 'not-now' })
  expect(await handOf(db, await qualified(services, nadia, 2))).toBe(id)
  const [letter] = (await mails(db)).filter(({ to, subject }) => to === karim.email && subject.includes('nommé'))
  expect(letter?.text).toContain('second facteur')
  expect(letter?.text).toContain(act.act)
})

test('an act appointing someone cannot be taken away from under the appointment', async ({ services, db }) => {
  const { appointments } = await world(services)
  await expect(
    db
      .updateTable('hacker_appointment')
      .set({ act: null, act_on: null })
      .where('id', '=', appointments.helene)
      .execute(),
  ).rejects.toThrow('hacker_appointment')
})

test('ending finds another hand for the cases at once, and whoever had them reads nothing more', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const [first, second] = [await inProgress(services, here.nadia, 3), await inProgress(services, here.nadia, 3)]
  expect(await handOf(db, first)).toBe(here.appointments.helene)
  expect(await endAppointment(services, here.jeanne, here.appointments.helene, 'mutation', now)).toMatchObject({
    ok: true,
  })
  for (const id of [first, second]) {
    expect(await handOf(db, id)).toBe(here.appointments.simon)
    await expect(readCase(db, here.helene, id, today)).rejects.toMatchObject(notFound)
    expect((await readCase(db, here.simon, id, today)).sides.handles).toBe(true)
  }
  expect(await endAppointment(services, here.jeanne, here.appointments.helene, 'mutation', now)).toMatchObject({
    refusal: 'not-now',
  })
  const events = await db
    .selectFrom('blocker_event')
    .select(['verb', 'side'])
    .where('case_id', '=', first)
    .where('verb', '=', 'hand_ended')
    .execute()
  expect(events).toEqual([{ verb: 'hand_ended', side: 'supervisor' }])
  const letters = await mails(db)
  expect(letters.filter(({ to, subject }) => to === here.helene.email && subject.includes('prend fin'))).toHaveLength(1)
  expect(
    letters.filter(({ to, subject }) => to === here.nadia.email && subject.includes('change de main')),
  ).toHaveLength(2)
  expect(await handOf(db, await qualified(services, here.nadia, 3))).toBe(here.appointments.simon)
})

test('suspended, one loses the cases and gets none; reinstated, one gets new ones and not the old', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const { helene, simon } = here.appointments
  expect(await reinstateAppointment(services, here.jeanne, helene, now)).toMatchObject({ refusal: 'not-now' })
  await suspendAppointment(services, here.jeanne, helene, 'enquête', now)
  expect([await handOf(db, id), await handOf(db, await qualified(services, here.nadia, 3))]).toEqual([simon, simon])
  await expect(readCase(db, here.helene, id, today)).rejects.toMatchObject(notFound)
  await reinstateAppointment(services, here.jeanne, helene, now)
  expect([await handOf(db, id), await handOf(db, await qualified(services, here.nadia, 3))]).toEqual([simon, helene])
  const history = await db.selectFrom('history').selectAll().where('subject_id', '=', helene).orderBy('id').execute()
  expect(history.map(({ verb, is_public }) => [verb, is_public])).toEqual([
    ['hacker.suspended', false],
    ['hacker.reinstated', false],
  ])
  expect(JSON.stringify(history)).not.toContain('enquête')
})

test('a new act carries an appointment further, and the one it follows stays', async ({ services, db }) => {
  const { jeanne } = await world(services)
  const karim = await secured(db, 'karim')
  const id = await appointed(services, jeanne, karim.email)
  const next = { act: 'Arrêté d’essai n° 2026-300', actOn: today, authority: 'Préfète de la Drôme' }
  const extend = (change: object) =>
    extendAppointment(services, jeanne, id, { ...next, endsOn: act.endsOn, ...change }, now)
  expect(await extend({})).toMatchObject({ refusal: 'not-longer' })
  expect(await extend({ endsOn: '2029-11-24' })).toMatchObject({ refusal: 'too-long' })
  expect(await extend({ endsOn: '2029-11-23', act: '' })).toMatchObject({ refusal: 'act-missing' })
  expect(await extend({ endsOn: '2029-11-23' })).toMatchObject({ ok: true })
  const page = await (await browse(at(services, today), jeanne)).get(paths.appointment(id))
  for (const said of [act.act, next.act, 'Préfète de la Drôme', '23 novembre 2029', karim.email, 'Prolongée'])
    expect(page.html).toContain(said.replaceAll('’', '’'))
})

test('what no act says is edited on the version that was read; nothing typed is lost', async ({ services }) => {
  const here = await world(services)
  const id = here.appointments.ibrahim
  const said = { function: 'Référent déblocage', service: 'Préfecture de la Creuse', loadLimit: 4 }
  expect(await editAppointment(services, here.jeanne, id, { ...said, function: 'Ibrahim Sow' }, 1, now)).toMatchObject({
    refusal: 'names-someone',
  })
  expect(await editAppointment(services, here.jeanne, id, said, 1, now)).toMatchObject({ ok: true })
  expect(await editAppointment(services, here.jeanne, id, said, 1, now)).toMatchObject({ refusal: 'changed' })
  const site = await browse(at(services, today), here.jeanne)
  const typed = { function: 'Déléguée aux projets', service: 'Préfecture de la Creuse', load_limit: '7', version: '1' }
  const again = await site.post(paths.appointmentPart(id, 'modification'), typed)
  expect(again.status).toBe(409)
  for (const shown of ['Déléguée aux projets', 'Référent déblocage', 'name="version" value="2"'])
    expect(again.html).toContain(shown)
  expect((await site.post(paths.appointmentPart(id, 'modification'), { ...typed, version: '2' })).status).toBe(303)
  expect((await site.post(paths.appointmentPart(id, 'modification'), { ...typed, load_limit: '0' })).status).toBe(422)
})

test('an account that goes ends its appointments, and the texts that may name it', async ({ services, db }) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  await endAppointmentsOf(db, here.helene.id, now)
  const row = await db
    .selectFrom('hacker_appointment')
    .select(['ended_on', 'act', 'act_on', 'ended_reason'])
    .where('id', '=', here.appointments.helene)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({
    ended_on: today,
    act: 'Texte effacé avec le compte.',
    act_on: '2026-01-01',
    ended_reason: 'Compte effacé.',
  })
  await expect(readCase(db, here.helene, id, today)).rejects.toMatchObject(notFound)
})

test('from the proposal to the act on the pages: places one by one, checked before it is done, said in words', async ({
  services,
  db,
}) => {
  const { jeanne } = await world(services)
  const karim = await secured(db, 'karim')
  const site = await browse(at(services, today), jeanne)
  const typed = {
    ...{ email: karim.email, function: 'Sous-préfet', service: 'Préfecture', authority: 'Préfet', level: '2' },
    ...{ matters: ['transport'], powers: ['ask'], scope: 'somewhere', places: '23', load_limit: '5' },
    ...{ starts_on: today, ends_on: addDays(today, 300) },
  }
  const wrong = await site.post(paths.newAppointment, { ...typed, email: jeanne.email, matters: [] })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Choisissez au moins une matière.')
  expect(wrong.html).toContain('value="Sous-préfet"')
  const own = await site.post(paths.newAppointment, { ...typed, email: jeanne.email })
  expect(own.html).toContain('Nul ne décide pour soi-même')
  const added = await site.post(paths.newAppointment, { ...typed, go: 'add' })
  expect(added.status).toBe(200)
  const department = String(await placeId(db, 'department', '23'))
  expect(added.html).toMatch(new RegExp(`name="places_id" value="${department}" checked`))
  const made = await site.post(paths.newAppointment, { ...typed, places: '', places_id: [department] })
  expect(made.status).toBe(303)
  const id = made.to.split('/').at(-1) ?? ''
  expect((await site.get(made.to)).html).toContain('Elle attend son acte')
  const given = {
    act: act.act,
    act_on: '2026-11-20',
    authority: 'Préfet',
    starts_on: today,
    ends_on: addDays(today, 300),
  }
  const to = paths.appointmentPart(id, 'nomination')
  const review = await site.post(to, given)
  expect(review.html).toContain('Vérifier la nomination')
  expect(review.html).toContain(karim.email)
  const isAppointed = async () =>
    (await db.selectFrom('hacker_appointment').select('appointed_at').where('id', '=', id).executeTakeFirstOrThrow())
      .appointed_at !== null
  expect(await isAppointed()).toBe(false)
  expect((await site.post(to, { ...given, act_on: addDays(today, 1), confirmed: 'oui' })).status).toBe(422)
  expect((await site.post(to, { ...given, back: 'oui' })).html).toContain(act.act)
  expect((await site.post(to, { ...given, confirmed: 'oui' })).status).toBe(303)
  expect(await isAppointed()).toBe(true)
  expect((await site.get(to)).status).toBe(303)
  expect((await site.get(paths.appointments)).html).toContain('Sous-préfet')
  const ending = paths.appointmentPart(id, 'fin')
  expect((await site.get(ending)).html).toContain('Aucun dossier n’est en main.')
  expect((await site.post(ending, { reason: '' })).status).toBe(422)
  expect((await site.post(ending, { reason: 'mutation' })).status).toBe(303)
})
