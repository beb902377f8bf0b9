import type { Id } from '#core/pure/id.ts'
import { provenFrom, type Recommendation } from '../reviews/rules.ts'
import type { Case } from './cases.ts'

/** What an invented reviewer thinks of an invented file. */
export type Judging = { recommendation: Recommendation; score: number; conclusion: string }

type Piece = { id: Id; kind: 'file' | 'link' }

/** What a score rests on: every piece, and where in it; without proof worth citing, the answer alone. */
export const basisOf = ({ score }: Judging, pieces: readonly Piece[]) => {
  const [first] = pieces
  if (score < provenFrom || !first) return { onAnswer: true, reference: '', pieces: [] }
  const reference = first.kind === 'file' ? 'Page 1, sous le titre.' : 'Le premier paragraphe de la page.'
  return { onAnswer: score > provenFrom, reference, pieces }
}

type Verdict = 'well' | 'reserved' | 'ill'
const wellJudged: readonly Case['story'][] = ['granted', 'suspended', 'given_up', 'taken_away', 'committee', 'review']

const verdictOn = ({ story }: Case): Verdict => {
  if (wellJudged.includes(story)) return 'well'
  return story === 'adjourned' ? 'reserved' : 'ill'
}

const firstWords: Record<Verdict, Judging> = {
  well: { recommendation: 'favourable', score: 2, conclusion: 'Les preuves suivent les réponses, sans détour.' },
  reserved: { recommendation: 'reserved', score: 2, conclusion: 'Solide, mais les liens financiers sont mal dits.' },
  ill: {
    recommendation: 'unfavourable',
    score: 1,
    conclusion: 'Personne n’est réorienté\u00a0: c’est au cœur du label.',
  },
}

const secondWords: Record<Verdict, Judging> = {
  well: { recommendation: 'favourable', score: 3, conclusion: 'Trois porteurs appelés confirment ce qui est écrit.' },
  reserved: { recommendation: 'reserved', score: 1, conclusion: 'À compléter avant de décider.' },
  ill: { recommendation: 'reserved', score: 1, conclusion: 'L’intention est bonne, les preuves manquent.' },
}

export const firstOf = (told: Case): Judging => firstWords[verdictOn(told)]
export const secondOf = (told: Case): Judging => secondWords[verdictOn(told)]
