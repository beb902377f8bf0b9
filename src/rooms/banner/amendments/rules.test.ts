import { expect, test } from 'vitest'
import { version1 } from '../charter/version-1.ts'
import { criteriaSchema, questionsOf } from '../rules.ts'
import {
  afterAmendmentMove,
  agreementReminderDue,
  amended,
  amendmentMoves,
  changesBetween,
  changesIn,
  isForgotten,
  isReady,
  passagesOf,
  refusalOfChanges,
  staleIn,
  supportNeeded,
} from './rules.ts'

const key = 'question.open_data.statement'
const typedOver = (changes: Record<string, string>) => ({
  ...Object.fromEntries(passagesOf(version1).map((passage) => [passage.key, passage.text])),
  ...changes,
})

test('what is settled stays; nobody takes back what is being voted; nothing is adopted without a vote', () => {
  for (const status of ['adopted', 'rejected', 'withdrawn', 'outdated'] as const)
    for (const move of amendmentMoves) expect(afterAmendmentMove(move, status)).toBeNull()
  expect(afterAmendmentMove('withdraw', 'vote')).toBeNull()
  expect(afterAmendmentMove('outdate', 'vote')).toBeNull()
  expect(afterAmendmentMove('adopt', 'debate')).toBeNull()
  expect(afterAmendmentMove('open-vote', 'draft')).toBeNull()
})

test('only what was really changed is a change; nothing changed is not a proposal; no criterion is emptied', () => {
  expect(changesIn(version1, typedOver({}))).toEqual([])
  expect(changesIn(version1, {})).toEqual([])
  expect(refusalOfChanges(version1, [])).toBe('nothing')
  const changes = changesIn(version1, typedOver({ [key]: '  Des données utiles à d’autres.  ' }))
  expect(changes).toMatchObject([{ key, after: 'Des données utiles à d’autres.' }])
  expect(refusalOfChanges(version1, changes)).toBeNull()
  const all = ['shared_governance', 'fair_value'].map((code) => [`question.${code}.removal`, 'removed'])
  expect(refusalOfChanges(version1, changesIn(version1, typedOver(Object.fromEntries(all))))).toBe('criterion-emptied')
  expect(passagesOf(version1).some((passage) => passage.key === 'question.general_interest.removal')).toBe(false)
})

test('the next version says what was voted and nothing else', () => {
  const changes = changesIn(
    version1,
    typedOver({
      preamble: 'Autre préambule.',
      [key]: 'Des données utiles à d’autres.',
      'question.open_source.removal': 'removed',
      'criterion.ouverture.addition': 'Vos échecs sont-ils racontés\u00a0?\nCe qui n’a pas marché sert aussi.',
    }),
  )
  const next = amended(version1, changes, 2)
  expect(criteriaSchema.parse(next.criteria)).toEqual(next.criteria)
  expect(next.preamble).toBe('Autre préambule.')
  const questions = questionsOf(next)
  expect(questions.map(({ code }) => code)).toEqual([
    ...['general_interest', 'shared_governance', 'fair_value', 'open_method', 'open_data', 'v2_ouverture'],
  ])
  expect(questions.find(({ code }) => code === 'open_data')?.statement).toBe('Des données utiles à d’autres.')
  expect(questions.at(-1)).toMatchObject({
    title: 'Vos échecs sont-ils racontés\u00a0?',
    statement: 'Ce qui n’a pas marché sert aussi.',
  })
  expect(next.criteria[0]).toEqual(version1.criteria[0])
  // whoever is asked to agree again reads exactly what was voted
  expect(changesBetween(version1, { ...version1, ...next })).toEqual(changes)
  expect(changesBetween(version1, version1)).toEqual([])
  expect(amended(version1, [], 2)).toEqual({ preamble: version1.preamble, criteria: version1.criteria })
})

test('a change written for another text is stale, one written for the text in force is not', () => {
  const changes = changesIn(version1, typedOver({ [key]: 'Des données utiles.' }))
  expect(staleIn(version1, changes)).toEqual([])
  const next = { ...version1, ...amended(version1, changes, 2) }
  expect(staleIn(next, changes)).toEqual(changes)
  expect(staleIn(next, changesIn(version1, typedOver({ preamble: 'Autre.' })))).toEqual([])
})

test('fourteen days of debate and three supports, or all the others when they are fewer; then it is forgotten', () => {
  expect([1, 2, 3, 4, 5000].map(supportNeeded)).toEqual([0, 1, 2, 3, 3])
  const debate = { debateUntil: '2026-12-06', supports: 3 }
  expect(isReady(debate, 10, '2026-12-06')).toBe(false)
  expect(isReady(debate, 10, '2026-12-07')).toBe(true)
  expect(isReady({ ...debate, supports: 2 }, 10, '2026-12-07')).toBe(false)
  expect(isReady({ ...debate, supports: 2 }, 3, '2026-12-07')).toBe(true)
  expect(isForgotten(debate, '2027-02-20')).toBe(false)
  expect(isForgotten(debate, '2027-02-21')).toBe(true)
})

test('reminders to agree thirty days before, seven, the last day; each once', () => {
  expect(agreementReminderDue('2027-01-30', null, '2026-12-30')).toBeNull()
  expect(agreementReminderDue('2027-01-30', null, '2026-12-31')).toBe(30)
  expect(agreementReminderDue('2027-01-30', 30, '2027-01-22')).toBeNull()
  expect(agreementReminderDue('2027-01-30', 30, '2027-01-30')).toBe(0)
  expect(agreementReminderDue('2027-01-30', 0, '2027-01-30')).toBeNull()
  expect(agreementReminderDue('2027-01-30', 7, '2027-01-31')).toBeNull()
})
