import { Actions, Button, Form, PostButton, RadioGroup, Section, SelectField, TextArea } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { NoteView } from './pages-note.tsx'
import { afterMove, isOver, missingParts, noteMoves } from './rules.ts'
import { moveNames, partNames, words } from './words.ts'

/** What whoever follows a note may do now. */
export const MoveForms = (props: NoteView) => {
  const { note } = props
  const moves = noteMoves.filter((move) => afterMove(move, note.status))
  return (
    <>
      {afterMove('send', note.status) && <SendForm {...props} />}
      {moves.length > 0 && (
        <Section id="etape" title={words.moveTitle}>
          <Form
            to={paths.notePart(note.slug, 'etape')}
            errors={props.refused === 'move' ? props.errors : {}}
            values={props.refused === 'move' ? props.values : {}}
          >
            <RadioGroup
              name="etape"
              label={words.move}
              options={moves.map((value) => ({ value, label: moveNames[value] }))}
              required
            />
            <TextArea name="dit" label={words.moveSaid} hint={words.moveSaidHint} />
            <Actions>
              <Button>{words.moveSave}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {note.status !== 'draft' && !isOver(note.status) && props.others.length > 0 && <LinkForm {...props} />}
    </>
  )
}

const SendForm = ({ note, dueIfSent }: NoteView) => {
  const missing = missingParts(note)
  return (
    <Section id="envoi" title={words.sendTitle} intro={words.sendLede(dueIfSent)}>
      {missing.length > 0 && (
        <p>
          {words.missing}
          {'\u00a0'}: {missing.map((part) => partNames[part]).join(', ')}.
        </p>
      )}
      <PostButton to={paths.notePart(note.slug, 'envoi')} label={words.send} />
    </Section>
  )
}

const LinkForm = ({ note, others, refused, errors, values }: NoteView) => (
  <Section id="lier" title={words.linkTitle} intro={words.linkIntro}>
    <Form
      to={paths.notePart(note.slug, 'tests')}
      errors={refused === 'link' ? errors : {}}
      values={refused === 'link' ? values : {}}
    >
      <SelectField
        name="test"
        label={words.tests}
        empty=""
        options={others.map(({ id, title }) => ({ value: id, label: title }))}
        required
      />
      <Actions>
        <Button kind="alt">{words.link}</Button>
      </Actions>
    </Form>
  </Section>
)
