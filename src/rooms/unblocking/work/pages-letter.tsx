import { typedText } from '#core/forms.ts'
import {
  Actions,
  Button,
  Checkbox,
  type Conflict,
  ConflictNote,
  DateField,
  Form,
  HiddenField,
  More,
  Note,
  NumberField,
  Row,
  Section,
  Spoken,
  TextArea,
  TextField,
} from '#ui/index.ts'
import type { Administration, Letter } from '../cases/parts/queries.ts'
import { asking as asks, replyDays, type Template } from '../cases/parts/rules.ts'
import { paths } from '../paths.ts'
import { sent } from './administrations.tsx'
import { fresh, type Shown, type Work, WorkPage } from './frame.tsx'
import { LetterTags, To } from './pages-letters.tsx'
import { words as common } from './words.ts'
import { models } from './words-letters.ts'
import { administrationWords as asking, letterWords as words } from './words-parts.ts'

type Text = Pick<Letter, 'addressee' | 'subject' | 'body' | 'shown' | 'administrationId'>

type FormProps = {
  to: string
  text: Text
  administrations: readonly Administration[]
  shown: Shown
  template?: Template
  version?: number
}

const LetterForm = ({ to, text, administrations, shown, template, version }: FormProps) => (
  <Form to={to} {...sent('body', shown)}>
    {template && <HiddenField name="template" value={template} />}
    {version !== undefined && <HiddenField name="version" value={version} />}
    {administrations.length > 0 && <To administrations={administrations} value={text.administrationId} />}
    <TextField
      name="addressee"
      label={words.addressee}
      hint={words.addresseeHint}
      value={text.addressee}
      maxLength={300}
      required
    />
    <TextField name="subject" label={words.subject} value={text.subject} maxLength={300} required />
    <TextArea name="body" label={words.body} value={text.body} rows={22} required />
    <Checkbox name="shown" label={words.shown} checked={text.shown} />
    <Actions>
      <Button>{common.save}</Button>
    </Actions>
  </Form>
)

type NewProps = {
  work: Work
  template: Template
  text: Text
  administrations: readonly Administration[]
  shown?: Shown
}

/** A model filled with what the case says, to read and correct. */
export const NewLetterPage = ({ work, template, text, administrations, shown = fresh }: NewProps) => (
  <WorkPage work={work} part="letters" shown={shown} title={models[template].name}>
    {work.acts && work.powers.includes('ask') ? (
      <LetterForm to={paths.workPart(work.blocker.id, 'courriers')} {...{ text, administrations, shown, template }} />
    ) : (
      <Note>
        <p>{words.noPower}</p>
      </Note>
    )}
  </WorkPage>
)

const differences = (letter: Letter, { values }: Shown): Conflict[] =>
  (['addressee', 'subject', 'body'] as const)
    .map((name) => ({ label: words[name], stored: letter[name], typed: typedText(values, name) }))
    .filter(({ stored, typed }) => stored !== typed)

type Props = {
  work: Work
  letter: Letter
  administrations: readonly Administration[]
  shown?: Shown
}

/** One letter: a draft to correct until it leaves, then what left. */
export const LetterPage = ({ work, letter, administrations, shown = fresh }: Props) => {
  const to = paths.workPart(work.blocker.id, `courriers/${letter.id}`)
  const writes = work.acts && !letter.sentOn && work.powers.includes('ask')
  const awaited = administrations.find(({ id, answer }) => id === letter.administrationId && !answer)
  const stale = 'body' in shown.values && typedText(shown.values, 'version') !== String(letter.version)
  return (
    <WorkPage work={work} part="letters" shown={shown} title={letter.subject}>
      <Row>
        <LetterTags letter={letter} />
        <More to={`${to}/impression`} icon="printer">
          {words.print}
        </More>
      </Row>
      {writes ? (
        <>
          {stale && <ConflictNote conflicts={differences(letter, shown)} />}
          <LetterForm {...{ to, administrations, shown }} text={letter} version={letter.version} />
          <Section id="partie" title={words.send} intro={words.sendIntro} thread="agent">
            <Form to={`${to}/envoi`} {...sent('day', shown)}>
              <HiddenField name="version" value={letter.version} />
              <DateField name="day" label={words.day} value={work.today} max={work.today} required />
              {awaited && (
                <>
                  <Checkbox name="awaits" label={words.awaits(awaited.name)} checked={asks.includes(letter.template)} />
                  <NumberField name="days" label={asking.days} value={replyDays} min={1} max={120} />
                </>
              )}
              <Actions>
                <Button kind="alt">{words.send}</Button>
              </Actions>
            </Form>
          </Section>
        </>
      ) : (
        <Section id="texte" title={letter.addressee} thread="agent">
          <Spoken text={letter.body} />
        </Section>
      )}
    </WorkPage>
  )
}
