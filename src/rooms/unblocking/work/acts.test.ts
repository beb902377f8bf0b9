import { expect } from 'vitest'
import { addDays } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { test } from '#tests/support/database.ts'
import { nameAdministration } from '../cases/parts/actions-administrations.ts'
import { changeLetter, sendLetter, writeLetter } from '../cases/parts/actions-letters.ts'
import { cancelMeeting, changeMeeting, conveneMeeting, writeMinutes } from '../cases/parts/actions-meetings.ts'
import { holdCase, resumeCase, setPurpose } from '../cases/parts/actions-pace.ts'
import { askAdministration, recordAnswer, remindAdministration } from '../cases/parts/actions-replies.ts'
import { addStep, moveStep, removeStep, tickStep } from '../cases/parts/actions-steps.ts'
import { administrationsOf, lettersOf, stepsOf } from '../cases/parts/queries.ts'
import { unshownQuestion } from '../cases/parts/rules.ts'
import { readCase } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { at, browse, inProgress, mails, now, on, today, world } from '../room.fixture.ts'
import { words } from './words.ts'
import { inHand, statusIn, verbsIn } from './work.fixture.ts'

const step = (what: string) => ({ what, who: '', dueOn: null, shown: true })
const service = { kind: 'prefecture', name: 'Service des véhicules', level: 3, blocks: true, goesUp: false } as const
const meeting = { day: '2026-12-03', hour: '14:30', place: 'Guéret', invited: 'La préfecture', agenda: '' }
const letter = { addressee: 'La préfecture', subject: 'Objet', body: 'Texte', shown: true, administrationId: null }

test('nothing is worked once it is answered, closed or withdrawn, and what was typed comes back', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  const site = await browse(at(services, today), here.helene)
  for (const set of [
    { status: 'answered', answered_at: now },
    { status: 'closed', closed_at: now },
  ]) {
    await db.updateTable('blocker_case').set(set).where('id', '=', here.id).execute()
    const held = { awaits: 'holder', until: null, reason: 'Les statuts signés' } as const
    for (const outcome of [
      await setPurpose(services, here.helene, here.id, 'La sécurité', now),
      await holdCase(services, here.helene, here.id, held, now),
      await addStep(services, here.helene, here.id, step('Appeler'), now),
      await nameAdministration(services, here.helene, here.id, service, now),
      await conveneMeeting(services, here.helene, here.id, meeting, now),
      await writeLetter(services, here.helene, here.id, { ...letter, template: 'free' }, now),
    ])
      expect(outcome).toEqual({ ok: false, refusal: 'not-now' })
    const page = await site.post(paths.workPart(here.id, 'objectif'), { purpose: 'Texte à ne pas perdre' })
    expect([page.status, page.html.includes('Texte à ne pas perdre')]).toEqual([409, true])
  }
  expect((await site.post(paths.workPart(here.id, 'messages'), { body: 'Trop tard' })).status).toBe(409)
})

test('a withdrawn case is not worked either', async ({ services, db }) => {
  const here = await inHand(services)
  await db.updateTable('blocker_case').set({ status: 'withdrawn', closed_at: now }).where('id', '=', here.id).execute()
  const outcome = await setPurpose(services, here.helene, here.id, 'La sécurité', now)
  expect(outcome).toEqual({ ok: false, refusal: 'not-now' })
})

test('convening, and asking in writing, need the power that the act gives', async ({ services, db }) => {
  const here = await inHand(services)
  const { id } = certain(await nameAdministration(services, here.helene, here.id, service, now))
  const only = (powers: string[]) =>
    db.updateTable('hacker_appointment').set({ powers }).where('id', '=', here.appointments.helene).execute()
  const site = await browse(at(services, today), here.helene)
  await only(['ask'])
  expect(await conveneMeeting(services, here.helene, here.id, meeting, now)).toMatchObject({ refusal: 'no-power' })
  const page = await site.post(paths.workPart(here.id, 'reunions'), { ...meeting, agenda: 'À ne pas perdre' })
  expect([page.status, page.html.includes('ne vous donne pas')]).toEqual([422, true])
  await only(['convene'])
  const asked = { asked: 'Est-ce permis ?', askedOn: today, days: 10 }
  const of = { caseId: here.id, partId: id }
  expect(await askAdministration(services, here.helene, of, asked, now)).toMatchObject({ refusal: 'no-power' })
  const written = { ...letter, template: 'free' } as const
  expect(await writeLetter(services, here.helene, here.id, written, now)).toMatchObject({ refusal: 'no-power' })
  certain(await conveneMeeting(services, here.helene, here.id, meeting, now))
})

test('an administration that refuses says on what text; without it nothing is kept, and nothing typed is lost', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  const { id } = certain(await nameAdministration(services, here.helene, here.id, service, now))
  const site = await browse(at(services, today), here.helene)
  const to = paths.workPart(here.id, `administrations/${id}/reponse`)
  const refusing = { answer: 'refuses', said: 'Ce n’est pas prévu', basis: '', answered_on: today }
  const page = await site.post(to, refusing)
  expect([page.status, page.html.includes('Ce n’est pas prévu')]).toEqual([422, true])
  expect(page.html).toContain('Un refus dit sur quel texte il repose')
  const of = { caseId: here.id, partId: id }
  const bare = { answer: 'refuses', said: 'Non', legalBasis: ' ', answeredOn: today } as const
  expect(await recordAnswer(services, here.helene, of, bare, now)).toMatchObject({ refusal: 'no-basis' })
  expect((await administrationsOf(db, here.id))[0]?.answer).toBeNull()
  expect((await site.post(to, { ...refusing, answered_on: addDays(today, 1) })).status).toBe(422)
  expect((await site.post(to, { ...refusing, basis: 'Code de la route, R. 323-1' })).status).toBe(303)
  expect((await administrationsOf(db, here.id))[0]?.answer).toBe('refuses')
})

test('the history says why that hand: its level, how near it stands, what it already had', async ({ services }) => {
  const { helene, id } = await inHand(services)
  const { html } = await (await browse(at(services, today), helene)).get(paths.workPart(id, 'historique'))
  expect(html).toMatch(/Dossier confié, niveau\u00a0: Région, pour la région, 0\u00a0dossier en main sur \d+/)
})

test('each administration has its own clock in working days, and the day its silence decides', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  const { helene, id: caseId } = here
  const { id } = certain(await nameAdministration(services, helene, caseId, service, now))
  const of = { caseId, partId: id }
  expect(await remindAdministration(services, helene, of, { days: 10 }, now)).toMatchObject({ refusal: 'not-asked' })
  const later = on('2026-12-31')
  const site = await browse(at(services, '2026-12-31'), helene)
  const to = paths.workPart(caseId, `administrations/${id}`)
  const tomorrow = await site.post(`${to}/demande`, { asked: 'Est-ce permis ?', asked_on: '2027-01-01', days: '10' })
  expect(tomorrow.status).toBe(422)
  await site.post(`${to}/demande`, { asked: 'Est-ce permis ?', asked_on: '2026-12-31', days: '10' })
  expect((await administrationsOf(db, caseId))[0]).toMatchObject({ askedOn: '2026-12-31', dueOn: '2027-01-15' })
  expect((await site.post(`${to}/silence`, { silence: 'accepts', reference: '' })).status).toBe(422)
  await site.post(`${to}/silence`, { silence: 'general_accepts', reference: '' })
  expect((await site.get(to)).html).toContain('Son silence vaut accord à partir du 28 février 2027')
  const text = { silence: 'refuses', reference: 'Code de l’urbanisme, R. 424-2' }
  const none = await site.post(`${to}/silence`, { ...text, months: '0' })
  expect([none.status, none.html.includes('R. 424-2')]).toEqual([422, true])
  await site.post(`${to}/silence`, { ...text, months: '3' })
  expect((await site.get(to)).html).toContain('Son silence vaut refus à partir du 31 mars 2027')
  // the holder reads the same day, not the one asked in the letter
  const { nadia } = here
  const mine = await (await browse(at(services, '2026-12-31'), nadia)).get(paths.case(caseId))
  expect(mine.html).toContain('Sans réponse le 31 mars 2027, son silence vaut refus')
  await site.post(`${to}/silence`, { silence: 'general_accepts', reference: '', months: '3' })
  expect((await site.get(to)).html).toContain('accord à partir du 28 février 2027')
  const reminded = on('2027-01-18')
  certain(await remindAdministration(services, helene, of, { days: 10 }, reminded))
  expect((await administrationsOf(db, caseId))[0]).toMatchObject({ askedOn: '2026-12-31', dueOn: '2027-02-01' })
  const given = { answer: 'agrees', said: 'Oui', legalBasis: '', answeredOn: '2027-01-19' } as const
  certain(await recordAnswer(services, helene, of, given, on('2027-01-19')))
  expect(await remindAdministration(services, helene, of, { days: 10 }, later)).toMatchObject({ refusal: 'answered' })
  expect((await site.get(to)).html).not.toContain('28 février')
})

test('a decision above the level of the hand says that the case will rise, then it rises with all that was done', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 2)
  expect((await statusIn(db, id)).hand).toBe(here.appointments.ibrahim)
  certain(await addStep(services, here.ibrahim, id, step('Appeler la préfecture'), now))
  const site = await browse(at(services, today), here.ibrahim)
  const to = paths.workPart(id, 'administrations')
  const ministry = { kind: 'ministry', name: 'Direction ministérielle', level: '4', blocks: 'oui' }
  const asked = await site.post(to, ministry)
  expect([asked.status, asked.html.includes('le dossier monte')]).toEqual([422, true])
  expect(asked.html).toContain('Direction ministérielle')
  expect(await administrationsOf(db, id)).toEqual([])
  expect((await site.post(to, { ...ministry, climbs: 'oui' })).to).toBe(paths.desk)

  const { hand, rung, required, climbs, status } = await statusIn(db, id)
  expect({ hand, rung, required, climbs, status }).toEqual({
    ...{ hand: here.appointments.simon, rung: 4, required: 4, climbs: 1, status: 'assigned' },
  })
  expect((await site.get(paths.work(id))).status).toBe(404)
  const simon = await browse(at(services, today), here.simon)
  expect((await simon.get(paths.workPart(id, 'plan'))).html).toContain('Appeler la préfecture')
  expect((await simon.get(to)).html).toContain('Direction ministérielle')
  expect((await verbsIn(db, id)).slice(-2)).toEqual(['climbed', 'assigned'])
})

test('a decision no higher than the hand, but above what was thought, only says so', async ({ services, db }) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 1)
  const { climbed } = certain(await nameAdministration(services, here.ibrahim, id, { ...service, level: 2 }, now))
  expect(climbed).toBe(false)
  expect(await statusIn(db, id)).toMatchObject({ hand: here.appointments.ibrahim, rung: 2, required: 2, climbs: 0 })
})

test('when nobody stands high enough the case waits at that level, said to lack it', async ({ services, db }) => {
  const here = await inHand(services)
  const above = { ...service, level: 5, goesUp: true } as const
  certain(await nameAdministration(services, here.helene, here.id, above, now))
  expect(await statusIn(db, here.id)).toMatchObject({ hand: null, rung: 5, required: 5, status: 'qualified' })
  expect((await verbsIn(db, here.id)).at(-1)).toBe('lacks_level')
})

test('the clock stops once, for a reason the holder reads, and the term moves by working days, holidays left out', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3, { filedOn: '2026-12-18' })
  expect((await statusIn(db, id)).due).toBe('2027-01-19')
  const hold = (reason: string, day = '2026-12-23') =>
    holdCase(services, here.helene, id, { awaits: 'holder', until: null, reason }, on(day))
  expect(await hold('Bientôt')).toMatchObject({ refusal: 'no-reason' })
  const fixed = { awaits: 'date', until: '2026-12-23', reason: 'La commission départementale' } as const
  expect(await holdCase(services, here.helene, id, fixed, on('2026-12-23'))).toMatchObject({ refusal: 'past' })
  expect(await resumeCase(services, here.helene, id, on('2026-12-23'))).toMatchObject({ refusal: 'not-held' })
  certain(await hold('Les statuts signés'))
  expect(await statusIn(db, id)).toMatchObject({
    ...{ due: null, held: 'Nous attendons quelque chose de vous\u00a0: Les statuts signés' },
  })
  expect(await hold('Les statuts signés', '2026-12-24')).toMatchObject({ refusal: 'held' })
  const site = await browse(at(services, '2026-12-24'), here.helene)
  expect((await site.get(paths.work(id))).html).toContain('L’horloge est en pause')
  // 23, 24, 28 to 31 December: six working days; Christmas and New Year are none
  certain(await resumeCase(services, here.helene, id, on('2027-01-04')))
  expect(await statusIn(db, id)).toMatchObject({ due: '2027-01-27', held: null })
  expect(await resumeCase(services, here.helene, id, on('2027-01-04'))).toMatchObject({ refusal: 'not-held' })
  const told = (await mails(db)).filter(({ to }) => to === here.nadia.email).map(({ text }) => text)
  expect(told.filter((text) => text.includes('en pause'))).toHaveLength(1)
  expect(told.join(' ')).not.toContain('statuts')
})

test('a letter is not overwritten unseen, and does not change once it left', async ({ services, db }) => {
  const { helene, id: caseId } = await inHand(services)
  const site = await browse(at(services, today), helene)
  const model = await site.get(paths.workPart(caseId, 'courriers/nouveau?modele=clarification'))
  expect(model.html).toContain('Prêter des voitures réparées')
  expect((await site.get(paths.workPart(caseId, 'courriers/nouveau?modele=autre'))).status).toBe(422)
  const empty = await site.post(paths.workPart(caseId, 'courriers'), { ...letter, template: 'free', body: '' } as never)
  expect([empty.status, empty.html.includes('La préfecture')]).toEqual([422, true])
  const partId = certain(await writeLetter(services, helene, caseId, { ...letter, template: 'free' }, now))
  const of = { caseId, partId }
  certain(await changeLetter(services, helene, of, { ...letter, body: 'Le premier', version: 1 }, now))
  const typed = { addressee: 'La préfecture', subject: 'Objet', body: 'Le second', version: '1' }
  const stale = await site.post(paths.workPart(caseId, `courriers/${partId}`), typed)
  expect([stale.status, stale.html.includes('Le premier'), stale.html.includes('Le second')]).toEqual([409, true, true])
  expect(await sendLetter(services, helene, of, { sentOn: today, version: 1 }, now)).toMatchObject({
    refusal: 'changed',
  })
  const early = { sentOn: addDays(today, 1), version: 2 }
  expect(await sendLetter(services, helene, of, early, now)).toMatchObject({ refusal: 'to-come' })
  certain(await sendLetter(services, helene, of, { sentOn: today, version: 2 }, now))
  const late = { ...letter, body: 'Trop tard', version: 2 }
  expect(await changeLetter(services, helene, of, late, now)).toMatchObject({ refusal: 'sent' })
  expect((await lettersOf(db, caseId, true)).map(({ body }) => body)).toEqual(['Le premier'])
  expect((await site.get(paths.workPart(caseId, `courriers/${partId}/impression`))).html).toContain('Le premier')
})

test('a letter that awaits an answer starts the clock of its administration, whose first question stays', async ({
  services,
  db,
}) => {
  const { helene, id: caseId } = await inHand(services)
  const to = certain(await nameAdministration(services, helene, caseId, service, now)).id
  const site = await browse(at(services, today), helene)
  const send = async (text: typeof letter, sent: Record<string, string>) => {
    const written = { ...text, administrationId: to, template: 'free' } as const
    const path = paths.workPart(
      caseId,
      `courriers/${certain(await writeLetter(services, helene, caseId, written, now))}`,
    )
    expect((await site.get(path)).html).toContain('Réponse écrite attendue')
    return site.post(`${path}/envoi`, { day: today, version: '1', ...sent })
  }
  const asked = async () => (await administrationsOf(db, caseId)).find(({ id }) => id === to)
  // a letter that tells, and asks nothing
  expect((await send(letter, { days: '5' })).status).toBe(303)
  expect(await asked()).toMatchObject({ askedOn: null, dueOn: null })
  const wrong = await send({ ...letter, shown: false }, { awaits: 'on', days: '0' })
  expect(wrong.status).toBe(422)
  expect((await send({ ...letter, shown: false }, { awaits: 'on', days: '5' })).status).toBe(303)
  // the holder reads what was asked, not the object of a letter they do not read
  const first = { asked: unshownQuestion, askedOn: today, dueOn: addWorkingDays(today, 5) }
  expect(await asked()).toMatchObject(first)
  expect((await send(letter, { awaits: 'on', days: '20' })).status).toBe(303)
  expect(await asked()).toMatchObject({ ...first, dueOn: addWorkingDays(today, 20) })
  // one noted to have left before the first question would end its term before it began
  const before = await send(letter, { awaits: 'on', days: '5', day: addDays(today, -3) })
  expect([before.status, (await asked())?.dueOn]).toEqual([422, addWorkingDays(today, 20)])
  const verbs = (await verbsIn(db, caseId)).filter((verb) => verb.startsWith('administration_'))
  expect(verbs).toEqual(['administration_asked', 'administration_reminded'])
  const reminder = await site.get(paths.workPart(caseId, `courriers/nouveau?modele=reminder&administration=${to}`))
  expect([reminder.html.includes('Ma demande'), reminder.html.includes(unshownQuestion)]).toEqual([false, false])
  const of = { caseId, partId: to }
  const yes = { answer: 'agrees', said: 'Oui.', legalBasis: '', answeredOn: today } as const
  certain(await recordAnswer(services, helene, of, yes, now))
  const late = certain(
    await writeLetter(services, helene, caseId, { ...letter, administrationId: to, template: 'free' }, now),
  )
  const again = { sentOn: today, version: 1, days: 5 }
  expect(await sendLetter(services, helene, { caseId, partId: late }, again, now)).toMatchObject({
    refusal: 'answered',
  })
  // nothing of a refused sending is kept
  expect((await lettersOf(db, caseId, false)).find(({ id }) => id === late)).toMatchObject({ sentOn: null })
})

test('a meeting is convened, moved, called off or told; its calendar follows and says nothing of the case', async ({
  services,
  db,
}) => {
  const { helene, nadia, id: caseId } = await inHand(services)
  const past = { ...meeting, day: '2026-11-20' }
  expect(await conveneMeeting(services, helene, caseId, past, now)).toMatchObject({ refusal: 'past' })
  const partId = certain(await conveneMeeting(services, helene, caseId, { ...meeting, agenda: 'Le garage' }, now))
  const of = { caseId, partId }
  expect(await writeMinutes(services, helene, of, { minutes: 'Dit', decisions: 'Rien' }, now)).toMatchObject({
    refusal: 'to-come',
  })
  certain(await changeMeeting(services, helene, of, { ...meeting, hour: '16:00', agenda: 'Le garage' }, now))
  const site = await browse(at(services, today), helene)
  const file = paths.workPart(caseId, `reunions/${partId}/agenda.ics`)
  const calendar = (await site.get(file)).html
  expect(calendar).toContain('DTSTART:20261203T150000Z')
  expect(calendar).toContain('SEQUENCE:1')
  expect(calendar).not.toMatch(/garage|permis|préfecture/i)
  const held = certain(await conveneMeeting(services, helene, caseId, { ...meeting, day: '2026-11-24' }, now))
  const told = { minutes: 'Chacun a parlé', decisions: 'La préfecture écrit avant le 15' }
  certain(await writeMinutes(services, helene, { caseId, partId: held }, told, on('2026-11-25')))
  const after = await cancelMeeting(services, helene, { caseId, partId: held }, on('2026-11-25'))
  expect(after).toMatchObject({ refusal: 'past' })
  certain(await cancelMeeting(services, helene, of, now))
  expect(await cancelMeeting(services, helene, of, now)).toMatchObject({ refusal: 'cancelled' })
  const cancelled = (await site.get(file)).html
  for (const line of ['STATUS:CANCELLED', 'SEQUENCE:2']) expect(cancelled).toContain(line)
  const letters = (await mails(db)).filter(({ to, text }) => to === nadia.email && text.includes('éunion'))
  expect(letters).toHaveLength(4)
})

test('a plan is written, ordered, ticked and cut, by whoever has the case', async ({ services, db }) => {
  const { helene, id: caseId } = await inHand(services)
  const site = await browse(at(services, today), helene)
  const to = paths.workPart(caseId, 'plan')
  expect((await site.post(to, { what: '', who: 'La préfecture' })).html).toContain('La préfecture')
  const wrong = await site.post(`${to}/00000000-0000-4000-8000-000000000000/fait`)
  expect(wrong.status).toBe(404)
  for (const what of ['Un', 'Deux', 'Trois']) certain(await addStep(services, helene, caseId, step(what), now))
  const plan = async () => (await stepsOf(db, caseId, true)).map(({ what, doneOn }) => (doneOn ? `${what} fait` : what))
  const [one, two, three] = (await stepsOf(db, caseId, true)).map(({ id }) => ({ caseId, partId: id }))
  if (!one || !two || !three) return expect.unreachable()
  certain(await moveStep(services, helene, three, -1, now))
  certain(await tickStep(services, helene, one, true, now))
  expect(await plan()).toEqual(['Un fait', 'Trois', 'Deux'])
  certain(await tickStep(services, helene, one, false, now))
  expect((await site.get(`${to}/${two.partId}/retrait`)).html).toContain('Retirer cette étape')
  expect((await site.post(`${to}/${two.partId}/retrait`)).status).toBe(303)
  certain(await removeStep(services, helene, one, now))
  expect(await plan()).toEqual(['Trois'])
})

test('before the purpose of the rule is said the page asks for it first', async ({ services, db }) => {
  const { helene, id } = await inHand(services)
  await db.updateTable('blocker_case').set({ protected_purpose: '' }).where('id', '=', id).execute()
  const site = await browse(at(services, today), helene)
  const to = paths.work(id)
  expect((await site.get(to)).html).toContain(words.doors.purposeFirst)
  expect((await site.post(paths.workPart(id, 'objectif'), { purpose: ' ' })).status).toBe(422)
  expect((await site.post(paths.workPart(id, 'objectif'), { purpose: 'La sécurité de tous' })).status).toBe(303)
  const { html } = await site.get(to)
  expect(html).toContain(paths.workPart(id, 'issue'))
  expect(html).not.toContain(words.doors.purposeFirst)
  expect(html).toContain('La sécurité de tous')
  expect((await readCase(db, helene, id, today)).blocker.protectedPurpose).toBe('La sécurité de tous')
})
