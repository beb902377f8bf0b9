import { type Typed, typedText } from '#core/forms.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  Form,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { fieldNames } from './forms.ts'
import type { Props } from './pages-write.tsx'
import { Warnings } from './parts-warnings.tsx'
import type { Sheet } from './rules.ts'
import { words } from './words.ts'

const stored = (sheet: Sheet): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldNames).map(([piece, name]) => [name, String(sheet[piece as keyof typeof fieldNames] ?? '')]),
  )

const labels = {
  title: words.title,
  blockage: words.blockage,
  rule: words.rule,
  purpose: words.purpose,
  way_out: words.wayOut,
  legal_basis: words.legalBasis,
  letter: words.letter,
} as const

const conflictsIn = (sheet: Sheet, typed: Typed): Conflict[] =>
  Object.entries(labels).flatMap(([name, label]) => {
    const [kept, mine] = [stored(sheet)[name] ?? '', typedText(typed, name)]
    return kept === mine ? [] : [{ label, stored: kept, typed: mine }]
  })

/** The fields of a sheet; what someone else stored meanwhile is shown beside what was typed. */
export const SheetForm = ({ blocker, sheet, found, places, errors, values, isStale }: Props & { sheet: Sheet }) => {
  const shown = Object.keys(values).length > 0 ? values : stored(sheet)
  return (
    <>
      {isStale && <ConflictNote conflicts={conflictsIn(sheet, values)} />}
      <Form to={paths.workPart(blocker.id, 'fiche')} errors={errors} values={shown}>
        <HiddenField name="version" value={sheet.version} />
        <TextField name="title" label={words.title} hint={words.titleHint} maxLength={150} required />
        <TextArea name="blockage" label={words.blockage} hint={words.blockageHint} rows={6} />
        <TextArea name="rule" label={words.rule} rows={3} />
        <TextArea name="purpose" label={words.purpose} rows={3} />
        <TextArea name="way_out" label={words.wayOut} hint={words.wayOutHint} rows={6} />
        <TextArea name="legal_basis" label={words.legalBasis} rows={3} />
        <TextArea name="letter" label={words.letter} hint={words.letterHint} rows={10} />
        <SelectField
          name="place"
          label={words.place}
          hint={words.placeHint}
          empty={words.nowhere}
          options={places.map(({ id, name, kind }) => ({
            value: String(id),
            label: `${words.placeKinds[kind]}\u00a0: ${name}`,
          }))}
        />
        <Warnings found={found} />
        <Actions>
          <Button name="next" value="submit">
            {words.submit}
          </Button>
          <Button kind="alt">{words.save}</Button>
          <a href={paths.work(blocker.id)}>{words.back}</a>
        </Actions>
      </Form>
    </>
  )
}
