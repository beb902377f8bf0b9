import { expect, test } from 'vitest'
import { version1 } from '../models/national/version-1.ts'
import { changesBetween, freeKey, isSame, type Model, type ModelStep, moved, whyNotPublished } from '../models/rules.ts'
import { agreementOf, canWork, isComplete, moveRefusal, type Opinion, stallDue, voiceNamed } from './rules.ts'

const facts = { key: 'besoins', status: 'doing' as const, body: 'Huit besoins.', challenges: 0, hasVoice: true }
const said = (opinion: 'agree' | 'reserve', answer = ''): Opinion => ({
  memberKind: 'organisation',
  memberId: crypto.randomUUID(),
  opinion,
  reason: opinion === 'reserve' ? 'Il manque les jeunes.' : '',
  answer,
})

test('alone, nobody validates; among two the other must agree; among more, two others', () => {
  expect(agreementOf(0, [])).toEqual({ state: 'alone' })
  expect(agreementOf(1, [])).toEqual({ state: 'waiting', agreed: 0, needed: 1 })
  expect(agreementOf(1, [said('agree')])).toEqual({ state: 'agreed' })
  expect(agreementOf(9, [said('agree')])).toEqual({ state: 'waiting', agreed: 1, needed: 2 })
  expect(agreementOf(9, [said('agree'), said('agree')])).toEqual({ state: 'agreed' })
})

test('a reservation left without an answer stops everything; answered, it stops nothing and agrees to nothing', () => {
  expect(agreementOf(9, [said('agree'), said('agree'), said('reserve')])).toEqual({ state: 'reserved', unanswered: 1 })
  expect(agreementOf(9, [said('agree'), said('reserve', 'Ajoutés.')])).toMatchObject({ state: 'waiting', agreed: 1 })
  expect(agreementOf(9, [said('agree'), said('agree'), said('reserve', 'Ajoutés.')])).toEqual({ state: 'agreed' })
})

test('nothing is submitted empty, without a voice, or twice; the fourth step wants its three challenges', () => {
  expect(moveRefusal('submit', { ...facts, body: ' ' })).toBe('empty')
  expect(moveRefusal('submit', { ...facts, hasVoice: false })).toBe('no-voice')
  expect(moveRefusal('submit', { ...facts, status: 'submitted' })).toBe('not-now')
  expect(moveRefusal('submit', { ...facts, key: 'trois-defis', challenges: 2 })).toBe('three-challenges')
  expect(moveRefusal('submit', { ...facts, key: 'trois-defis', challenges: 3 })).toBeNull()
})

test('three steps are never skipped; what was validated is opened again, not skipped', () => {
  for (const key of ['cartographier', 'gouvernance', 'feuille-de-route'])
    expect(moveRefusal('skip', { ...facts, key }), key).toBe('required')
  expect(moveRefusal('skip', { ...facts, status: 'validated' })).toBe('not-now')
  expect(moveRefusal('reopen', { ...facts, status: 'validated' })).toBeNull()
  expect(moveRefusal('skip', facts)).toBeNull()
})

test('an invented account, a stranger, a closed community or one declared as existing: nobody works', () => {
  const actor = { id: 'a', name: 'A', email: 'a@b.example', secondFactor: false, grants: [], demo: false }
  const here = { status: 'building', demo: false, origin: 'pathway' } as const
  const standing = { voices: [{ kind: 'person', id: 'a', name: 'A' } as const], facilitates: false }
  expect(canWork(here, standing, actor)).toBe(true)
  expect(canWork(here, { voices: [], facilitates: false }, actor)).toBe(false)
  expect(canWork(here, standing, { ...actor, demo: true })).toBe(false)
  expect(canWork({ ...here, status: 'closed' }, standing, actor)).toBe(false)
  expect(canWork({ ...here, origin: 'existing' }, standing, actor)).toBe(false)
  expect(voiceNamed(standing, 'organisation:b')).toBeNull()
})

test('reminders come at thirty, sixty and ninety days, none left out, none twice', () => {
  expect(stallDue(29, 0)).toBeNull()
  expect(stallDue(30, 0)).toBe(30)
  expect(stallDue(31, 30)).toBeNull()
  expect(stallDue(95, 0)).toBe(30)
  expect(stallDue(95, 60)).toBe(90)
  expect(stallDue(200, 90)).toBeNull()
  expect(isComplete([{ status: 'validated' }, { status: 'skipped' }])).toBe(true)
  expect(isComplete([{ status: 'validated' }, { status: 'submitted' }])).toBe(false)
  expect(isComplete([])).toBe(false)
})

const model = (change: (steps: readonly ModelStep[]) => ModelStep[]): Model => ({
  preamble: version1.preamble,
  steps: change(version1.steps),
})

test('a variant keeps the three steps, is not a mere copy, and takes no address of the site', () => {
  const same = model((steps) => [...steps])
  expect(whyNotPublished(same, version1)).toBe('nothing-changed')
  expect(
    whyNotPublished(
      model(() => []),
      version1,
    ),
  ).toBe('no-step')
  const without = model((steps) => steps.filter(({ key }) => key !== 'gouvernance'))
  expect(whyNotPublished(without, version1)).toBe('required-step')
  const twins = model((steps) => [...steps, ...steps.slice(0, 1)])
  expect(whyNotPublished(twins, version1)).toBe('same-key')
  const dossier = model((steps) => [...steps, ...steps.slice(1, 2).map((step) => ({ ...step, key: 'dossier' }))])
  expect(whyNotPublished(dossier, version1)).toBe('reserved-key')
  expect(
    whyNotPublished(
      model((steps) => moved(steps, 'inviter', 1)),
      version1,
    ),
  ).toBeNull()
  expect(freeKey('dossier', [])).toBe('dossier-2')
  expect(freeKey('inviter', ['inviter', 'inviter-2'])).toBe('inviter-3')
})

test('differences are said by step and by tool, in words, with what moved', () => {
  const after = model((steps) =>
    moved(steps, 'besoins', 1)
      .filter(({ key }) => key !== 'rythme-et-bilan')
      .map((step) => (step.key === 'inviter' ? { ...step, why: 'Autrement.', tools: step.tools.slice(1) } : step)),
  )
  const changes = changesBetween(version1, after)
  expect(changes.moved).toBe(true)
  expect(changes.preamble).toBeNull()
  expect(changes.lines.map(({ list, key, kind }) => `${list} ${key} ${kind}`)).toEqual([
    'step inviter changed',
    'tool inviter/lettre-invitation removed',
    'step rythme-et-bilan removed',
  ])
  expect(changes.lines[0]).toMatchObject({ parts: [{ name: 'why', after: 'Autrement.' }] })
  expect(isSame(changesBetween(after, after))).toBe(true)
})

test('every workshop of the national pathway lasts the two hours it says, and every checklist has boxes', () => {
  for (const { tools } of version1.steps) {
    for (const { kind, body, title, items } of tools) {
      if (kind === 'checklist') expect(items.length, title).toBeGreaterThan(5)
      if (kind !== 'workshop') continue
      const lines = [...body.matchAll(/^\| (\d+) à (\d+) \|/gm)].map(([, from, until]) => [Number(from), Number(until)])
      expect(lines[0]?.[0], title).toBe(0)
      expect(lines.at(-1)?.[1], title).toBe(120)
      for (const [index, line] of lines.entries()) if (index > 0) expect(line[0], title).toBe(lines[index - 1]?.[1])
    }
  }
})
