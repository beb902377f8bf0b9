import { errorCount, type FieldErrors } from '#core/forms.ts'
import {
  Actions,
  Button,
  Form,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Stack,
} from '#ui/index.ts'
import type { CaseFile } from '../cases/files/queries.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import type { Similar } from '../precedents/similar/queries.ts'
import { words as roomWords } from '../words.ts'
import type { Orientation } from './desks/rules.ts'
import { words as deskSaid } from './desks/words.ts'
import { deskNames } from './desks/words-names.ts'
import { Precedents, Summary } from './parts-check.tsx'
import { words as formWords } from './words.ts'
import { words } from './words-send.ts'

type Props = {
  blocker: Case
  similar: readonly Similar[]
  desk: Orientation | null
  files: readonly CaseFile[]
  challenge: string | null
  errors: FieldErrors
}

/** Before it is sent: who already unblocked it, whether it is the right desk, and who will read what. */
export const CheckPage = ({ blocker, similar, desk, files, challenge, errors }: Props) => (
  <Page
    title={words.title}
    thread="agent"
    trail={[
      { href: paths.home, label: roomWords.room },
      { href: paths.draft(blocker.id), label: formWords.draft },
      { label: words.crumb },
    ]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title} thread="agent" kind={formWords.ask} lede={words.lede} />
    <Stack gap={6}>
      <Section id="semblables" title={words.similar} intro={similar.length > 0 ? words.similarIntro : undefined}>
        {similar.length === 0 ? <p>{words.none}</p> : <Precedents id={blocker.id} similar={similar} />}
      </Section>
      <Section id="resume" title={words.summary}>
        <Summary {...{ blocker, files, challenge }} />
        <p>
          <More to={paths.draft(blocker.id)}>{words.edit}</More>
        </p>
      </Section>
      <Note kind="agent" title={words.readers}>
        <List tight>
          {words.readersList.map((reader) => (
            <li>{reader}</li>
          ))}
        </List>
        <p>{words.readersNot}</p>
        {blocker.structure && (
          <p>
            <strong>{words.consent(blocker.sheet?.name ?? blocker.project, blocker.structure.name)}</strong>
          </p>
        )}
      </Note>
      <Form to={paths.draftSend(blocker.id)} errors={errors} legend={desk !== null}>
        {desk && <Desk desk={desk} />}
        <Actions>
          <Button icon="mail">{blocker.structure ? words.propose : words.send}</Button>
          <LinkButton to={paths.draft(blocker.id)} kind="alt">
            {desk ? deskSaid.later : words.edit}
          </LinkButton>
        </Actions>
      </Form>
    </Stack>
  </Page>
)

const Desk = ({ desk: { desk, as } }: { desk: Orientation }) => (
  <>
    <Note kind="know" title={deskSaid.title}>
      <p>{deskSaid[as](deskNames[desk].about)}</p>
      <KeyValues items={[[deskSaid.competent, deskNames[desk].who]]} />
      <p class="small">{deskSaid.care}</p>
    </Note>
    <RadioGroup
      name="desk_answer"
      label={deskSaid.ask}
      options={(['done', 'goes_on'] as const).map((value) => ({ value, label: deskSaid.answers[value] }))}
      required
    />
  </>
)
