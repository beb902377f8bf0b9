import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { pdf } from '#core/files.fixture.ts'
import { addDays } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { test } from '#tests/support/database.ts'
import { eventsOf } from '../cases/events.ts'
import { addCaseFile } from '../cases/files/actions.ts'
import { filesOf } from '../cases/files/queries.ts'
import { addNote } from '../cases/messages/actions-notes.ts'
import { messagesOf } from '../cases/messages/queries.ts'
import { nameAdministration } from '../cases/parts/actions-administrations.ts'
import { writeLetter } from '../cases/parts/actions-letters.ts'
import { conveneMeeting } from '../cases/parts/actions-meetings.ts'
import { addStep } from '../cases/parts/actions-steps.ts'
import { lettersOf, stepsOf } from '../cases/parts/queries.ts'
import { paths } from '../paths.ts'
import { at, away, browse, hacker, mails, now, person, secured, today } from '../room.fixture.ts'
import { inHand, readingsIn, unsecured, verbsIn } from './work.fixture.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
type Here = Awaited<ReturnType<typeof inHand>>

/** One of each, and the address of every page that shows something of the case. */
const furnished = async (services: Parameters<typeof inHand>[0], { id, helene }: Here) => {
  const file = new File([pdf()], 'secret.pdf', { type: 'application/pdf' })
  const named = { kind: 'prefecture', name: 'Service des véhicules', level: 3, blocks: true, goesUp: false } as const
  const administration = certain(await nameAdministration(services, helene, id, named, now)).id
  const step = certain(
    await addStep(services, helene, id, { what: 'Appeler', who: '', dueOn: null, shown: false }, now),
  )
  const convened = { day: '2026-12-03', hour: '14:30', place: 'Guéret', invited: 'La préfecture', agenda: 'Le garage' }
  const meeting = certain(await conveneMeeting(services, helene, id, convened, now))
  const text = { addressee: 'La préfecture', subject: 'Objet', body: 'Corps du brouillon', shown: true }
  const written = { ...text, template: 'free', administrationId: administration } as const
  const letter = certain(await writeLetter(services, helene, id, written, now))
  const kept = certain(await addCaseFile(services, helene, id, { title: 'Secret', file, shown: false }, now))
  certain(await addNote(services, helene, id, { body: 'Rien que pour nous', shown: false }, now))
  const parts = [
    'administrations',
    `administrations/${administration}`,
    'plan',
    `plan/${step}/retrait`,
    'reunions',
    `reunions/${meeting}`,
    `reunions/${meeting}/annulation`,
    `reunions/${meeting}/agenda.ics`,
    'courriers',
    'courriers/nouveau?modele=information',
    `courriers/${letter}`,
    `courriers/${letter}/impression`,
    'echanges',
    'historique',
  ]
  const pages = [paths.work(id), ...parts.map((part) => paths.workPart(id, part))]
  return { pages, document: paths.workPart(id, `pieces/${kept}`), meeting, letter, administration }
}

const posts = (id: Id) =>
  [
    'objectif',
    'pause',
    'reprise',
    'administrations',
    'plan',
    'reunions',
    'courriers',
    'messages',
    'notes',
    'pieces',
  ].map((part) => paths.workPart(id, part))

const countOf = async (db: Database, id: Id) => [await readingsIn(db, id), await verbsIn(db, id)]

test('another officer, an administrator, a stranger, an expired deputy find nothing, and leave no trace', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  const { pages, document } = await furnished(services, here)
  const karim = await secured(db, 'karim')
  await away(db, here.appointments.helene, addDays(today, -9), addDays(today, -1), karim)
  const before = await countOf(db, here.id)
  const titles = new Set<string>()
  const unknown = paths.work(nowhere)
  const few = [paths.work(here.id), document]
  for (const who of [here.ibrahim, here.georges, here.camille, karim]) {
    const site = await browse(at(services, today), who)
    const every = who === here.ibrahim
    for (const path of [unknown, ...(every ? [...pages, document] : few)]) {
      const { status, html } = await site.get(path)
      expect([path, status]).toEqual([path, 404])
      titles.add(/<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '')
      expect(html).not.toMatch(/permis probatoire|Service des véhicules|Appeler/)
    }
    for (const path of every ? posts(here.id) : [paths.workPart(here.id, 'notes')])
      expect([path, (await site.post(path)).status]).toEqual([path, 404])
  }
  expect(titles.size).toBe(1)
  expect((await (await browse(at(services, today))).get(paths.work(here.id))).to).toContain('connexion')
  expect(await countOf(db, here.id)).toEqual(before)
})

test('a hand without its second factor is sent to set one up, whether the case exists or not', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  const paul = await person(db, 'amine')
  await hacker(db, paul, { level: 3 })
  await unsecured(db, here.helene)
  for (const who of [paul, here.helene]) {
    const site = await browse(at(services, today), who)
    const [known, unknown] = [await site.get(paths.work(here.id)), await site.get(paths.work(nowhere))]
    expect([known.status, known.to]).toEqual([303, unknown.to])
    expect(known.to).toContain('second-facteur')
  }
  expect(await readingsIn(db, here.id)).toEqual([])
})

test('those of the project are led to their own page, may do nothing here, and are no reading', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  const { pages, document, meeting } = await furnished(services, here)
  const before = await countOf(db, here.id)
  const nadia = await browse(at(services, today), here.nadia)
  for (const path of [...pages, document]) expect((await nadia.get(path)).to).toBe(paths.case(here.id))
  for (const path of posts(here.id)) expect([path, (await nadia.post(path)).status]).toEqual([path, 404])
  const calendar = await nadia.get(paths.caseMeeting(here.id, meeting))
  expect([calendar.status, calendar.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(await countOf(db, here.id)).toEqual(before)
})

test('each page and each document opened by whoever has it, stands in or supervises is one reading', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  const { pages, document } = await furnished(services, here)
  const karim = await secured(db, 'karim')
  const expected: string[] = []
  const opensAll = async (who: Here['helene'], capacity: string) => {
    const site = await browse(at(services, today), who)
    for (const [path, what] of [...pages.map((page) => [page, 'case']), [document, 'document']]) {
      expect([path, (await site.get(path ?? '')).status]).toEqual([path, 200])
      expected.push(`${capacity} ${what}`)
      expect(await readingsIn(db, here.id)).toEqual(expected)
    }
  }
  await opensAll(here.helene, 'officer')
  await opensAll(here.jeanne, 'supervisor')
  await away(db, here.appointments.helene, today, addDays(today, 4), karim)
  await opensAll(karim, 'deputy')
})

test('those who supervise read and write to both sides; the work stays with whoever has it', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  const jeanne = await browse(at(services, today), here.jeanne)
  const purpose = await jeanne.post(paths.workPart(here.id, 'objectif'), { purpose: 'Autre chose' })
  expect(purpose.status).toBe(404)
  expect((await jeanne.post(paths.workPart(here.id, 'plan'), { what: 'Une étape' })).status).toBe(404)
  const page = await jeanne.get(paths.work(here.id))
  expect(page.html).toContain('Vous supervisez ce dossier')
  expect(page.html).not.toContain('Mettre en pause')
  const empty = await jeanne.post(paths.workPart(here.id, 'notes'), { note: 'Sans dire à qui' })
  expect([empty.status, empty.html.includes('Sans dire à qui')]).toEqual([422, true])
  const note = { note: 'À surveiller', shown: 'private' }
  expect((await jeanne.post(paths.workPart(here.id, 'notes'), note)).status).toBe(303)
  expect((await jeanne.post(paths.workPart(here.id, 'messages'), { body: 'Bonjour' })).status).toBe(303)
  const said = (await messagesOf(db, here.id, true)).map(({ body }) => body)
  expect(said).toEqual(['Bonjour'])
})

test('a private note, a hidden step, a draft and a document not shown never reach the holder', async ({
  services,
  db,
}) => {
  const here = await inHand(services)
  await furnished(services, here)
  const read = JSON.stringify([
    await messagesOf(db, here.id, true),
    await stepsOf(db, here.id, true),
    await lettersOf(db, here.id, true),
    await filesOf(db, here.id, true),
  ])
  expect(read).toBe('[[],[],[],[]]')
  const verbs = (await eventsOf(db, here.id, true)).map(({ verb }) => verb)
  for (const verb of ['note', 'step', 'letter', 'file']) expect(verbs).not.toContain(verb)
  expect(await verbsIn(db, here.id, false)).toEqual(['step', 'letter', 'file', 'note'])
  const nadia = await browse(at(services, today), here.nadia)
  expect((await nadia.get(paths.case(here.id))).html).not.toMatch(/Rien que pour nous|Secret|Corps du brouillon/)
  for (const mail of await mails(db))
    expect(mail.subject + mail.text + mail.html).not.toMatch(/garage|permis|véhicules|Rien que pour nous/i)
})
