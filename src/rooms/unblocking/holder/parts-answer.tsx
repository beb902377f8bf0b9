import { formatDay } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Disclosure,
  Form,
  LinkButton,
  Note,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { OutcomeBlock } from '../outcomes/parts.tsx'
import { paths } from '../paths.ts'
import { type Shown, sent } from './forms.ts'
import type { HolderView } from './queries-case.ts'
import { limits, opinions, silentUntil } from './rules.ts'
import { opinionNames, words } from './words.ts'
import { acts } from './words-acts.ts'

/** The answer given, and while it waits for the holder, the two ways: it suits, or it does not. */
export const Answer = ({ view, shown }: { view: HolderView; shown: Shown }) => {
  const [latest, ...before] = view.outcomes
  if (!latest) return null
  return (
    <Section id="reponse" title={words.answerTitle} thread="agent">
      <Stack gap={5}>
        <OutcomeBlock outcome={latest} />
        {view.blocker.status === 'answered' && <Confirm view={view} shown={shown} />}
        {view.blocker.status === 'closed' && !view.blocker.opinion && <Opinion view={view} shown={shown} />}
        {view.blocker.opinion && (
          <p>
            {words.opinionGiven} <strong>{opinionNames[view.blocker.opinion]}</strong>. {view.blocker.opinionSaid}
          </p>
        )}
        {before.length > 0 && (
          <Disclosure summary={words.earlier(before.length)}>
            <Stack>
              {before.map((one) => (
                <OutcomeBlock outcome={one} />
              ))}
            </Stack>
          </Disclosure>
        )}
      </Stack>
    </Section>
  )
}

const Confirm = ({ view: { blocker }, shown }: { view: HolderView; shown: Shown }) => (
  <Stack gap={5}>
    <h3>{acts.confirm.title}</h3>
    {blocker.answeredAt && <p>{acts.confirm.intro(formatDay(silentUntil(blocker.answeredAt)))}</p>}
    <Form to={paths.caseConfirm(blocker.id)} {...sent('confirm', shown)}>
      <OpinionFields />
      <Actions>
        <Button>{acts.confirm.submit}</Button>
        <LinkButton to={paths.caseReopen(blocker.id)} kind="alt">
          {acts.reopen.door}
        </LinkButton>
      </Actions>
    </Form>
  </Stack>
)

const OpinionFields = () => (
  <>
    <RadioGroup
      name="opinion"
      label={acts.confirm.opinion}
      options={opinions.map((value) => ({ value, label: opinionNames[value] }))}
      required
    />
    <TextArea name="said" label={acts.confirm.said} hint={acts.confirm.saidHint} maxLength={limits.said} rows={3} />
  </>
)

/** Closed without a word: what the answer was worth may still be said. */
const Opinion = ({ view: { blocker }, shown }: { view: HolderView; shown: Shown }) => (
  <Stack gap={5}>
    <h3>{acts.confirm.afterwards}</h3>
    <Form to={paths.caseConfirm(blocker.id)} {...sent('confirm', shown)}>
      <OpinionFields />
      <Actions>
        <Button kind="alt">{acts.confirm.say}</Button>
      </Actions>
    </Form>
  </Stack>
)

/** A structure wrote for the project: nothing leaves without its agreement. */
export const Consent = ({ view: { blocker, mayConsent } }: { view: HolderView }) => {
  if (blocker.status !== 'awaiting_consent') return null
  if (!mayConsent)
    return (
      <Note>
        <p>{acts.consent.waiting}</p>
      </Note>
    )
  return (
    <Note kind="agent" title={acts.consent.title}>
      <p>{acts.consent.text(blocker.structure?.name ?? '')}</p>
      <Row>
        <PostButton to={paths.caseConsent(blocker.id)} label={acts.consent.yes} hidden={{ answer: 'yes' }} />
        <LinkButton to={paths.caseConsent(blocker.id)} kind="alt">
          {acts.consent.no}
        </LinkButton>
      </Row>
    </Note>
  )
}
