import { Columns, List, Section, Split, Stack } from '#ui/index.ts'
import { opinionNames } from '../holder/words.ts'
import { OutcomeBlock } from '../outcomes/parts.tsx'
import type { CaseOutcome } from '../outcomes/queries.ts'
import { Offers } from '../precedents/offers/parts.tsx'
import type { Offer } from '../precedents/offers/queries.ts'
import { mayAnswer } from '../precedents/offers/rules.ts'
import type { Similar } from '../precedents/similar/queries.ts'
import { Clock, type ClockReading, HoldForm } from './clock.tsx'
import { fresh, type Shown, type Work, WorkPage } from './frame.tsx'
import { Doors, Hand } from './hand.tsx'
import { Purpose, Request, SimilarItem } from './request.tsx'
import { words } from './words.ts'

export type CaseView = {
  work: Work
  clock: ClockReading
  readings: number
  challenge: string | null
  outcomes: readonly CaseOutcome[]
  similar: readonly Similar[]
  offers: readonly Offer[]
  shown?: Shown
}

/** The case whole: its clock, who has it, what is asked, what the rule protects, what was answered, what others found. */
export const CasePage = ({ work, clock, readings, challenge, outcomes, similar, offers, shown = fresh }: CaseView) => (
  <WorkPage work={work} part="case" shown={shown}>
    <Columns>
      <Clock clock={clock} work={work} />
      <Hand work={work} readings={readings} />
    </Columns>
    <Split
      label={words.doors.title}
      aside={
        <>
          <Doors work={work} />
          <HoldForm work={work} shown={shown} />
        </>
      }
    >
      <Request work={work} challenge={challenge} />
      <Purpose work={work} shown={shown} />
      {outcomes.length > 0 && (
        <Section id="reponses" title={words.outcomes} thread="agent">
          <Stack>
            {outcomes.map((outcome) => (
              <OutcomeBlock outcome={outcome} />
            ))}
            {work.blocker.opinion && (
              <p>
                {words.opinion} <strong>{opinionNames[work.blocker.opinion]}</strong>. {work.blocker.opinionSaid}
              </p>
            )}
          </Stack>
        </Section>
      )}
      <Offers caseId={work.blocker.id} offers={offers} mayAnswer={mayAnswer(work.sides, work.blocker.status)} />
      <Section id="semblables" title={words.similar.title} thread="agent">
        {similar.length === 0 ? (
          <p class="muted">{words.similar.none}</p>
        ) : (
          <List>
            {similar.map((one) => (
              <SimilarItem similar={one} />
            ))}
          </List>
        )}
      </Section>
    </Split>
  </WorkPage>
)
