import type { Day } from '#core/pure/dates.ts'
import { KeyValues, More, Note, Page, PageHead, PrintButton, Section, Stack, When } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths } from '../paths.ts'
import type { Decision } from './queries.ts'
import { decisionKinds, outcomeNames, words } from './words.ts'

type Props = {
  application: Application
  decisions: readonly Decision[]
  answers: readonly { reasons: string; answer: string; answeredAt: Date | null }[]
  appeal: { text: string; filedAt: Date } | null
  /** Given while a refusal may be contested. */
  appealBy: Day | null
}

/** The decision and its reasons, to read and to print. It names nobody who reviewed. */
export const DecisionPage = ({ application, decisions, answers, appeal, appealBy }: Props) => (
  <Page
    title={words.decision.number(decisions[0]?.number ?? application.number)}
    trail={[crumbs.home, crumbs.mine, { href: paths.application(application.id), label: application.number }]}
    thread="support"
    noindex
  >
    <PageHead
      title={words.decision.number(decisions[0]?.number ?? application.number)}
      lede={words.decision.about(application.organisation, application.familyName)}
      actions={<PrintButton />}
    />
    <Stack gap={7}>
      {decisions.map((decision) => (
        <OneDecision decision={decision} />
      ))}
      {answers.some(({ answer }) => answer !== '') && (
        <Section id="observations" title={words.decision.answered}>
          <Stack>{answers.map(({ answer }) => answer && <Lines text={answer} />)}</Stack>
        </Section>
      )}
      {appeal && (
        <Section id="recours" title={words.appeal.filed}>
          <p class="muted small">
            <When date={appeal.filedAt} />
          </p>
          <Lines text={appeal.text} />
        </Section>
      )}
      {appealBy && (
        <Note kind="know">
          <p>{words.decision.ways(appealBy)}</p>
        </Note>
      )}
      <p class="muted small">{words.decision.private}</p>
    </Stack>
  </Page>
)

const Lines = ({ text }: { text: string }) => (
  <div class="said">
    <p>{text}</p>
  </div>
)

const OneDecision = ({ decision }: { decision: Decision }) => (
  <Section
    id={`decision-${decision.number}`}
    title={`${decisionKinds[decision.kind] ?? ''}\u00a0: ${(outcomeNames[decision.outcome] ?? decision.outcome).toLowerCase()}`}
    thread="support"
  >
    <Stack>
      <KeyValues
        wide
        items={[
          [words.decision.number('').trim(), decision.number],
          [words.decision.date, decision.effectiveAt && <When date={decision.effectiveAt} />],
          [words.decision.heldOn, decision.heldOn && <When date={decision.heldOn} />],
        ]}
      />
      <h3>{words.decision.reasons}</h3>
      <Lines text={decision.reasons} />
      {decision.conditions && (
        <>
          <h3>{words.decision.conditions}</h3>
          <Lines text={decision.conditions} />
        </>
      )}
      <p class="muted small">{words.decision.signatures(decision.signatures ?? 0)}</p>
      <p>
        <More to={paths.decisionRecord(decision.number)}>{words.decision.record}</More>
      </p>
    </Stack>
  </Section>
)
