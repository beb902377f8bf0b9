import { z } from 'zod'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { typedText } from '#core/forms.ts'
import { abstention, answers, type Ranking, writeDots, writeRanking } from '../counting/choices/rules.ts'
import type { DecisionView } from '../queries.ts'
import { words } from './words.ts'

const { errors } = words

/** « organisation:3f2a… » is a voice. */
export const voiceCode = ({ kind, id }: { kind: string; id: string }): string => `${kind}:${id}`

export const readVoice = (text: string): { kind: string; id: string } => {
  const [kind = '', id = ''] = text.split(':')
  return { kind, id }
}

/** Any field of a ballot, as typed: which ones there are depends on the options of the vote. */
export const anyFields = z.record(z.string(), z.union([z.string(), z.array(z.string())]).catch(''))

type Ballot = Pick<DecisionView, 'method' | 'options' | 'dots'>
type BallotReading =
  | { ok: true; voice: { kind: string; id: string }; choice: string }
  | { ok: false; errors: FieldErrors }

/** A ballot as typed: in whose name, and the one writing of its choice. `voices`: those that may still vote. */
export const readBallot = (decision: Ballot, typed: Typed, voices: readonly string[]): BallotReading => {
  const voice = typedText(typed, 'voice') || (voices.length === 1 ? (voices[0] ?? '') : '')
  const said = choiceOf(decision, typed)
  const found: FieldErrors = { ...(voices.includes(voice) ? {} : { voice: [errors.voice] }), ...said.errors }
  if (Object.keys(found).length > 0 || said.choice === null) return { ok: false, errors: found }
  return { ok: true, voice: readVoice(voice), choice: said.choice }
}

type Said = { choice: string | null; errors: FieldErrors }
const wrong = (field: string, sentence: string): Said => ({ choice: null, errors: { [field]: [sentence] } })

const choiceOf = ({ method, options, dots }: Ballot, typed: Typed): Said => {
  if (method === 'majority' || method === 'qualified') {
    const answer = typedText(typed, 'answer')
    return (answers as readonly string[]).includes(answer)
      ? { choice: answer, errors: {} }
      : wrong('answer', errors.answer)
  }
  const abstains = typedText(typed, 'abstain') !== ''
  const field = method === 'ranked' ? 'rank' : 'dots'
  const numbers = new Map(options.map(({ number }) => [number, typedText(typed, `${field}-${number}`).trim()] as const))
  const filled = [...numbers].filter(([, text]) => text !== '' && text !== '0')
  const first = `${field}-1`
  if (abstains) return filled.length > 0 ? wrong('abstain', errors.both) : { choice: abstention, errors: {} }
  if (method === 'ranked') {
    if (filled.length === 0) return wrong(first, errors.ranks)
    if (filled.some(([, text]) => !/^\d{1,2}$/.test(text))) return wrong(first, errors.ranks)
    return { choice: writeRanking(rankingOf(filled.map(([option, text]) => [option, Number(text)]))), errors: {} }
  }
  if (filled.length === 0) return wrong(first, errors.noDots)
  const most = dots ?? 0
  const given = filled.map(([option, text]) => [option, Number(text)] as const)
  const sum = given.reduce((total, [, count]) => total + count, 0)
  if (filled.some(([, text]) => !/^\d{1,2}$/.test(text)) || sum > most) return wrong(first, errors.dots(most))
  return { choice: writeDots(new Map(given)), errors: {} }
}

/** Ranks given to options, as groups in order: 1, 1, 3 is two alike, then one. */
const rankingOf = (ranks: readonly (readonly [option: number, rank: number])[]): Ranking =>
  [...new Set(ranks.map(([, rank]) => rank))]
    .sort((a, b) => a - b)
    .map((rank) => ranks.filter((one) => one[1] === rank).map(([option]) => option))
