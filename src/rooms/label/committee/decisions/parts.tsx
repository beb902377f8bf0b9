import { parisDay } from '#core/pure/dates.ts'
import { Button, Form, HiddenField, LinkButton, More, Note, Row, Section, Stack, Timeline } from '#ui/index.ts'
import { Paragraphs } from '../../reviews/frame.tsx'
import { paths } from '../paths.ts'
import { outcomeName } from '../words.ts'
import type { Decision } from './queries.ts'
import type { ToDecide } from './queries-view.ts'
import { takesEffect } from './rules.ts'
import { words } from './words.ts'

type Criteria = ToDecide['criteria']

/** The words of a decision: its reasons, criterion by criterion when they were given so, its conditions. */
export const Reasons = ({ decision, criteria }: { decision: Decision; criteria: Criteria }) => (
  <Stack gap={3}>
    <Paragraphs text={decision.reasons} />
    {decision.criteria.map(({ criterion, text }) => (
      <p>
        <strong>{criteria.find(({ code }) => code === criterion)?.title ?? criterion}</strong>
        {`\u00a0: ${text}`}
      </p>
    ))}
    {decision.conditions && (
      <p>
        <strong>{words.propose.conditions}</strong>
        {`\u00a0: ${decision.conditions}`}
      </p>
    )}
  </Stack>
)

/** What waits for signatures, and the two things a member present can do. */
export const Proposal = ({ view, proposal }: { view: ToDecide; proposal: Decision }) => {
  const { subject, criteria, settings, may } = view
  const { signatures } = proposal
  const last = takesEffect(signatures.length + 1, settings.signatures)
  return (
    <Section id="proposition" title={words.proposal.title} thread="support">
      <Stack gap={5}>
        <Note kind="know" title={outcomeName(proposal.kind, proposal.outcome)} level={3}>
          <p>{words.proposal.by(parisDay(proposal.proposedAt), signatures.length, settings.signatures)}</p>
          <p>
            {`${words.proposal.signedBy}\u00a0: `}
            {signatures.map(({ name }) => name ?? words.proposal.someone).join(', ')}
          </p>
        </Note>
        <Reasons decision={proposal} criteria={criteria} />
        {may.sign && (
          <Form to={paths.signature(subject)} legend={false}>
            <HiddenField name="decision" value={proposal.id} />
            <p class="small muted">{words.proposal.signing(last)}</p>
            <Row>
              <Button>{words.proposal.sign}</Button>
              {may.decline && (
                <LinkButton to={paths.decline(subject)} kind="alt">
                  {words.proposal.decline}
                </LinkButton>
              )}
            </Row>
          </Form>
        )}
        {!may.sign && may.decline && (
          <LinkButton to={paths.decline(subject)} kind="alt">
            {words.proposal.withdraw}
          </LinkButton>
        )}
      </Stack>
    </Section>
  )
}

/** Everything proposed and decided before, the newest first. */
export const Past = ({ view: { past, criteria } }: { view: ToDecide }) => (
  <Section id="avant" title={words.past.title}>
    <Timeline
      events={past.map((one) => ({
        date: one.effectiveAt ?? one.declinedAt ?? one.proposedAt,
        text: one.effectiveAt
          ? `${words.past.inForce(one.number)}\u00a0: ${outcomeName(one.kind, one.outcome).toLowerCase()}`
          : `${words.past.declined}\u00a0: ${outcomeName(one.kind, one.outcome).toLowerCase()}`,
        body: one.effectiveAt ? (
          <Stack gap={3}>
            <Reasons decision={one} criteria={criteria} />
            <p>
              <More to={paths.record(one.number)}>{words.past.read}</More>
            </p>
          </Stack>
        ) : (
          <p class="muted">{one.declinedWhy}</p>
        ),
      }))}
    />
  </Section>
)
