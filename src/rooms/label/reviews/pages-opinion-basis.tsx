import { CheckboxGroup, ExternalLink, TextField } from '#ui/index.ts'
import type { Criterion } from '../rules.ts'
import { answerTick, fieldsOf } from './forms.ts'
import type { Evidence } from './queries.ts'
import type { OpinionLine } from './queries-opinions.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

const w = words.opinion
const b = words.basis

type FieldsProps = {
  criterion: Criterion
  /** What supports this criterion today. */
  evidence: readonly Evidence[]
  /** What was kept of this line so far. */
  line: OpinionLine | undefined
}

/** What a score rests on, ticked among what the organisation gave for this very criterion. */
export const BasisFields = ({ criterion: { code, evidence: isAsked }, evidence, line }: FieldsProps) => (
  <>
    <CheckboxGroup
      name={fieldsOf(code).evidence}
      label={w.evidence}
      hint={[w.evidenceHint, isAsked && w.evidenceAsked, lost(line)].filter(Boolean).join(' ')}
      options={[
        ...evidence.filter(({ held }) => held).map(({ id, title }) => ({ value: id, label: title })),
        { value: answerTick, label: w.answer, ...(line?.answerChanged && { hint: w.answerChanged }) },
      ]}
    />
    <TextField
      name={fieldsOf(code).reference}
      label={w.reference}
      hint={w.referenceHint}
      maxLength={limits.reference}
      autocomplete="off"
    />
  </>
)

const lost = (line: OpinionLine | undefined): string | null => {
  const titles = line?.pieces.filter(({ standing }) => standing !== 'there').map(({ title }) => title) ?? []
  return titles.length > 0 ? w.lost(titles) : null
}

type BasisProps = {
  line: Pick<OpinionLine, 'score' | 'onAnswer' | 'answerChanged' | 'reference' | 'pieces'>
  /** Where a piece is read; left out, pieces are only named. */
  evidencePath?: ((evidenceId: string) => string) | undefined
}

/** What a score rests on, as it was when the opinion was written, and what became of it since. */
export const Basis = ({ line, evidencePath }: BasisProps) => {
  if (line.score === null) return null
  const { onAnswer, answerChanged, reference, pieces } = line
  if (!onAnswer && pieces.length === 0 && !reference) return <p class="small muted">{b.nothing}</p>
  return (
    <>
      {(onAnswer || pieces.length > 0) && (
        <p class="small">
          {`${b.title}\u00a0: `}
          {pieces.map((piece, index) => (
            <>
              {index > 0 && ', '}
              <Piece piece={piece} evidencePath={evidencePath} />
            </>
          ))}
          {onAnswer && `${pieces.length > 0 ? ', ' : ''}${b.answer}`}
          {onAnswer && answerChanged && <span class="muted"> ({b.answerChanged})</span>}
        </p>
      )}
      {reference && <p class="small">{b.reference(reference)}</p>}
    </>
  )
}

type PieceProps = {
  piece: OpinionLine['pieces'][number]
  evidencePath: ((evidenceId: string) => string) | undefined
}

const Piece = ({ piece: { id, title, url, standing }, evidencePath }: PieceProps) => {
  if (standing !== 'there') {
    return (
      <>
        {title} <span class="muted">({standing === 'gone' ? b.gone : b.takenBack})</span>
      </>
    )
  }
  if (url) return <ExternalLink to={url}>{title}</ExternalLink>
  return evidencePath ? <a href={evidencePath(id)}>{title}</a> : <span>{title}</span>
}

/** The same in two words, beside a score. */
export const BasisCount = ({ line }: { line: OpinionLine | undefined }) =>
  line && line.score !== null ? (
    <>
      <br />
      <span class="small muted">{line.pieces.length > 0 ? b.pieces(line.pieces.length) : b.none}</span>
    </>
  ) : null
