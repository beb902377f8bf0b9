import { expect, test } from 'vitest'
import { outcomes } from '../rules.ts'
import { answer } from './outcomes.fixture.ts'
import { onLegalBasis, pieces, piecesOf, refusalToGive } from './rules.ts'

const by = { purpose: 'La sécurité.', powers: ['ask', 'convene', 'propose'], today: '2026-11-23' } as const

test('a public hacker cancels no rule: without what it protects, one only says who else to ask', () => {
  for (const kind of outcomes)
    expect(refusalToGive(answer(kind), { ...by, purpose: '  ' })).toBe(kind === 'rerouted' ? null : 'no-purpose')
})

test.each(outcomes)('%s lacks nothing: each of its pieces is asked for', (kind) => {
  expect(refusalToGive(answer(kind), by)).toBeNull()
  expect(refusalToGive({ ...answer(kind), said: ' ' }, by)).toBe('incomplete')
  expect(refusalToGive({ ...answer(kind), legalBasis: ' ' }, by)).toBe(onLegalBasis.includes(kind) ? 'no-basis' : null)
  for (const name of Object.keys(pieces[kind])) {
    if (name === 'authority') continue
    expect(refusalToGive(answer(kind, { [name]: undefined }), by), name).toBe('incomplete')
    expect(refusalToGive(answer(kind, { [name]: ' ' }), by), name).toBe('incomplete')
  }
})

test('no prefect sets aside a law, a European text, or the rule of someone else', () => {
  expect(refusalToGive(answer('derogation', { norm: 'law' }), by)).toBe('norm-law')
  expect(refusalToGive(answer('derogation', { norm: 'europe' }), by)).toBe('norm-europe')
  expect(refusalToGive(answer('derogation', { norm: 'other' }), by)).toBe('norm-other')
})

test('the competent authority signs: without that power one names who did, and a signature to come is no order', () => {
  expect(refusalToGive(answer('derogation', { authority: '' }), by)).toBe('unsigned')
  expect(refusalToGive(answer('derogation', { authority: '' }), { ...by, powers: ['sign'] })).toBeNull()
  expect(refusalToGive(answer('derogation', { signedOn: '2026-11-24' }), by)).toBe('order-to-come')
  expect(refusalToGive(answer('derogation', { effects: [] }), by)).toBe('incomplete')
})

test('to experiment or to change a rule is to propose a decision: the act of appointment must say so', () => {
  for (const kind of outcomes) {
    const proposes = kind === 'experiment' || kind === 'rule_change'
    expect(refusalToGive(answer(kind), { ...by, powers: ['ask', 'convene'] }), kind).toBe(proposes ? 'no-power' : null)
    expect(refusalToGive(answer(kind), { ...by, powers: ['propose'] }), kind).toBeNull()
  }
})

test('an experiment lasts one to sixty months, and is decided on after it began', () => {
  for (const months of [0, 61, 1.5]) expect(refusalToGive(answer('experiment', { months }), by)).toBe('incomplete')
  for (const months of [1, 60]) expect(refusalToGive(answer('experiment', { months }), by)).toBeNull()
  expect(refusalToGive(answer('experiment', { decidedOn: '2027-01-01' }), by)).toBe('decided-too-soon')
})

test('what was kept badly is left out, never shown', () => {
  expect(piecesOf('experiment', { months: 'trois', where: 'Ici', other: 'x' })).toEqual([
    { name: 'where', shape: 'line', value: 'Ici' },
  ])
})
