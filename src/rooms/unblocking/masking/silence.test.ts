import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { sentenceOf } from '../../admin/journal/words.ts'
import { paths as admin } from '../../admin/paths.ts'
import { giveOutcome } from '../outcomes/actions.ts'
import { answer } from '../outcomes/outcomes.fixture.ts'
import { paths } from '../paths.ts'
import { at, browse, inProgress, mails, now, today, world } from '../room.fixture.ts'

const rare = 'Zwinglette'
const form = {
  ...{ project: 'Le garage solidaire', place: '23096', title: `Prêter une ${rare}`, wants: 'Prêter des voitures.' },
  ...{ administration_kind: 'prefecture', administration: 'Service des véhicules', how: 'interpretation' },
  ...{ rule: 'Une note.', tried: 'Deux courriers.', matter: 'transport', request: 'Une réponse écrite.' },
  ...{ consequence: 'Trois voitures dorment.', scale: 'region', go: 'keep' },
}

test('of a case filed and answered, who administers reads only that letters left; who passes by finds nothing', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const site = await browse(services, here.nadia)
  const id = /demander\/([0-9a-f-]{36})/.exec((await site.post(paths.ask, form)).to)?.[1] ?? ''
  expect((await site.post(`${paths.draft(id)}/envoi`)).to).toContain('/recu')
  const given = await inProgress(services, here.nadia, 3)
  expect(await giveOutcome(services, here.helene, given, answer('adjusted'), now)).toMatchObject({ ok: true })
  const cases = await db.selectFrom('blocker_case').select(['id', 'number']).execute()
  const letters = await mails(db)
  expect(new Set(letters.map(({ to }) => to))).toContain(here.nadia.email)
  await db
    .updateTable('outgoing_mail')
    .set({ status: 'failed', last_error: `550 no such user <${here.nadia.email}>` })
    .where('recipient_id', '=', here.nadia.id)
    .execute()

  const georges = await browse(services, here.georges)
  const outbox = await georges.get(admin.mails)
  const words = outbox.html.split('Courrier d’un dossier de blocage, confidentiel')
  expect([outbox.status, words.length > letters.length]).toEqual([200, true])
  const domain = here.nadia.email.split('@')[1] ?? '?'
  const secrets = [rare, 'Nadia', domain, `${here.nadia.email[0]}…@`, ...cases.flatMap((one) => [one.id, one.number])]
  for (const secret of [...secrets, ...letters.map(({ subject }) => subject)]) expect(outbox.html).not.toContain(secret)
  const failed = await db.selectFrom('outgoing_mail').select('id').where('status', '=', 'failed').execute()
  expect((await georges.post(admin.retry(failed[0]?.id ?? ''))).to).toBe(admin.mails)
  for (const path of [admin.journal, admin.journalFile]) {
    const journal = await georges.get(path)
    expect([journal.status, journal.html.includes(sentenceOf('mail.retried'))]).toEqual([200, true])
    for (const secret of [rare, ...cases.flatMap((one) => [one.id, one.number ?? '?'])])
      expect(journal.html).not.toContain(secret)
  }

  const [visitor, camille] = [await browse(services), await browse(services, here.camille)]
  for (const reader of [visitor, camille, georges])
    for (const path of [
      '/journal',
      '/journal/atom.xml',
      `/annuaire?q=${rare}`,
      `${paths.precedents}?q=${rare}`,
      paths.home,
    ]) {
      const { status, html } = await reader.get(path)
      expect([path, status]).toEqual([path, 200])
      for (const secret of [`Prêter une ${rare}`, 'Le garage solidaire', ...cases.map((one) => one.number ?? '?')])
        expect(html).not.toContain(secret)
    }
})
