import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { formatInstant } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Checkbox,
  Fields,
  Form,
  HiddenField,
  Kept,
  KeyValues,
  LinkButton,
  List,
  Note,
  NumberField,
  PrintButton,
  Prose,
  RadioGroup,
  Row,
  Section,
  SelectField,
} from '#ui/index.ts'
import { answers } from '../counting/choices/rules.ts'
import { Lines } from '../outcome/pages.tsx'
import { DecisionPage } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { DecisionView, Elector } from '../queries.ts'
import { hasOptions } from '../rules.ts'
import type { Receipt } from './actions-casting.ts'
import { voiceCode } from './forms.ts'
import type { VoteRefusal } from './rules.ts'
import { linesOf } from './saying.ts'
import { answerNames, refusals, words } from './words.ts'

type Shown = { decision: DecisionView; electors: readonly Elector[] }

const ledeOf = ({ closesAt }: DecisionView) => (closesAt ? words.lede(formatInstant(closesAt)) : undefined)

/** Why one does not vote, here and now. */
export const RefusedPage = ({ decision, refusal }: { decision: DecisionView; refusal: VoteRefusal }) => (
  <DecisionPage decision={decision} title={words.title} noindex>
    <Note kind="know">
      <p>{refusals[refusal]}</p>
    </Note>
    <Actions>
      <LinkButton to={paths.decision(decision.id)}>{words.back}</LinkButton>
    </Actions>
  </DecisionPage>
)

/** The ballot. Nothing is kept before it is cast. */
export const VotePage = ({
  decision,
  electors,
  values = {},
  errors = {},
}: Shown & { values?: Typed; errors?: FieldErrors }) => (
  <DecisionPage decision={decision} title={words.title} lede={ledeOf(decision)} errorCount={errorCount(errors)} noindex>
    <Lines text={decision.question} />
    <Proposal decision={decision} />
    <Form to={paths.confirm(decision.id)} {...{ errors, values }}>
      <VoiceField electors={electors} />
      <Answer decision={decision} />
      <Actions>
        <Button>{words.review}</Button>
      </Actions>
    </Form>
  </DecisionPage>
)

/** What ideas became, when one votes for or against it. */
const Proposal = ({ decision: { method, options } }: { decision: DecisionView }) =>
  hasOptions(method) || options.length === 0 ? null : (
    <Prose>
      {options.map(({ label, detail }) => (
        <p>
          <strong>{label}</strong> {detail}
        </p>
      ))}
    </Prose>
  )

const nameOf = ({ kind, name }: Elector) => (kind === 'person' ? words.ownVoice : words.oneVoice(name))

const VoiceField = ({ electors }: { electors: readonly Elector[] }) => {
  const [only] = electors
  if (electors.length === 1 && only)
    return (
      <>
        <HiddenField name="voice" value={voiceCode(only)} />
        <p>{nameOf(only)}</p>
      </>
    )
  return (
    <RadioGroup
      name="voice"
      label={words.voice}
      hint={words.voiceHint}
      options={electors.map((one) => ({
        value: voiceCode(one),
        label: one.used ? `${nameOf(one)} (${words.used})` : nameOf(one),
        disabled: one.used,
      }))}
      required
    />
  )
}

const Answer = ({ decision: { method, options, dots } }: { decision: DecisionView }) => {
  if (method !== 'ranked' && method !== 'dots')
    return (
      <RadioGroup
        name="answer"
        label={words.answer}
        options={answers.map((value) => ({ value, label: answerNames[value] ?? value }))}
        required
      />
    )
  const ranks = options.map(({ number }) => ({ value: String(number), label: words.rank(number) }))
  const ranked = method === 'ranked'
  return (
    <>
      <Fields
        legend={ranked ? words.ranked : words.dots(dots ?? 0)}
        hint={ranked ? words.rankedHint : words.dotsHint(dots ?? 0)}
      >
        {options.map(({ number, label, detail }) =>
          ranked ? (
            <SelectField
              name={`rank-${number}`}
              label={`${number}. ${label}`}
              hint={detail || undefined}
              options={ranks}
              empty={words.noRank}
            />
          ) : (
            <NumberField
              name={`dots-${number}`}
              label={`${number}. ${label}`}
              hint={detail || undefined}
              min={0}
              max={dots ?? 0}
            />
          ),
        )}
      </Fields>
      <Checkbox name="abstain" label={words.abstain} hint={words.abstainHint} />
    </>
  )
}

type Reviewing = { decision: DecisionView; voice: Elector; choice: string; typed: Typed }

const ChoiceLines = ({ decision, choice }: { decision: DecisionView; choice: string }) => (
  <List tight>
    {linesOf(decision, choice).map((line) => (
      <li>{line}</li>
    ))}
  </List>
)

/** The ballot read once more, in words, before it goes for good. */
export const ConfirmPage = ({ decision, voice, choice, typed }: Reviewing) => (
  <DecisionPage decision={decision} title={words.reviewTitle} lede={ledeOf(decision)} noindex>
    <Lines text={decision.question} />
    <KeyValues
      items={[
        [words.yourVoice, voice.kind === 'person' ? words.myself : voice.name],
        [words.yourChoice, <ChoiceLines {...{ decision, choice }} />],
      ]}
    />
    <p>{words.reviewText}</p>
    <Row>
      <Form to={paths.vote(decision.id)} legend={false}>
        <HiddenField name="voice" value={voiceCode(voice)} />
        <HiddenField name="choice" value={choice} />
        <Actions>
          <Button>{words.cast}</Button>
        </Actions>
      </Form>
      <Form to={paths.confirm(decision.id)} legend={false}>
        <Kept values={{ ...typed, go: 'change' }} />
        <Actions>
          <Button kind="alt">{words.change}</Button>
        </Actions>
      </Form>
    </Row>
  </DecisionPage>
)

/** The receipt, shown once. It can be printed and copied by hand; nothing here can show it again. */
export const ReceiptPage = ({ decision, receipt }: { decision: DecisionView; receipt: Receipt }) => (
  <DecisionPage decision={decision} title={words.doneTitle} noindex>
    <Section id="recu" title={words.receiptTitle} intro={words.receiptText} thread="support">
      <KeyValues
        items={[
          [words.receipt, <strong class="num">{receipt.receipt}</strong>],
          [words.yourChoice, <ChoiceLines decision={decision} choice={receipt.choice} />],
          [words.written, <code>{receipt.choice}</code>],
          [words.fingerprint, <code>{receipt.fingerprint}</code>],
        ]}
      />
      <PrintButton />
    </Section>
    <Section id="verifier" title={words.howTitle}>
      <ol class="prose">
        {words.how.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
      <p class="small">
        {words.command}
        {'\u00a0: '}
        <code>{`printf '%s' '${receipt.receipt}|${receipt.choice}' | sha256sum`}</code>
      </p>
      <Note kind="know">
        <p>{words.careful}</p>
      </Note>
    </Section>
    <Actions>
      <LinkButton to={paths.decision(decision.id)}>{words.back}</LinkButton>
      <LinkButton kind="alt" to={paths.check(decision.id)}>
        {words.checkLater}
      </LinkButton>
    </Actions>
  </DecisionPage>
)
