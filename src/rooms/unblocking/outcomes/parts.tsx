import type { Child } from 'hono/jsx'
import { KeyValues, Note, When } from '#ui/index.ts'
import { outcomeNames } from '../words.ts'
import type { CaseOutcome } from './queries.ts'
import { type Piece, piecesOf } from './rules.ts'
import { words } from './words.ts'
import { effectNames, normNames, pieceNames } from './words-pieces.ts'

/** An answer given to a case, as both sides read it. */
export const OutcomeBlock = ({ outcome }: { outcome: CaseOutcome }) => {
  const all = piecesOf(outcome.kind, outcome.details)
  const letters = all.filter(({ shape }) => shape === 'letter')
  return (
    <Note title={outcomeNames[outcome.kind]}>
      <Paragraphs text={outcome.said} />
      <KeyValues
        items={[
          [words.basis, outcome.legalBasis || null],
          ...all
            .filter((piece) => !letters.includes(piece))
            .map((piece): [string, Child] => [pieceNames[piece.name], <PieceValue piece={piece} />]),
        ]}
      />
      {letters.map((piece) => (
        <div>
          <p>
            <strong>{pieceNames[piece.name]}</strong>
          </p>
          <Paragraphs text={String(piece.value)} />
        </div>
      ))}
      {outcome.contestedAt && (
        <p>
          <strong>
            {words.contested}, <When date={outcome.contestedAt} precision="day" />
          </strong>
          {'. '}
          {words.contestedWhy}
          {'\u00a0: '}
          {outcome.contestedReason}
        </p>
      )}
    </Note>
  )
}

const PieceValue = ({ piece }: { piece: Piece }) => {
  switch (piece.shape) {
    case 'day':
      return <When date={piece.value} />
    case 'months':
      return words.months(piece.value)
    case 'norm':
      return normNames[piece.value]
    case 'effects':
      return piece.value.map((effect) => effectNames[effect]).join(', ')
    default:
      return <Paragraphs text={piece.value} />
  }
}

export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n+/)
      .filter((line) => line.trim())
      .map((line) => (
        <p>{line}</p>
      ))}
  </>
)
