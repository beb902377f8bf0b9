import { CheckboxGroup, DateField, Fields, NumberField, RadioGroup, TextArea, TextField } from '#ui/index.ts'
import type { OutcomeKind } from '../rules.ts'
import { effects, longest, norms, onLegalBasis, type PieceName, pieces, type Shape } from './rules.ts'
import { words } from './words.ts'
import { pieceHints } from './words-asked.ts'
import { effectNames, normNames, pieceNames } from './words-pieces.ts'

const PieceField = ({ name, shape }: { name: PieceName; shape: Shape }) => {
  const common = { name, label: pieceNames[name], hint: pieceHints[name] }
  switch (shape) {
    case 'day':
      return <DateField {...common} required />
    case 'months':
      return <NumberField {...common} min={1} max={longest} required />
    case 'norm':
      return <RadioGroup {...common} options={norms.map((value) => ({ value, label: normNames[value] }))} required />
    case 'effects':
      return (
        <CheckboxGroup {...common} options={effects.map((value) => ({ value, label: effectNames[value] }))} required />
      )
    case 'line':
      return <TextField {...common} maxLength={300} required />
    case 'signer':
      return <TextField {...common} maxLength={300} />
    case 'letter':
      return <TextArea {...common} rows={12} required />
    default:
      return <TextArea {...common} required />
  }
}

const orderPieces: readonly PieceName[] = ['reference', 'signedOn', 'authority', 'publishedIn']

/** What one kind of answer asks for. */
export const OutcomeFields = ({ kind, maySign }: { kind: OutcomeKind; maySign: boolean }) => {
  const all = Object.entries(pieces[kind]).map(([name, shape]) => ({
    name: name as PieceName,
    // whoever may not sign names who did
    shape: shape === 'signer' && !maySign ? 'line' : (shape as Shape),
  }))
  const inOrder = all.filter(({ name }) => orderPieces.includes(name))
  return (
    <>
      <TextArea name="said" label={words.said} hint={words.saidHint} required />
      <TextArea
        name="legal_basis"
        label={words.basis}
        hint={words.basisHint}
        rows={2}
        required={onLegalBasis.includes(kind)}
      />
      {kind === 'derogation' ? (
        <>
          <Fields legend={words.conditions} hint={words.conditionsHint}>
            {all
              .filter((piece) => !inOrder.includes(piece))
              .map((piece) => (
                <PieceField {...piece} />
              ))}
          </Fields>
          <Fields legend={words.order} hint={maySign ? words.orderSigner : words.orderHint}>
            {inOrder.map((piece) => (
              <PieceField {...piece} />
            ))}
          </Fields>
        </>
      ) : (
        all.map((piece) => <PieceField {...piece} />)
      )}
    </>
  )
}
