import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { browse } from '../../directory/room.fixture.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { paths as upkeep } from '../upkeep/paths.ts'
import { awarded, convened, decided, on, sitting, someone, today } from './committee.fixture.ts'
import { closeSilent } from './contradictions/actions.ts'
import { paths } from './paths.ts'

const at = (services: Services, day: string): Services => ({ ...services, clock: () => on(day) })
const proposalIn = (html: string): string => /name="decision" value="([^"]+)"/.exec(html)?.[1] ?? ''
const said = (outcome: string, criterion = '') => ({
  outcome,
  reasons: 'La méthode est suivie.',
  conditions: '',
  ...(criterion && { [`critere-${criterion}`]: 'Aucun écrit ne le montre.' }),
})

test('whoever may not see a file finds nothing of its decision', async ({ services, db }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  await db
    .insertInto('label_recusal')
    .values({ organisation_id: file.sheetId, user_id: file.committee[2].id, reason: 'Ancien salarié.' })
    .execute()
  const now = at(services, today)
  for (const who of [file.owner, file.committee[2]]) {
    const page = await browse(now, who)
    expect(await page.get(paths.decision(file.key))).toMatchObject({ status: 404 })
    expect(await page.post(paths.decision(file.key), said('granted'))).toMatchObject({ status: 404 })
    expect(await page.post(paths.signature(file.key), { decision: 'x' })).toMatchObject({ status: 404 })
  }
  const signIn = await (await browse(now)).get(paths.decision(file.key))
  expect(signIn.to).toContain('/connexion')
})

test('sessions are called by who coordinates, and found by nobody else but their members', async ({ services, db }) => {
  const file = await convened(services)
  const now = at(services, today)
  const [ibrahim] = file.committee
  const call = {
    held_on: '2026-12-03',
    begins_at: '14h30',
    place: 'Mairie de Valence',
    quorum: '3',
    agenda: `application:${file.id}`,
    members: file.committee.map(({ id }) => id),
  }
  expect(await (await browse(now, ibrahim)).post(paths.sessions, call)).toMatchObject({ status: 404 })
  expect(await (await browse(now, ibrahim)).get(paths.newSession)).toMatchObject({ status: 404 })
  const helene = await browse(now, file.coordinator)
  expect((await helene.get(paths.newSession)).html).toContain('La Petite Fabrique')
  const wrong = await helene.post(paths.sessions, { ...call, quorum: '1', place: 'Salle des fêtes' })
  expect(wrong).toMatchObject({ status: 422 })
  expect(wrong.html).toContain('Ce quorum est trop bas')
  expect(wrong.html).toContain('Salle des fêtes')
  const called = await helene.post(paths.sessions, call)
  expect(called).toMatchObject({ status: 303 })
  const page = await (await browse(now, ibrahim)).get(called.to)
  expect(page).toMatchObject({ status: 200 })
  expect(page.html).toContain('14\u00a0h\u00a030')
  expect(page.html).not.toContain('Ouvrir la séance')
  expect(await (await browse(now, file.owner)).get(called.to)).toMatchObject({ status: 404 })
  expect(await (await browse(now, await someone(db, 'paul'))).get(`${called.to}/seance.ics`)).toMatchObject({
    status: 404,
  })
  const ics = await (await browse(now, ibrahim)).get(`${called.to}/seance.ics`)
  expect(ics.headers.get('content-type')).toContain('text/calendar')
})

test('the whole way: called, opened, proposed, signed, awarded, read', async ({ services, db }) => {
  const file = await convened(services)
  const now = at(services, today)
  const helene = await browse(now, file.coordinator)
  const ibrahim = await browse(now, file.committee[0])
  const lea = await browse(now, file.committee[1])
  const called = await helene.post(paths.sessions, {
    held_on: today,
    begins_at: '',
    place: 'Mairie de Valence',
    quorum: '3',
    agenda: `application:${file.id}`,
    members: file.committee.map(({ id }) => id),
  })
  const id = called.to.split('/').at(-1) ?? ''
  const present = file.committee.slice(0, 3).map((member) => member.id)
  const below = await helene.post(paths.openSession(id), { present: present.slice(0, 2) })
  expect(below).toMatchObject({ status: 422 })
  expect(below.html).toContain('Le quorum n’est pas atteint')
  expect(await helene.post(paths.openSession(id), { present })).toMatchObject({ status: 303 })

  const unwritten = await ibrahim.post(paths.decision(file.key), { outcome: 'granted', reasons: '' })
  expect(unwritten).toMatchObject({ status: 422 })
  expect(unwritten.html).toContain('Écrivez les raisons')
  const unheard = await ibrahim.post(paths.decision(file.key), said('refused', file.criteria[0]))
  expect(unheard).toMatchObject({ status: 409 })
  expect(unheard.html).toContain('n’a pas encore été entendue')
  expect(unheard.html).toContain('La méthode est suivie.')
  expect(await ibrahim.post(paths.decision(file.key), said('granted'))).toMatchObject({ status: 303 })

  const page = await lea.get(paths.decision(file.key))
  const decision = proposalIn(page.html)
  expect(await ibrahim.post(paths.signature(file.key), { decision })).toMatchObject({ status: 409 })
  expect(await lea.post(paths.signature(file.key), { decision })).toMatchObject({ status: 303 })
  expect(await lea.post(paths.signature(file.key), { decision })).toMatchObject({ status: 409 })
  expect(await applicationById(db, file.id)).toMatchObject({ status: 'granted' })

  const record = await (await browse(now, file.owner)).get(paths.record('D-2026-0001'))
  expect(record.html).toContain('Trois membres du comité du label étaient présents')
  expect(record.html).toContain('signée par deux membres')
  expect(record.html).not.toContain('Ibrahim')
  expect(await helene.post(paths.closeSession(id), { minutes: '' })).toMatchObject({ status: 422 })
  expect(await helene.post(paths.closeSession(id), { minutes: 'Un dossier, un label.' })).toMatchObject({ status: 303 })
  expect((await helene.get(paths.session(id))).html).toContain('Un dossier, un label.')
})

test('a record is for the organisation and the desk, never for others', async ({ services, db }) => {
  const { number, owner, committee, reviewers } = await awarded(services)
  const now = at(services, today)
  const status = async (who: typeof owner | null) => (await (await browse(now, who)).get(paths.record(number))).status
  expect(await status(await someone(db, 'paul'))).toBe(404)
  expect(await status(null)).toBe(303)
  expect(await status(owner)).toBe(200)
  expect(await status(committee[0])).toBe(200)
  expect(await status(reviewers[0])).toBe(200)
})

test('a proposal is put aside with a reason; a refusal goes through the words of the structure', async ({
  services,
}) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const now = at(services, today)
  const ibrahim = await browse(now, file.committee[0])
  const lea = await browse(now, file.committee[1])
  await ibrahim.post(paths.decision(file.key), said('granted'))
  const decision = proposalIn((await lea.get(paths.decline(file.key))).html)
  expect(await lea.post(paths.decline(file.key), { decision, why: '' })).toMatchObject({ status: 422 })
  expect(await lea.post(paths.decline(file.key), { decision, why: 'Pas assez dit.' })).toMatchObject({ status: 303 })
  expect((await ibrahim.get(paths.decision(file.key))).html).toContain('Pas assez dit.')
  const [criterion = ''] = file.criteria
  const empty = await ibrahim.post(paths.contemplate(file.key), { reasons: 'Rien d’écrit.' })
  expect(empty).toMatchObject({ status: 422 })
  const asked = await ibrahim.post(paths.contemplate(file.key), { reasons: 'Rien d’écrit.', criteria: criterion })
  expect(asked).toMatchObject({ status: 303 })
  await closeSilent(at(services, '2026-12-11'))
  const later = at(services, '2026-12-15')
  await sitting(services, file, [file.key], { day: '2026-12-15' })
  const page = await (await browse(later, file.committee[0])).get(paths.decision(file.key))
  expect(page.html).toContain('La structure n’a pas répondu dans le délai.')
  const refused = await (await browse(later, file.committee[0])).post(
    paths.decision(file.key),
    said('refused', criterion),
  )
  expect(refused).toMatchObject({ status: 303 })
})

test('someone of the committee says a tie, and the file is shut to them', async ({ services }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const ibrahim = await browse(at(services, today), file.committee[0])
  expect(await ibrahim.post(paths.recusal(file.key), { reason: '' })).toMatchObject({ status: 422 })
  expect(await ibrahim.post(paths.recusal(file.key), { reason: 'Ancien salarié.' })).toMatchObject({ status: 303 })
  expect(await ibrahim.get(paths.decision(file.key))).toMatchObject({ status: 404 })
  expect(await ibrahim.get(paths.sessions)).toMatchObject({ status: 200 })
})

test('what became of an award is decided the same way, and not before the structure was heard', async ({
  services,
  db,
}) => {
  const { award, sheetId: organisation_id, ...file } = await awarded(services)
  const helene = async (day: string) => browse(at(services, day), file.coordinator)
  const opened = async (day: string, kind: string, reasons: string) => {
    const { to } = await (await helene(day)).post(upkeep.open(award.id), { kind, reasons })
    return { kind: 'procedure' as const, id: to.split('/').at(-1) ?? '' }
  }
  const suspension = await opened(today, 'suspension', 'Plus personne ne répond.')
  await closeSilent(at(services, '2026-12-11'))
  await sitting(services, file, [suspension], { day: '2026-12-12' })
  await decided(services, [file.committee[0], file.committee[1]], suspension, 'suspended', '2026-12-12')

  // nothing is held against the structure when its suspension is looked at again
  const key = await opened('2026-12-12', 'lifting', 'Le service répond de nouveau.')
  await sitting(services, file, [key], { day: '2026-12-12' })
  const ibrahim = await browse(at(services, '2026-12-12'), file.committee[0])
  expect((await ibrahim.get(paths.decision(key))).html).toContain('Le service répond de nouveau.')
  expect(await ibrahim.post(paths.decision(key), said('withdrawn'))).toMatchObject({ status: 409 })
  expect(await ibrahim.post(paths.contemplate(key), { reasons: 'Plus personne ne répond.' })).toMatchObject({
    status: 303,
  })
  expect(await ibrahim.post(paths.decision(key), said('withdrawn'))).toMatchObject({ status: 409 })
  await closeSilent(at(services, '2026-12-28'))
  await sitting(services, file, [key], { day: '2026-12-29' })
  expect(await decided(services, [file.committee[0], file.committee[1]], key, 'withdrawn', '2026-12-29')).toBe(
    'D-2026-0003',
  )
  const state = await db
    .selectFrom('label_award_state')
    .select(['from_on as day', 'state'])
    .where('award_id', '=', award.id)
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
  expect(state).toEqual({ day: '2026-12-29', state: 'withdrawn' })
  const sheet = await db.selectFrom('sheet').select('labels').where('id', '=', organisation_id).executeTakeFirst()
  expect(sheet?.labels).toEqual([])
})
