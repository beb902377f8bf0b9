import type { Child } from 'hono/jsx'
import { formatInstant } from '#core/pure/dates.ts'
import { frenchNumber } from '#core/pure/text.ts'
import { Actions, Item, KeyValues, LinkButton, List, More, Note, PostButton, Prose, Section, Split } from '#ui/index.ts'
import { quorumOf } from '../counting/rules.ts'
import { Lines, OutcomeSection } from '../outcome/pages.tsx'
import { DecisionPage } from '../parts.tsx'
import { paths } from '../paths.ts'
import { words as proposalWords } from '../proposals/words.ts'
import type { DecisionView } from '../queries.ts'
import { hasOptions, isBallot } from '../rules.ts'
import { explanation, methodName, quorumSentence } from '../words-method-name.ts'
import { ResultSection } from './parts.tsx'
import type { Statement } from './queries.ts'
import { clockOf, speakerNames, waiting, words } from './words.ts'

type Shown = {
  decision: DecisionView
  may: { prepare: boolean; cancel: boolean; followUp: boolean; vote: boolean }
  signedIn: boolean
  voted: boolean
  statements: readonly Statement[]
  /** What is said around it, from the deliberation. */
  deliberation: Child
}

/** The page of a decision: what is asked, how and when it is settled; after its close, what was counted and what follows. */
export const OnePage = ({ decision, may, signedIn, voted, statements, deliberation }: Shown) => (
  <DecisionPage decision={decision} lede={clockOf(decision)} actions={<Main {...{ decision, may, signedIn }} />}>
    <Split
      label={words.facts}
      aside={
        <>
          <Facts decision={decision} />
          {may.cancel && (
            <LinkButton kind="alt" small to={paths.cancel(decision.id)}>
              {proposalWords.cancel}
            </LinkButton>
          )}
        </>
      }
    >
      <Standing decision={decision} voted={voted} />
      <Section id="question" title={words.question}>
        <Lines text={decision.question} />
      </Section>
      {showsOptions(decision) && <Options decision={decision} mayOrder={may.prepare} />}
      <ResultSection decision={decision} />
      {decision.closedAt && decision.status !== 'cancelled' && (
        <OutcomeSection decision={decision} mayWrite={may.followUp} />
      )}
      {statements.length > 0 && <Minority statements={statements} />}
      {deliberation}
      <How decision={decision} />
      {decision.closedAt && isBallot(decision.method) && <Check decision={decision} />}
    </Split>
  </DecisionPage>
)

const Main = ({ decision, may, signedIn }: Pick<Shown, 'decision' | 'may' | 'signedIn'>) => {
  if (may.vote) return <LinkButton to={paths.vote(decision.id)}>{words.vote}</LinkButton>
  if (may.prepare)
    return (
      <>
        <LinkButton to={paths.announce(decision.id)}>{proposalWords.announce}</LinkButton>
        <LinkButton kind="alt" to={paths.edit(decision.id)}>
          {proposalWords.edit}
        </LinkButton>
        <LinkButton kind="alt" to={paths.discard(decision.id)}>
          {proposalWords.discard}
        </LinkButton>
      </>
    )
  if (!signedIn && decision.status === 'open' && isBallot(decision.method))
    return <LinkButton to={paths.vote(decision.id)}>{words.toVote}</LinkButton>
  return null
}

const Standing = ({ decision, voted }: { decision: DecisionView; voted: boolean }) => {
  if (decision.status === 'draft')
    return (
      <Note kind="know" title={proposalWords.previewTitle}>
        <p>{proposalWords.previewText}</p>
      </Note>
    )
  if (decision.status === 'cancelled')
    return (
      <Note kind="fix" title={words.cancelled}>
        <p>{decision.cancelledReason}</p>
      </Note>
    )
  const { status, method } = decision
  const sentence = status === 'open' && !isBallot(method) ? undefined : waiting[status]
  return (
    <>
      {sentence && (
        <Note>
          <p>{sentence}</p>
        </Note>
      )}
      {voted && (
        <Note kind="done">
          <p>{words.voted}</p>
        </Note>
      )}
    </>
  )
}

const at = (instant: Date | null) => instant && `${formatInstant(instant)} ${words.paris}`

const Facts = ({ decision }: { decision: DecisionView }) => {
  const { electors, quorum, voted, openedAt } = decision
  const isVote = decision.method !== 'none'
  return (
    <Section id="bref" title={words.facts}>
      <KeyValues
        items={[
          [words.method, methodName(decision)],
          [words.quorum, isVote && words.quorumOf(quorum, electors === null ? null : quorumOf(electors, quorum))],
          [words.electors, isVote && (electors === null ? words.electorsLater : frenchNumber(electors))],
          [words.turnout, isVote && openedAt && words.turnoutOf(voted, electors ?? 0)],
          [words.opens, at(decision.opensAt)],
          [words.closes, at(decision.closesAt)],
        ]}
      />
    </Section>
  )
}

/** While ideas are grouped, the proposals are shown with them. */
const showsOptions = ({ options, status, method }: DecisionView): boolean =>
  options.length > 0 && method !== 'none' && status !== 'collecting' && status !== 'grouping'

const Options = ({ decision, mayOrder }: { decision: DecisionView; mayOrder: boolean }) => (
  <Section id="options" title={hasOptions(decision.method) ? words.options : words.proposal}>
    <ol class="prose">
      {decision.options.map(({ number, label, detail }) => (
        <li>
          <strong>
            {number}. {label}
          </strong>
          {detail && <p>{detail}</p>}
          {mayOrder && <Order {...{ decision, number, label }} />}
        </li>
      ))}
    </ol>
  </Section>
)

const Order = ({ decision, number, label }: { decision: DecisionView; number: number; label: string }) => (
  <div class="row">
    {(['up', 'down'] as const).map(
      (way) =>
        number !== (way === 'up' ? 1 : decision.options.length) && (
          <PostButton
            to={paths.order(decision.id, number)}
            {...{ kind: 'alt', small: true, label: proposalWords[way], about: label }}
            hidden={{ way, version: String(decision.version) }}
          />
        ),
    )}
  </div>
)

const Minority = ({ statements }: { statements: readonly Statement[] }) => (
  <Section id="minorite" title={words.minority} intro={words.minorityText}>
    <List ruled>
      {statements.map(({ body, kind, name }) => (
        <Item>
          <Lines text={body} />
          <p class="small muted">{name ?? speakerNames[kind]}</p>
        </Item>
      ))}
    </List>
  </Section>
)

const How = ({ decision }: { decision: DecisionView }) => (
  <Section id="comment" title={words.how}>
    <Prose>
      {explanation(decision).map((line) => (
        <p>{line}</p>
      ))}
      {decision.method !== 'none' && <p>{quorumSentence(decision.quorum)}</p>}
      {isBallot(decision.method) && <p>{words.secret}</p>}
      {isBallot(decision.method) && <p>{words.nobodyCounts}</p>}
    </Prose>
  </Section>
)

const Check = ({ decision: { id, listDigest } }: { decision: DecisionView }) => (
  <Section id="recompter" title={words.check} intro={words.checkText}>
    <Actions>
      <LinkButton to={paths.check(id)}>{words.checkMine}</LinkButton>
    </Actions>
    <List tight>
      <li>
        <More to={paths.list(id)}>{words.list}</More>
      </li>
      <li>
        <More to={paths.ballots(id)} icon="download">
          {words.ballotsFile}
        </More>
      </li>
      <li>
        <More to={paths.listFile(id)} icon="download">
          {words.listFile}
        </More>
      </li>
      <li>
        <More to={paths.data(id)} icon="download">
          {words.data}
        </More>
      </li>
    </List>
    {listDigest && <KeyValues items={[[words.digest, <code>{listDigest}</code>]]} />}
  </Section>
)
