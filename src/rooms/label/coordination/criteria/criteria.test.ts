import { describe, expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { person } from '../../../contact/team.fixture.ts'
import { paths } from '../../paths.ts'
import { loadLabel } from '../../referential/load.ts'
import { draftOf, versionsOf } from '../../referential/queries.ts'
import { coordinationPaths as to } from '../paths.ts'
import { coordinating, typedCriterion } from '../room.fixture.ts'
import { publishDraft } from './actions.ts'

const family = 'support_network'

/** The stamp of the draft, as the page of publication gives it. */
const stampIn = (html: string): string => /name="stamp" value="(\d+)"/.exec(html)?.[1] ?? ''

/** Fills in the form of a line or of the text as it was read there, and sends it. */
const rewrite = async (
  { text, send }: Awaited<ReturnType<typeof coordinating>>,
  path: string,
  fields: Record<string, string>,
) => send(path, { ...fields, read: /name="read" value="([\w-]+)"/.exec(await text(path))?.[1] ?? '' })

describe('what is refused', () => {
  test('a published version is never rewritten nor erased, even in the database', async ({ db }) => {
    await loadLabel(db)
    for (const published of [{ preamble: 'Autre chose.' }, { criteria: '[]' }, { published_on: '2027-01-01' }]) {
      const rewritten = inTransaction(db, (tx) => tx.updateTable('label_referential').set(published).execute())
      await expect(rewritten).rejects.toThrow('never rewritten')
    }
    const erased = inTransaction(db, (tx) => tx.deleteFrom('label_referential').execute())
    await expect(erased).rejects.toThrow('never rewritten')
  })

  test('even the database refuses a version published without an act', async ({ db }) => {
    await loadLabel(db)
    const version = { family, number: 9, title: 'Sans acte', published_on: '2026-11-22', status: 'published' }
    const published = inTransaction(db, (tx) => tx.insertInto('label_referential').values(version).execute())
    await expect(published).rejects.toThrow('label_referential_check')
  })

  test.for([
    to.text(family),
    to.publication(family),
    to.newLine(family, 'criteres'),
    to.line(family, 'criteres', 'identify'),
    to.removal(family, 'criteres', 'identify'),
    to.drop(family),
  ])('without a draft, %s is not found', async (path, { services }) => {
    const { read } = await coordinating(services)
    expect((await read(path)).status).toBe(404)
  })

  test.for([to.draft('nobody'), to.draft('nobody; drop')])('no family, no page: %s', async (path, { services }) => {
    const { read } = await coordinating(services)
    expect((await read(path)).status).toBe(404)
  })

  test('a second draft of the same family', async ({ services, db }) => {
    const { send } = await coordinating(services)
    await send(to.begin(family))
    expect((await send(to.begin(family))).status).toBe(303)
    expect(await db.selectFrom('label_referential').select('id').where('family', '=', family).execute()).toHaveLength(2)
  })

  test('publishing when nothing changed, or only the title', async ({ services, db }) => {
    const site = await coordinating(services)
    const { send, read } = site
    await send(to.begin(family))
    const draft = await draftOf(db, family)
    await rewrite(site, to.text(family), { title: 'Un autre titre', preamble: draft?.preamble ?? '' })
    const page = await read(to.publication(family))
    expect([page.status, page.headers.get('location')]).toEqual([303, to.draft(family)])
    await send(to.publication(family), { act: 'Délibération', maturity: 'adopted', stamp: '1' })
    expect(await versionsOf(db, family)).toHaveLength(1)
  })

  test('publishing without criteria, and without what is asked of all', async ({ services, db }) => {
    const { send } = await coordinating(services)
    await send(to.begin(family))
    const draft = await draftOf(db, family)
    for (const { code } of draft?.criteria ?? []) await send(to.removal(family, 'criteres', code))
    expect(await draftOf(db, family)).toMatchObject({ criteria: [] })
    await send(to.publication(family), { act: 'Délibération', maturity: 'adopted', stamp: '1' })
    await send(to.newLine(family, 'criteres'), typedCriterion)
    for (const { code } of draft?.commitments ?? []) await send(to.removal(family, 'engagements', code))
    await send(to.publication(family), { act: 'Délibération', maturity: 'adopted', stamp: '1' })
    expect(await versionsOf(db, family)).toHaveLength(1)
  })

  test('publishing without an act, or without saying whether it is adopted', async ({ services, db }) => {
    const { send, text } = await coordinating(services)
    await send(to.begin(family))
    await send(to.newLine(family, 'criteres'), typedCriterion)
    const stamp = stampIn(await text(to.publication(family)))
    for (const fields of [{ act: ' ', maturity: 'adopted' }, { act: 'Délibération' }]) {
      const refused = await send(to.publication(family), { ...fields, stamp })
      expect(refused.status).toBe(422)
    }
    expect(await versionsOf(db, family)).toHaveLength(1)
  })

  test('publishing what one has not read: the draft changed meanwhile', async ({ services, db }) => {
    const site = await coordinating(services)
    const { send, text } = site
    await send(to.begin(family))
    await send(to.newLine(family, 'criteres'), typedCriterion)
    const stamp = stampIn(await text(to.publication(family)))
    await rewrite(site, to.line(family, 'criteres', 'open_doors'), {
      ...typedCriterion,
      title: 'Portes grandes ouvertes',
    })
    const refused = await send(to.publication(family), {
      act: 'Délibération du 3 décembre',
      maturity: 'adopted',
      stamp,
    })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('Le brouillon a changé pendant votre lecture')
    expect(html).toContain('value="Délibération du 3 décembre"')
    expect(stampIn(html)).not.toBe(stamp)
    expect(await versionsOf(db, family)).toHaveLength(1)
  })

  test('by an action, from someone who may not', async ({ services }) => {
    const { send, text } = await coordinating(services)
    await send(to.begin(family))
    await send(to.newLine(family, 'criteres'), typedCriterion)
    const stamp = stampIn(await text(to.publication(family)))
    const reviewer = await person(services.db, 'simon', ['label_reviewer'])
    await expect(publishDraft(services, reviewer, family, { act: 'Non', maturity: 'adopted', stamp })).rejects.toThrow(
      'not-found',
    )
  })

  test.for([
    ['a code of the draft', { code: 'identify' }, 'Ce code a déjà servi'],
    ['a code that is not one', { code: 'Ouvert à tous' }, 'Commencez par une lettre minuscule'],
    ['no code', { code: '' }, 'Donnez un code'],
    ['no title', { title: ' ' }, 'Donnez un titre'],
    ['a level left out', { level_2: '' }, 'Dites ce que veut dire ce niveau'],
    ['two levels alike', { level_2: 'Jamais.' }, 'Deux niveaux disent la même chose'],
    ['a detail that cannot be read', { details: 'Combien de personnes ?' }, 'Cette ligne n’est pas lisible'],
    ['two details of one name', { details: 'a | Un | nombre\na | Deux | nombre' }, 'portent le même nom'],
  ] as const)('a new criterion with %s', async ([, wrong, sentence], { services, db }) => {
    const { send } = await coordinating(services)
    await send(to.begin(family))
    const refused = await send(to.newLine(family, 'criteres'), { ...typedCriterion, ...wrong })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain(sentence)
    expect(html).toContain('À jour fixe, dans plusieurs communes.')
    expect((await draftOf(db, family))?.criteria).toHaveLength(7)
  })

  test('a code that an older version used, for something else', async ({ services, db }) => {
    const { send } = await coordinating(services)
    await send(to.begin(family))
    await send(to.removal(family, 'criteres', 'team'))
    const refused = await send(to.newLine(family, 'criteres'), { ...typedCriterion, code: 'team' })
    expect(refused.status).toBe(422)
    expect((await draftOf(db, family))?.criteria.map(({ code }) => code)).not.toContain('team')
  })

  test('a commitment without a unit', async ({ services, db }) => {
    const { send } = await coordinating(services)
    await send(to.begin(family))
    const fields = { code: 'more', statement: 'Faire plus.', unit: '' }
    expect((await send(to.newLine(family, 'engagements'), fields)).status).toBe(422)
    expect((await send(to.line(family, 'engagements', 'rural_projects'), fields)).status).toBe(422)
    expect((await draftOf(db, family))?.commitments).toHaveLength(5)
  })
})

test('a draft begins as a copy, is written line by line, shows what changes, and is published from today', async ({
  services,
  db,
}) => {
  const desk = await coordinating(services)
  const { send, text, read, today, site, actor } = desk
  await send(to.begin(family))
  const [version1] = await versionsOf(db, family)
  expect(await draftOf(db, family)).toMatchObject({ number: 2, criteria: version1?.criteria })

  const preface = { title: 'Réseau d’accompagnement, version 2', preamble: 'Nouveau préambule.' }
  await rewrite(desk, to.text(family), preface)
  await send(to.newLine(family, 'criteres'), typedCriterion)
  await send(to.place(family, 'criteres', 'open_doors'), { sens: 'haut' })
  await send(to.removal(family, 'criteres', 'team'))
  await send(to.newLine(family, 'engagements'), { code: 'more', statement: 'Faire plus.', unit: 'pas' })
  const form = await text(to.line(family, 'criteres', 'open_doors'))
  expect(form).toContain('visitors | Personnes reçues l’an dernier | nombre | Environ.')
  expect(form).not.toContain('name="code"')
  await rewrite(desk, to.line(family, 'criteres', 'open_doors'), {
    ...typedCriterion,
    code: 'identify',
    title: 'Portes ouvertes à tous',
  })

  const board = await text(to.draft(family))
  expect(board).toContain('Ce qui change par rapport à la version 1')
  expect(board).toContain('Critère\u00a0: Une équipe à la mesure')
  expect(board).toContain(to.restoring(family, 'criteres', 'team'))
  expect(board).toContain('<ins>Nouveau</ins>')
  expect(await (await read(paths.referential(family))).text()).not.toContain('Portes ouvertes')

  const confirm = await text(to.publication(family))
  expect(confirm).toContain('Vous êtes seul à avoir écrit ce brouillon')
  const done = await send(to.publication(family), {
    act: 'Délibération du comité du 3 décembre 2026',
    maturity: 'adopted',
    stamp: stampIn(confirm),
  })
  expect([done.status, done.headers.get('location')]).toEqual([303, paths.referential(family)])
  const [version2, old] = await versionsOf(db, family)
  expect(version2).toMatchObject({ number: 2, status: 'published', maturity: 'adopted', publishedOn: today })
  expect(version2?.criteria.map(({ code }) => code)).toEqual([
    'identify',
    'refer',
    'redirect',
    'method',
    'fair_price',
    'open_doors',
    'account',
  ])
  expect(old).toEqual(version1)
  await expect(draftOf(db, family)).resolves.toBeNull()

  const html = await (await site.request(paths.referential(family))).text()
  for (const words of ['Portes ouvertes à tous', 'Adopté', 'Ce qui a changé depuis la version 1', 'N’est plus demandé'])
    expect(html).toContain(words)
  const before = await (await site.request(paths.referentialVersion(family, 1))).text()
  expect(before).toContain('Ancienne version')
  expect(before).toContain('Une équipe à la mesure')
  const events = await db
    .selectFrom('history')
    .select(['verb', 'actor_id', 'is_public', 'details'])
    .where('subject_kind', '=', 'label_referential')
    .where('actor_id', 'is not', null)
    .orderBy('id')
    .execute()
  expect(events.map(({ verb }) => verb.replace('label.', ''))).toEqual([
    'referential-drafted',
    'referential-edited',
    'criterion-added',
    'criterion-moved',
    'criterion-removed',
    'criterion-added',
    'criterion-edited',
    'referential-published',
  ])
  expect(events.at(-1)).toMatchObject({ actor_id: actor.id, is_public: true, details: { number: 2, alone: true } })
})

test('what was taken out is put back where it was', async ({ services, db }) => {
  const { send } = await coordinating(services)
  await send(to.begin(family))
  const codes = async () => (await draftOf(db, family))?.criteria.map(({ code }) => code)
  const before = await codes()
  await send(to.removal(family, 'criteres', 'redirect'))
  expect(await codes()).toHaveLength(6)
  await send(to.restoring(family, 'criteres', 'redirect'))
  expect(await codes()).toEqual(before)
  await send(to.place(family, 'criteres', 'identify'), { sens: 'haut' })
  await send(to.place(family, 'criteres', 'account'), { sens: 'bas' })
  expect(await codes()).toEqual(before)
})

test('a draft written by two says so, and one given up leaves what is in force', async ({ services, db }) => {
  const first = await coordinating(services)
  const second = await coordinating(services, 'simon')
  await first.send(to.begin(family))
  await second.send(to.newLine(family, 'criteres'), typedCriterion)
  expect(await first.text(to.publication(family))).not.toContain('Vous êtes seul')
  expect(await first.text(to.draft(family))).toContain(`Écrit par ${first.actor.name} et ${second.actor.name}`)
  expect((await first.send(to.drop(family))).status).toBe(303)
  expect(await draftOf(db, family)).toBeNull()
  expect(await versionsOf(db, family)).toHaveLength(1)
})

test('two people write the same line: the second is told, keeps what they typed, and nothing of the first is lost', async ({
  services,
  db,
}) => {
  const site = await coordinating(services)
  await site.send(to.begin(family))
  await site.send(to.newLine(family, 'criteres'), typedCriterion)
  const path = to.line(family, 'criteres', 'open_doors')
  const opened = /name="read" value="([\w-]+)"/.exec(await site.text(path))?.[1] ?? ''
  await rewrite(site, path, { ...typedCriterion, title: 'Portes ouvertes le mardi' })
  const empty = await (await site.send(path, { ...typedCriterion, title: ' ', read: opened })).text()
  expect(empty).toContain(`name="read" value="${opened}"`)
  const late = await site.send(path, { ...typedCriterion, title: 'Portes ouvertes le jeudi', read: opened })
  expect(late.status).toBe(409)
  const html = await late.text()
  expect(html).toContain('Quelqu’un d’autre a modifié ce texte')
  expect(html).toContain('value="Portes ouvertes le jeudi"')
  const titles = async () => (await draftOf(db, family))?.criteria.map(({ title }) => title)
  expect(await titles()).toContain('Portes ouvertes le mardi')
  const again = /name="read" value="([\w-]+)"/.exec(html)?.[1] ?? ''
  await site.send(path, { ...typedCriterion, title: 'Portes ouvertes le jeudi', read: again })
  expect(await titles()).toContain('Portes ouvertes le jeudi')
})

test('a published proposal is adopted once, by an act, and without a word of it changing', async ({ services, db }) => {
  const { send, text, read } = await coordinating(services)
  expect((await send(to.adoption(family), { act: ' ', number: '1' })).status).toBe(422)
  expect(await text(to.draft(family))).toContain(to.adoption(family))
  const act = 'Délibération du comité du 3 décembre 2026'
  const [before] = await versionsOf(db, family)
  expect((await send(to.adoption(family), { act, number: '9' })).status).toBe(303)
  expect((await versionsOf(db, family))[0]).toEqual(before)
  expect((await send(to.adoption(family), { act, number: '1' })).status).toBe(303)
  const [after] = await versionsOf(db, family)
  expect(after).toEqual({ ...before, maturity: 'adopted', act })
  expect(await (await read(paths.referential(family))).text()).toContain(act)
  expect((await read(to.adoption(family))).status).toBe(404)
  expect((await send(to.adoption(family), { act: 'Une autre', number: '1' })).status).toBe(404)
  const back = inTransaction(db, (tx) =>
    tx.updateTable('label_referential').set({ maturity: 'proposal' }).where('family', '=', family).execute(),
  )
  await expect(back).rejects.toThrow('never rewritten')
})
