import type { Day } from '#core/pure/dates.ts'
import { KeyValues, LinkButton, Note, Page, PageHead, PrintButton, Section, Stack, Tag, When } from '#ui/index.ts'
import { paths as label } from '../../paths.ts'
import { words as common } from '../../words.ts'
import type { Subject } from '../rules.ts'
import { whenAndWhere } from '../sessions/words-letters.ts'
import { outcomeName } from '../words.ts'
import { Reasons } from './parts.tsx'
import type { Decision } from './queries.ts'
import { record as words } from './words.ts'

type Props = {
  decision: Decision
  subject: Subject
  day: Day
  session: { heldOn: Day; beginsAt: string; place: string; quorum: number; present: number | null }
  criteria: readonly { code: string; title: string }[]
  /** The last day to appeal, when there is an appeal and someone of the organisation could still form it. */
  appealUntil: Day | null
  mayAppeal: boolean
  fictional: boolean
}

/** The record of a decision, to be read and printed: its reasons, who decided by function, and what can be done against it. */
export const RecordPage = ({ decision, subject, day, session, criteria, ...state }: Props) => (
  <Page
    title={`${words.number(decision.number)}, ${subject.organisation}`}
    trail={[{ href: label.home, label: common.label }, { label: decision.number }]}
    thread="support"
    noindex
  >
    <PageHead
      title={words.number(decision.number)}
      kind={words.title}
      thread="support"
      lede={`${outcomeName(decision.kind, decision.outcome)}\u00a0: ${subject.organisation}`}
      tags={state.fictional && <Tag kind="demo">{common.fictional}</Tag>}
      actions={<PrintButton />}
    />
    <Stack gap={7}>
      <KeyValues
        wide
        items={[
          [words.structure, subject.organisation],
          [words.file, subject.number],
          [words.family, subject.familyName],
          [words.taken, <When date={day} />],
          [words.session, whenAndWhere(session)],
          [words.outcome, outcomeName(decision.kind, decision.outcome)],
        ]}
      />
      <Section id="raisons" title={words.reasons}>
        <Reasons decision={decision} criteria={[...criteria]} />
      </Section>
      <Section id="composition" title={words.composition}>
        <p>
          {words.present(session.present ?? 0, session.quorum, decision.signatures.length)}
          {decision.kind === 'appeal' && ` ${words.presentAppeal}`}
        </p>
      </Section>
      <Section id="recours" title={words.ways}>
        <Stack gap={3}>
          <p>{waysOf(decision, state.appealUntil)}</p>
          {decision.outcome === 'refused' && <p>{words.refusalsStay}</p>}
          {state.mayAppeal && (
            <p>
              <LinkButton to={label.appeal(subject.id)}>{words.appealPath}</LinkButton>
            </p>
          )}
        </Stack>
      </Section>
      <Note>
        <p>{words.proposal}</p>
      </Note>
    </Stack>
  </Page>
)

const waysOf = ({ kind, outcome }: Decision, until: Day | null): string => {
  if (until) return words.appealUntil(until)
  if (kind === 'appeal') return outcome === 'refused' ? words.afterAppeal : words.after
  return outcome === 'adjourned' ? words.afterAdjourned : words.after
}
