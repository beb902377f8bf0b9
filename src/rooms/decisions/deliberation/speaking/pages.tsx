import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { formatInstant } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Checkbox,
  Empty,
  Form,
  LinkButton,
  Note,
  Pager,
  PrintButton,
  Section,
  Spoken,
  TextArea,
} from '#ui/index.ts'
import { Lines } from '../../outcome/pages.tsx'
import { DecisionPage } from '../../parts.tsx'
import { paths } from '../../paths.ts'
import type { DecisionView } from '../../queries.ts'
import type { Voice } from '../../rules.ts'
import { GroupedWords, type May, VoiceField, Words } from '../parts.tsx'
import type { Contribution } from '../queries.ts'
import type { SpeakRefusal } from '../rules.ts'
import { argumentLength, ideaLength, roundLength } from '../rules.ts'
import { words as common } from '../words.ts'
import { refusals } from '../words-shared.ts'
import { words } from './words.ts'

export type Writing = { decision: DecisionView; voices: readonly Voice[]; values?: Typed; errors?: FieldErrors }

export const asked = { label: words.voice, own: words.own, named: words.named }

export const Ends = ({ decision, children }: { decision: DecisionView; children: string }) => (
  <Actions>
    <Button>{children}</Button>
    <LinkButton kind="alt" to={paths.decision(decision.id)}>
      {words.back}
    </LinkButton>
  </Actions>
)

/** Why one does not speak, here and now. */
export const SilentPage = ({
  decision,
  title,
  refusal,
}: {
  decision: DecisionView
  title: string
  refusal: SpeakRefusal
}) => (
  <DecisionPage decision={decision} title={title} noindex>
    <Note kind="know">
      <p>{refusals[refusal]}</p>
    </Note>
    <LinkButton to={paths.decision(decision.id)}>{words.back}</LinkButton>
  </DecisionPage>
)

type SpeakProps = Writing & { mine: readonly Contribution[]; may: May }

/** One's part of the round, or an idea more. */
export const SpeakPage = ({ decision, voices, mine, may, values = {}, errors = {} }: SpeakProps) => {
  const kind = decision.collects === 'ideas' ? 'ideas' : 'round'
  const said = words[kind]
  const until = decision.collectUntil ? formatInstant(decision.collectUntil) : ''
  const rewritten = kind === 'round' && voices.length === 1 ? mine[0] : undefined
  return (
    <DecisionPage
      decision={decision}
      title={said.title}
      lede={said.lede(until)}
      errorCount={errorCount(errors)}
      noindex
    >
      <Lines text={decision.question} />
      <Form to={paths.speak(decision.id)} {...{ errors, values }}>
        <VoiceField voices={voices} {...asked} />
        <TextArea
          name="body"
          label={said.body}
          hint={said.hint}
          value={rewritten?.body}
          rows={kind === 'round' ? 10 : 3}
          maxLength={kind === 'round' ? roundLength : ideaLength}
          required
        />
        {rewritten ? (
          <p class="small">{rewritten.anonymous ? words.anonymousKept : words.namedKept}</p>
        ) : (
          <Checkbox name="anonymous" label={words.anonymous} hint={words.anonymousHint} />
        )}
        <p class="small muted">{words.public}</p>
        <Ends decision={decision}>{said.save}</Ends>
      </Form>
      {mine.length > 0 && (
        <Section id="deja" title={words.already}>
          <Words decision={decision} said={mine} may={may} />
        </Section>
      )}
    </DecisionPage>
  )
}

export type AllProps = {
  decision: DecisionView
  said: readonly Contribution[]
  total: number
  page: number
  pages: number
  may: May
}

/** Everything said before the choice: to read, to print. */
export const AllPage = ({ decision, said, total, page, pages, may }: AllProps) => (
  <DecisionPage
    decision={decision}
    title={words.all.title}
    lede={decision.collects === 'ideas' ? words.all.grouped(total) : words.all.lede(total)}
    actions={<PrintButton />}
    noindex={decision.status === 'collecting'}
  >
    <Lines text={decision.question} />
    {total === 0 ? (
      <Empty title={common.nothingSaid} />
    ) : (
      <GroupedWords whole={pages <= 1} {...{ decision, said, may }} />
    )}
    {decision.synthesis && (
      <Section id="synthese" title={common.synthesisTitle}>
        <Lines text={decision.synthesis} />
      </Section>
    )}
    <Pager
      {...{ page, pages }}
      hrefFor={(n) => (n === 1 ? paths.words(decision.id) : `${paths.words(decision.id)}?page=${n}`)}
    />
  </DecisionPage>
)

/** Taking back one's own words: they are gone for good. */
export const WithdrawPage = ({ decision, word }: { decision: DecisionView; word: Contribution }) => (
  <DecisionPage decision={decision} title={words.withdrawTitle} noindex>
    <Spoken text={word.body} />
    <Form to={paths.withdraw(decision.id, word.id)} legend={false}>
      <p>{words.withdrawText}</p>
      <Actions>
        <Button kind="danger">{words.withdraw}</Button>
        <LinkButton kind="alt" to={paths.decision(decision.id)}>
          {words.keep}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionPage>
)

/** An idea that is not where it belongs, and why. */
export const MisgroupedPage = ({
  decision,
  voices,
  word,
  values = {},
  errors = {},
}: Writing & { word: Contribution }) => (
  <DecisionPage
    decision={decision}
    title={words.misgroupedTitle}
    lede={words.misgroupedLede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Section id="idee" title={words.idea}>
      <Spoken text={word.body} />
    </Section>
    <Form to={paths.misgrouped(decision.id, word.id)} {...{ errors, values }}>
      <VoiceField voices={voices} {...asked} />
      <TextArea name="body" label={words.why} rows={4} maxLength={argumentLength} required />
      <Ends decision={decision}>{words.send}</Ends>
    </Form>
  </DecisionPage>
)
