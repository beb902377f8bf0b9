import { expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { readBallot } from './forms.ts'
import { digestOf, drawKeys, drawOf, drawReceipt, fingerprintOf, readReceipt } from './receipts.ts'
import { canVote, type HeldVoice, type Polling, refusalToVote, remindsAt } from './rules.ts'

const noon = (day: number) => new Date(Date.UTC(2026, 10, day, 12))
const polling: Polling = { status: 'open', method: 'majority', demo: false, opensAt: noon(1), closesAt: noon(8) }
const nadia: Actor = { id: 'n', name: 'Nadia', email: '', secondFactor: false, grants: [], demo: false }
const voice = (changes: Partial<HeldVoice> = {}): HeldVoice => ({
  kind: 'person',
  id: 'n',
  used: false,
  mine: false,
  ...changes,
})

test('the clock refuses before it opens and from the second it closes, whatever the status still says', () => {
  const at = (status: Polling['status'], now: Date) => refusalToVote({ ...polling, status }, [voice()], nadia, now)
  expect(at('announced', noon(2))).toBe('not-begun')
  expect(at('collecting', noon(2))).toBe('not-begun')
  expect(at('open', noon(8))).toBe('over')
  expect(at('open', new Date(noon(8).getTime() - 1))).toBeNull()
  expect(at('closed', noon(2))).toBe('over')
  expect(at('cancelled', noon(2))).toBe('cancelled')
})

test('one votes in the name of a voice one carries, that nobody used, when one has not voted', () => {
  const said = (held: HeldVoice[], named?: { kind: string; id: string }) =>
    refusalToVote(polling, held, nadia, noon(2), named)
  expect(said([])).toBe('not-elector')
  expect(said([voice()], { kind: 'organisation', id: 'n' })).toBe('not-elector')
  expect(said([voice({ used: true })])).toBe('voice-used')
  expect(said([voice(), voice({ kind: 'organisation', id: 'o', used: true, mine: true })])).toBe('pen-used')
  expect(said([voice({ used: true }), voice({ kind: 'organisation', id: 'o' })])).toBeNull()
  expect(said([voice({ used: true }), voice({ kind: 'organisation', id: 'o' })], { kind: 'person', id: 'n' })).toBe(
    'voice-used',
  )
  expect(refusalToVote(polling, [voice()], { ...nadia, demo: true }, noon(2))).toBe('invented')
  expect(canVote(polling, [voice()], null, noon(2))).toBe(false)
  expect(canVote({ ...polling, method: 'consent' }, [voice()], nadia, noon(2))).toBe(false)
  expect(canVote(polling, [voice()], nadia, noon(2))).toBe(true)
})

test('a reminder comes two days before the close, or in the last third of a short vote', () => {
  expect(remindsAt(noon(1), noon(10))).toEqual(noon(8))
  expect(remindsAt(noon(1), noon(4))).toEqual(noon(3))
})

test('a receipt is read as it is copied by hand, and says nothing of the choice by itself', () => {
  const receipts = Array.from({ length: 200 }, drawReceipt)
  expect(new Set(receipts).size).toBe(200)
  for (const receipt of receipts) {
    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    expect(readReceipt(receipt.toLowerCase().replaceAll('-', ' '))).toBe(receipt)
  }
  expect(readReceipt('oil0-abcd-0000-1111')).toBe('0110-ABCD-0000-1111')
  for (const wrong of ['', 'ABCD', '0000-0000-0000-000U', '0000-0000-0000-0000-0'])
    expect(readReceipt(wrong), wrong).toBeNull()
  const [receipt = ''] = receipts
  expect(new Set([fingerprintOf(receipt, 'pour'), fingerprintOf(receipt, 'contre'), digestOf(receipt)]).size).toBe(3)
})

test('the draw is in another order with another list, and the same with the same one', () => {
  expect(drawOf('a', 5)).toEqual(drawOf('a', 5))
  expect(drawKeys('a', 5).map(({ key }) => key)).toEqual(
    drawKeys('a', 5)
      .map(({ key }) => key)
      .sort(),
  )
  expect(new Set(Array.from({ length: 20 }, (_, n) => drawOf(`list ${n}`, 5).join())).size).toBeGreaterThan(10)
})

test('a ballot as typed: ranks in any numbers, dots within what one has, one or the other of abstaining and choosing', () => {
  const options = [1, 2, 3].map((number) => ({ id: String(number), number, label: `Option ${number}`, detail: '' }))
  const ranked = { method: 'ranked', options, dots: null } as const
  const dots = { method: 'dots', options, dots: 3 } as const
  const choice = (decision: typeof ranked | typeof dots, typed: Record<string, string>) => {
    const read = readBallot(decision, typed, ['person:n'])
    return read.ok ? read.choice : Object.keys(read.errors)[0]
  }
  expect(choice(ranked, { 'rank-1': '3', 'rank-2': '1', 'rank-3': '3' })).toBe('2>1=3')
  expect(choice(ranked, {})).toBe('rank-1')
  expect(choice(ranked, { abstain: 'oui' })).toBe('abstention')
  expect(choice(ranked, { abstain: 'oui', 'rank-1': '1' })).toBe('abstain')
  expect(choice(dots, { 'dots-1': '2', 'dots-2': '0', 'dots-3': '1' })).toBe('1:2 3:1')
  for (const wrong of ['4', '-1', '1.5', 'trois']) expect(choice(dots, { 'dots-1': wrong }), wrong).toBe('dots-1')
  expect(readBallot(ranked, { 'rank-1': '1', voice: 'person:x' }, ['person:n', 'person:m'])).toEqual({
    ok: false,
    errors: { voice: ['Choisissez au nom de qui vous votez.'] },
  })
})
