import { formatInstant } from '#core/pure/dates.ts'
import { Actions, LinkButton, More, Note, Section } from '#ui/index.ts'
import { Lines } from '../outcome/pages.tsx'
import { paths } from '../paths.ts'
import type { DecisionView } from '../queries.ts'
import { GroupedWords, type May, Words } from './parts.tsx'
import type { Contribution } from './queries.ts'
import { words } from './words.ts'

type FloorProps = {
  decision: DecisionView
  said: readonly Contribution[]
  total: number
  isReadable: boolean
  maySpeak: boolean
  /** A visitor who might have a voice. */
  toSignIn: boolean
  /** The term to group what was said is over. */
  isOverdue: boolean
  may: May
}

/** The round or the ideas, on the page of their decision. */
export const FloorSection = ({ decision, said, total, isReadable, maySpeak, toSignIn, isOverdue, may }: FloorProps) => {
  const kind = decision.collects === 'ideas' ? 'ideas' : 'round'
  const until = decision.status === 'collecting' && decision.collectUntil
  return (
    <>
      {decision.synthesis && (
        <Section id="synthese" title={words.synthesisTitle}>
          <Lines text={decision.synthesis} />
        </Section>
      )}
      <Section id="parole" title={words.floor[kind]}>
        {until && (
          <p>
            {words.openUntil(formatInstant(until))} {words.amongMembers}
          </p>
        )}
        {decision.status === 'grouping' && decision.groupUntil && (
          <p>{isOverdue ? words.groupOverdue : words.groupUntil(formatInstant(decision.groupUntil))}</p>
        )}
        {(maySpeak || toSignIn) && (
          <Actions>
            <LinkButton to={paths.speak(decision.id)}>{toSignIn ? words.toSpeak : words.speak[kind]}</LinkButton>
          </Actions>
        )}
        {!isReadable && <p class="muted">{words.membersOnly}</p>}
        {isReadable && total === 0 && <p class="muted">{until ? words.none : words.nothingSaid}</p>}
        {total > 0 && <GroupedWords whole={total === said.length} {...{ decision, said, may }} />}
        {isReadable && total > 0 && <More to={paths.words(decision.id)}>{words.all(total)}</More>}
        {(decision.status === 'collecting' || decision.status === 'grouping') && (
          <p>
            <More to={paths.workshop(decision.id)}>{words.workshop}</More>
          </p>
        )}
      </Section>
    </>
  )
}

type LeadProps = { decision: DecisionView; left: number; isTakenOver: boolean }

/** What whoever leads does next, or any member past the term. */
export const LeadSection = ({ decision, left, isTakenOver }: LeadProps) => {
  const isRound = decision.collects === 'round'
  const sentence = decision.method === 'none' ? words.leadRound : isRound ? words.leadChoice : words.leadIdeas(left)
  return (
    <Note kind="know" title={isTakenOver ? words.takeOver : words.lead}>
      <p>{sentence}</p>
      <Actions>
        {decision.method === 'none' ? (
          <LinkButton to={paths.synthesis(decision.id)}>{words.synthesis}</LinkButton>
        ) : (
          <>
            <LinkButton to={paths.grouping(decision.id)} kind={left > 0 ? 'main' : 'alt'}>
              {isRound ? words.proposals : words.grouping}
            </LinkButton>
            <LinkButton to={paths.choice(decision.id)} kind={left > 0 ? 'alt' : 'main'}>
              {words.choice}
            </LinkButton>
          </>
        )}
      </Actions>
    </Note>
  )
}

type DebateProps = {
  decision: DecisionView
  said: readonly Contribution[]
  total: number
  mayArgue: boolean
  may: May
}

/** The first arguments, and the way to the others. */
export const DebateSection = ({ decision, said, total, mayArgue, may }: DebateProps) => (
  <Section id="debat" title={words.debate} intro={decision.closedAt ? undefined : words.debateText}>
    {total === 0 ? <p class="muted">{words.noArgument}</p> : <Words {...{ decision, said, may }} />}
    {total > said.length && <More to={paths.debate(decision.id)}>{words.allArguments(total)}</More>}
    {mayArgue && (
      <Actions>
        <LinkButton kind="alt" to={`${paths.debate(decision.id)}#argument`}>
          {words.argue}
        </LinkButton>
      </Actions>
    )}
  </Section>
)

/** The way to leave the words of a minority, while there is time. */
export const MinoritySection = ({ decision, until }: { decision: DecisionView; until: Date }) => (
  <Note>
    <p>{words.minorityOpen(formatInstant(until))}</p>
    <Actions>
      <LinkButton kind="alt" to={paths.minority(decision.id)}>
        {words.minority}
      </LinkButton>
    </Actions>
  </Note>
)
