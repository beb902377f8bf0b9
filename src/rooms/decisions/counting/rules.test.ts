import { expect, test } from 'vitest'
import { choiceIn, readDots, readRanking, writeDots, writeRanking } from './choices/rules.ts'
import { pairwise, schulze } from './ranked/rules.ts'
import {
  type Asked,
  adoptedBy,
  countBallots,
  type Pile,
  passesQualified,
  passesSimply,
  quorumOf,
  winnerOf,
} from './rules.ts'

const asked = (changes: Partial<Asked> = {}): Asked => ({
  method: 'majority',
  options: 0,
  dots: null,
  electors: 100,
  quorum: 0,
  thresholdNum: null,
  thresholdDen: null,
  ...changes,
})
const pile = (said: Record<string, number>): Pile => Object.entries(said).map(([choice, count]) => ({ choice, count }))

/** « ACBED » as a ballot: letters in order of preference. */
const letters = (text: string): string => [...text].map((letter) => letter.charCodeAt(0) - 64).join('>')

test('an equality does not pass, nor a vote where everyone abstained', () => {
  expect(passesSimply(10, 10)).toBe(false)
  expect(passesSimply(0, 0)).toBe(false)
  expect(passesSimply(11, 10)).toBe(true)
  expect(passesQualified(0, 0, 2, 3)).toBe(false)
})

test('two thirds are two thirds: one voice less does not pass, even with numbers that a float would round', () => {
  expect(passesQualified(2, 1, 2, 3)).toBe(true)
  expect(passesQualified(199, 101, 2, 3)).toBe(false)
  expect(passesQualified(200, 100, 2, 3)).toBe(true)
  const many = 3_000_000_000_000_000
  expect(passesQualified((many / 3) * 2, many / 3, 2, 3)).toBe(true)
  expect(passesQualified((many / 3) * 2 - 1, many / 3 + 1, 2, 3)).toBe(false)
})

test('who abstains counts for the quorum and weighs on neither side', () => {
  const result = countBallots(asked({ quorum: 50 }), pile({ pour: 2, contre: 1, abstention: 47 }), [])
  expect(result).toMatchObject({ yes: 2, no: 1, abstained: 47, ballots: 50, needed: 50, reached: true, passes: true })
  expect(adoptedBy(result)).toBe(true)
})

test('a quorum is rounded up, and one voice short of it settles nothing, whatever was said', () => {
  expect(quorumOf(100, 0)).toBe(0)
  expect(quorumOf(3, 33)).toBe(1)
  expect(quorumOf(3, 34)).toBe(2)
  expect(quorumOf(50_001, 20)).toBe(10_001)
  expect(quorumOf(7, 100)).toBe(7)
  const short = countBallots(asked({ quorum: 50 }), pile({ pour: 49 }), [])
  expect(short).toMatchObject({ reached: false, passes: true })
  expect(adoptedBy(short)).toBeNull()
  const ranked = countBallots(asked({ method: 'ranked', options: 2, quorum: 50 }), pile({ '1>2': 49 }), [1, 2])
  expect(winnerOf(ranked)).toBeNull()
})

test('a ballot that says what this vote does not know stops the count instead of being left out', () => {
  for (const wrong of ['oui', '1>2', '']) expect(() => countBallots(asked(), pile({ [wrong]: 1 }), [])).toThrow()
  const ranked = asked({ method: 'ranked', options: 3 })
  for (const wrong of ['1>1', '4>1', '0>1', '1>>2', '1=', '01>2', 'pour'])
    expect(() => countBallots(ranked, pile({ [wrong]: 1 }), [1, 2, 3]), wrong).toThrow()
  const dots = asked({ method: 'dots', options: 3, dots: 5 })
  for (const wrong of ['1:6', '1:3 2:3', '1:2 1:2', '4:1', '1:0', '1:-1', '1:1.5', '2:1 1:1', '1'])
    expect(() => countBallots(dots, pile({ [wrong]: 1 }), []), wrong).toThrow()
})

test('one choice has one writing, and is read back as it was', () => {
  expect(writeRanking([[3, 1], [2]])).toBe('1=3>2')
  expect(readRanking('1=3>2', 3)).toEqual([[1, 3], [2]])
  expect(writeRanking([[], []])).toBe('abstention')
  expect(
    writeDots(
      new Map([
        [3, 1],
        [1, 2],
        [2, 0],
      ]),
    ),
  ).toBe('1:2 3:1')
  expect(readDots('1:2 3:1', 3, 3)).toEqual(
    new Map([
      [1, 2],
      [3, 1],
    ]),
  )
  expect(choiceIn({ method: 'ranked', options: 3, dots: null }, '3=1>2')).toBe('1=3>2')
  expect(choiceIn({ method: 'ranked', options: 2, dots: null }, '3>1')).toBeNull()
})

test('the example of Schulze: 45 voters, five options, E wins, then A, C, B, D', () => {
  const ballots: [number, string][] = [
    [5, 'ACBED'],
    [5, 'ADECB'],
    [8, 'BEDAC'],
    [3, 'CABED'],
    [7, 'CAEBD'],
    [2, 'CBADE'],
    [7, 'DCEBA'],
    [8, 'EBADC'],
  ]
  const said = ballots.map(([count, order]) => ({ choice: letters(order), count }))
  const result = countBallots(asked({ method: 'ranked', options: 5 }), said, [1, 2, 3, 4, 5])
  expect(result).toMatchObject({
    ballots: 45,
    pairs: [
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ],
    strengths: [
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ],
    ranking: [[5], [1], [3], [2], [4]],
    condorcet: null,
    winner: 5,
    drawn: false,
  })
})

test('the capital of Tennessee: Nashville beats each other town, though most put Memphis first', () => {
  const towns = 'Memphis, Nashville, Chattanooga, Knoxville'.split(', ')
  const said = pile({ '1>2>3>4': 42, '2>3>4>1': 26, '3>4>2>1': 15, '4>3>2>1': 17 })
  const result = countBallots(asked({ method: 'ranked', options: 4 }), said, [1, 2, 3, 4])
  expect(towns[(winnerOf(result) ?? 0) - 1]).toBe('Nashville')
  expect(result).toMatchObject({ condorcet: 2, ranking: [[2], [3], [4], [1]] })
})

test('what a ballot leaves out comes last, and alike; an empty pile has no winner', () => {
  expect(pairwise(3, [{ ranking: [[2]], count: 4 }])).toEqual([
    [0, 0, 0],
    [4, 0, 4],
    [0, 0, 0],
  ])
  expect(schulze(3, [], [2, 1, 3])).toMatchObject({ winner: null, drawn: false })
  const silent = countBallots(asked({ method: 'ranked', options: 3 }), pile({ abstention: 9 }), [2, 1, 3])
  expect([winnerOf(silent), silent.ballots]).toEqual([null, 9])
})

test('equals at the head are settled by the draw, and the result says so', () => {
  const said = pile({ '1>2>3': 5, '2>1>3': 5 })
  const counted = (drawn: number[]) => countBallots(asked({ method: 'ranked', options: 3 }), said, drawn)
  expect(counted([3, 2, 1])).toMatchObject({ ranking: [[1, 2], [3]], winner: 2, drawn: true })
  expect(counted([3, 1, 2])).toMatchObject({ winner: 1, drawn: true })
})

test('dots add up; two options alike at the head are said to be, and neither wins', () => {
  const said = pile({ '1:3': 2, '1:1 2:2': 1, '3:3': 1, abstention: 1 })
  const result = countBallots(asked({ method: 'dots', options: 3, dots: 3 }), said, [])
  expect(result).toMatchObject({ dots: [7, 2, 3], first: [1], ballots: 5, abstained: 1 })
  expect(winnerOf(result)).toBe(1)
  const tied = countBallots(asked({ method: 'dots', options: 2, dots: 3 }), pile({ '1:3': 1, '2:3': 1 }), [])
  expect(tied).toMatchObject({ first: [1, 2] })
  expect(winnerOf(tied)).toBeNull()
})
