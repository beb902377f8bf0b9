import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { placeId } from '../../directory/room.fixture.ts'
import { given } from '../../vault/room.fixture.ts'
import { shareDocument } from '../../vault/shares/actions.ts'
import { paths } from '../paths.ts'
import { refreshMarks, refreshMarksOfTheDay } from './actions-marks.ts'
import { awarded, structure } from './register.fixture.ts'

const now = new Date('2026-11-22T10:00:00Z')
const on = (services: Services, day: string): Services => ({ ...services, clock: () => new Date(`${day}T10:00:00Z`) })
const open = (services: Services, path: string, day = '2026-11-22') => get(appFor(on(services, day)), path)
const text = async (services: Services, path: string, day?: string) => (await open(services, path, day)).text()

type Piece = { applicationId: Id; isPublic: boolean } & ({ url: string } | { documentId: Id })

const piece = async (db: Database, { applicationId, isPublic, ...what }: Piece): Promise<Id> => {
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(db)
  const { id } = await db
    .insertInto('label_evidence')
    .values({
      ...{ application_id: applicationId, criterion: 'any', is_public: isPublic },
      ...('url' in what
        ? { kind: 'link', url: what.url, title: 'Un lien' }
        : { kind: 'file', document_id: what.documentId, title: 'Nos statuts' }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(db)
  return id
}

test('a piece kept private, one taken back, one of a label withdrawn or given up: nobody reads it', async ({
  services,
  db,
}) => {
  const { actor, ...sheet } = await structure(services, 'Réseau des Cimes')
  const award = await awarded(db, sheet.id)
  const documentId = await given(services, actor, sheet.id)
  const shown = await piece(db, { applicationId: award.applicationId, isPublic: true, documentId })
  const hidden = await piece(db, { applicationId: award.applicationId, isPublic: false, documentId })
  expect((await open(services, paths.evidence(shown))).status).toBe(404)
  const subject = { kind: 'label_application', id: award.applicationId } as const
  await shareDocument(db, actor, documentId, subject, now)
  expect((await open(services, paths.evidence(hidden))).status).toBe(404)
  expect((await open(services, paths.evidence('nope'))).status).toBe(404)
  const answer = await open(services, paths.evidence(shown))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/)
  const page = await text(services, paths.structure(sheet.slug))
  expect(page).toContain(paths.evidence(shown))
  expect(page).not.toContain(paths.evidence(hidden))
  for (const state of ['withdrawn', 'given_up'] as const) {
    await db
      .insertInto('label_award_state')
      .values({ award_id: award.id, from_on: '2026-06-01', state })
      .onConflict((conflict) => conflict.columns(['award_id', 'from_on']).doUpdateSet({ state }))
      .execute()
    expect((await open(services, paths.evidence(shown))).status, state).toBe(404)
    expect(await text(services, paths.structure(sheet.slug)), state).not.toContain(paths.evidence(shown))
  }
})

test('an organisation never labelled has no page here, nor has one whose label begins tomorrow', async ({
  services,
  db,
}) => {
  const sheet = await structure(services, 'Réseau des Cimes')
  expect((await open(services, paths.structure(sheet.slug))).status).toBe(404)
  await awarded(db, sheet.id, { since: '2026-11-23', until: '2029-11-22' })
  expect((await open(services, paths.structure(sheet.slug))).status).toBe(404)
  expect((await open(services, paths.structure(sheet.slug), '2026-11-23')).status).toBe(200)
  expect((await open(services, paths.structure('Pas-Une-Adresse'))).status).toBe(404)
})

test('the page says today and before, where and what for, the promises, the decision; nobody’s address', async ({
  services,
  db,
}) => {
  const sheet = await structure(services, 'Réseau des Cimes')
  const award = await awarded(db, sheet.id, {
    since: '2025-02-01',
    until: '2028-01-31',
    states: [
      ['2025-06-01', 'suspended'],
      ['2025-09-01', 'active'],
    ],
    places: [await placeId(db, 'department', '23')],
    commitments: [
      { code: 'train_in_evaluation', target: 30, dueOn: '2027-12-31' },
      { code: 'publish_practices', target: 3, dueOn: '2026-06-30' },
    ],
  })
  await awarded(db, sheet.id, { family: 'funder', since: '2020-01-01', until: '2022-12-31' })
  const page = await text(services, paths.structure(sheet.slug))
  for (const said of [
    'Cette structure est labellisée aujourd’hui',
    'Label Réseau d’accompagnement, jusqu’au 31 janvier 2028',
    award.code,
    'Creuse',
    'Un suivi de six mois.',
    '/label/referentiels/support_network/1',
    'Financeur\u00a0: arrivé à son terme le 31 décembre 2022',
    '<time datetime="2025-06-01">1er juin 2025</time><p>Label suspendu</p>',
    'pas encore de point publié',
    'En retard',
  ])
    expect(page, said).toContain(said)
  for (const { email } of Object.values(cast)) expect(page).not.toContain(email)
  expect(page).not.toContain('Motif tenu secret')
  expect(page).not.toContain('Label Financeur')
})

test('activity: one to four are not counted out loud, a median needs five answers', async () => {
  const { told } = await import('./activity.ts')
  expect(told({ identified: 0, referred: 0, accompanied: 0, answers: 0, days: null })).toBeNull()
  expect(told({ identified: 4, referred: 5, accompanied: 0, answers: 4, days: 3 })).toEqual({
    ...{ identified: 'few', referred: 5, accompanied: 0, medianDays: null },
  })
  expect(told({ identified: 0, referred: 0, accompanied: 0, answers: 5, days: 3 })?.medianDays).toBe(3)
})

test('the mark follows the label, and the night takes off the one whose term has passed', async ({ services, db }) => {
  const sheet = await structure(services, 'Réseau des Cimes')
  await awarded(db, sheet.id, { since: '2024-01-01', until: '2026-12-31', places: [await placeId(db, 'region', '75')] })
  const directory = '/annuaire?genre=organisation&label=en-cours'
  expect(await text(services, directory)).not.toContain('Réseau des Cimes')
  await refreshMarks(db, sheet.id, now)
  const found = await text(services, directory)
  expect(found).toContain('Réseau des Cimes')
  expect(found).toContain(`<a href="${paths.structure(sheet.slug)}"><span class="tag label">`)
  expect(await text(services, `/organisations/${sheet.slug}`)).toContain(
    'Label Réseau d’accompagnement, jusqu’au 31 décembre 2026',
  )
  expect(await text(services, '/annuaire.json?genre=organisation&label=en-cours')).toContain(
    '"label":["support_network"]',
  )
  await refreshMarksOfTheDay(on(services, '2026-12-31'))
  expect(await text(services, directory)).toContain('Réseau des Cimes')
  await refreshMarksOfTheDay(on(services, '2027-01-01'))
  expect(await text(services, directory, '2027-01-01')).not.toContain('Réseau des Cimes')
})
