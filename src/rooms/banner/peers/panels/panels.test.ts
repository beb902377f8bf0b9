import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { declare } from '../../declarations/actions.ts'
import { membershipOf } from '../../memberships/queries.ts'
import { allSaid, on, today, write } from '../../room.fixture.ts'
import { askAs, asked, calledOf, eight, judge, members, night, reasons, refusedBy, statusOf } from '../peers.fixture.ts'
import { answer, appeal, sayWord } from '../questions/actions.ts'
import { accept, opine, recuse } from './actions.ts'

const refusal = async (outcome: ReturnType<typeof askAs>) => {
  const made = await outcome
  return made.ok ? null : made.refusal
}

test('a panel is drawn without conflict, recused and silent are replaced in the order of the draw, and it can be drawn again', async ({
  services,
  db,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker, friend] = all
  if (!holder || !asker || !friend) throw new Error()
  // yanis keeps another sheet with who asked
  await db
    .insertInto('sheet_member')
    .values({ sheet_id: asker.sheet.id, user_id: friend.actor.id, role: 'editor' })
    .execute()
  const id = await asked(services, asker, holder)
  await answer(services, holder.actor, id, 'Nous n’avons pas tenu d’assemblée, faute de salle.', on(today))
  await sayWord(
    services,
    asker.actor,
    id,
    { enough: false, why: 'Deux ans sans assemblée, la réponse le confirme.' },
    on(today),
  )
  const panel = await db.selectFrom('peer_panel').selectAll().executeTakeFirstOrThrow()
  const candidates = panel.candidates as { id: string }[]
  expect(candidates.map((one) => one.id).sort()).toEqual(
    all
      .slice(3)
      .map(({ sheet }) => sheet.id)
      .sort(),
  )
  const [one, two, three] = await calledOf(db, id, all)
  if (!one || !two || !three) throw new Error()
  expect((await accept(services, one.actor, id, on(today))).ok).toBe(true)
  await expect(accept(services, friend.actor, id, on(today))).rejects.toMatchObject({ kind: 'not-found' })
  expect((await recuse(services, two.actor, id, 'Nous partageons un local.', on(today))).ok).toBe(true)
  await night(services, '2026-11-28')
  expect((await calledOf(db, id, all)).map(({ sheet }) => sheet.id)).not.toContain(two.sheet.id)
  expect(await calledOf(db, id, all)).toHaveLength(3)
  // the others of the first call did not answer in five days
  await night(services, '2026-12-01')
  const seats = await db.selectFrom('peer_panellist').select(['status', 'number']).execute()
  expect(seats.filter(({ status }) => status === 'silent').length).toBeGreaterThan(0)
  await expect(sql`update peer_panel set seed = 'x' where id = ${panel.id}`.execute(db)).rejects.toThrow(
    'not made again',
  )
})

test('a decision has no effect before the term of the appeal has passed; then the membership ends by peers', async ({
  services,
  db,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker] = all
  if (!holder || !asker) throw new Error()
  const standing = async () => (await membershipOf(db, holder.sheet.id))?.status
  const id = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  await judge(services, id, all, ['withdraw', 'withdraw', 'keep'], { at: '2026-12-10' })
  expect(await statusOf(db, id)).toBe('decided')
  const forced = `update banner_membership set status = 'peers', ended_on = '2026-12-11' where sheet_id = '${holder.sheet.id}'`
  await refusedBy(db, forced, 'final decision only')
  await night(services, '2026-12-28')
  expect(await standing()).toBe('member')
  await night(services, '2026-12-29')
  expect(await standing()).toBe('peers')
  // the door stays open, for another answer than the one judged
  const back = async (said: ReturnType<typeof allSaid>, day: string) => {
    const draftId = await write(services, holder.actor, holder.sheet.id, said, on(day))
    const made = await declare(services, holder.actor, draftId, 1, on(day))
    return made.ok ? null : made.refusal
  }
  expect(await back(allSaid(), '2027-01-05')).toBe('unmended')
  expect(
    await back(allSaid({ shared_governance: { evidence: 'Une assemblée, le 4 janvier.' } }), '2027-01-06'),
  ).toBeNull()
  expect(await standing()).toBe('member')
})

test('an appeal goes to three other peers; confirmed, the attestation is revoked and nobody appeals again', async ({
  services,
  db,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker] = all
  if (!holder || !asker) throw new Error()
  const standing = async () => (await membershipOf(db, holder.sheet.id))?.status
  const id = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  const first = await judge(services, id, all, ['withdraw', 'withdraw', 'keep'], { at: '2026-12-10' })
  const why = 'Le panel n’a pas lu les deux procès-verbaux que nous avions joints à notre déclaration.'
  expect((await appeal(services, asker.actor, id, why, on('2026-12-12'))).ok).toBe(false)
  expect((await appeal(services, holder.actor, id, why, on('2026-12-12'))).ok).toBe(true)
  const second = await judge(services, id, all, ['withdraw', 'withdraw', 'withdraw'], { at: '2026-12-15' })
  expect(second.map((one) => one.id).filter((one) => first.some((actor) => actor.id === one))).toEqual([])
  expect(await statusOf(db, id)).toBe('final')
  expect(await standing()).toBe('peers')
  expect((await appeal(services, holder.actor, id, why, on('2026-12-16'))).ok).toBe(false)
  const { status } = await db
    .selectFrom('credential')
    .select('status')
    .where('about_id', '=', holder.sheet.id)
    .executeTakeFirstOrThrow()
  expect(status).toBe('revoked')
  const told = await db.selectFrom('history').select('verb').where('subject_id', '=', holder.sheet.id).execute()
  expect(told.map(({ verb }) => verb)).toContain('banner.ended_by_peers')
})

test('nobody’s name is in the history, nor in what the holder and the public are written', async ({ services, db }) => {
  const all = await members(services, ...eight)
  const [holder, asker] = all
  if (!holder || !asker) throw new Error()
  const id = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  await judge(services, id, all, ['withdraw', 'keep', 'keep'], { at: '2026-12-10' })
  const past = await db.selectFrom('history').selectAll().where('subject_kind', '=', 'peer_question').execute()
  expect(past.length).toBeGreaterThan(5)
  expect(past.every(({ actor_id }) => actor_id === null)).toBe(true)
  const mails = await db
    .selectFrom('outgoing_mail')
    .select(['subject', 'text_body', 'recipient_id'])
    .where('event_key', 'like', 'peer-%')
    .execute()
  for (const { subject, text_body, recipient_id } of mails) {
    if (recipient_id !== asker.actor.id) expect(text_body).not.toContain(asker.actor.name)
    expect(text_body).not.toContain(asker.sheet.name)
    if (recipient_id !== holder.actor.id) expect(subject).not.toContain(holder.sheet.name)
  }
})

test('on the way: mentioned for six months, reminded, lifted once mended, looked at again otherwise', async ({
  services,
  db,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker] = all
  if (!holder || !asker) throw new Error()
  const id = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  await judge(services, id, all, ['withdraw', 'keep', 'on_the_way'], { at: '2026-12-10' })
  await night(services, '2026-12-29')
  expect(await statusOf(db, id)).toBe('mending')
  expect(await refusal(askAs(services, asker, holder, { at: '2027-06-01' }))).toBe('already-open')
  await night(services, '2027-06-10')
  const reminded = await db
    .selectFrom('outgoing_mail')
    .select('subject')
    .where('event_key', 'like', 'peer-mend%')
    .execute()
  expect(reminded).toHaveLength(1)
  await night(services, '2027-07-29')
  expect(await statusOf(db, id)).toBe('mending')
  await night(services, '2027-07-30')
  expect(await statusOf(db, id)).toBe('panel')
  const judged = await db
    .selectFrom('peer_panel')
    .select(['kind', 'declaration_id'])
    .where('kind', '=', 'look')
    .execute()
  expect(judged).toHaveLength(1)
})

test('mended by another declaration, the mention goes; what was judged stays as it was judged', async ({
  services,
  db,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker] = all
  if (!holder || !asker) throw new Error()
  const id = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  await judge(services, id, all, ['on_the_way', 'on_the_way', 'keep'], { at: '2026-12-10' })
  await night(services, '2026-12-29')
  const said = allSaid({ shared_governance: { evidence: 'Une assemblée le 5 janvier 2027, procès-verbal en ligne.' } })
  await declare(
    services,
    holder.actor,
    await write(services, holder.actor, holder.sheet.id, said, on('2027-01-10')),
    1,
    on('2027-01-10'),
  )
  await night(services, '2027-01-11')
  const row = await db
    .selectFrom('peer_question')
    .select(['status', 'mended_on', 'declaration_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ status: 'final', mended_on: '2027-01-11' })
  const panel = await db.selectFrom('peer_panel').select('declaration_id').executeTakeFirstOrThrow()
  expect(panel.declaration_id).toBe(row.declaration_id)
})

test('an opinion once given stays, and a panel decides what its opinions come to', async ({ services, db }) => {
  const all = await members(services, ...eight)
  const [holder, asker] = all
  if (!holder || !asker) throw new Error()
  const id = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  const [one] = await calledOf(db, id, all)
  if (!one) throw new Error()
  await accept(services, one.actor, id, on('2026-12-09'))
  const said = { opinion: 'keep' as const, reasons, abusive: false }
  expect((await opine(services, one.actor, id, said, on('2026-12-09'))).ok).toBe(true)
  expect((await opine(services, one.actor, id, said, on('2026-12-09'))).ok).toBe(false)
  await refusedBy(db, "update peer_panellist set opinion = 'withdraw' where opinion is not null", 'stays')
  await refusedBy(db, "update peer_panel set outcome = 'withdraw', decided_at = drawn_at", 'come to')
  await refusedBy(db, "update peer_question set status = 'settled'", 'does not go from panel to settled')
  await refusedBy(db, "update peer_question set facts = facts || '.'", 'not rewritten')
  await refusedBy(db, 'delete from peer_question', 'not removed')
})
