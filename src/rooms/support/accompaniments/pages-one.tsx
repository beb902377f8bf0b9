import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Disclosure,
  KeyValues,
  LinkButton,
  Note,
  Page,
  PageHead,
  PrintButton,
  Row,
  Section,
  Split,
  Steps,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { headingOf, isTheirs, NextText, StatusTag } from './pages.tsx'
import { ActionsSection } from './pages-actions.tsx'
import { DiagnosisSection, Lines } from './pages-diagnosis.tsx'
import { PlanSection } from './pages-plan.tsx'
import { ReviewsSection } from './pages-reviews.tsx'
import { SessionsSection } from './pages-sessions.tsx'
import { CalendarSection, DocumentsSection, EvaluatorSection, type Shown } from './pages-sides.tsx'
import type { Accompaniment, Past } from './queries.ts'
import type { Action, Objective, Session } from './queries-parts.ts'
import { isOver, type May, type Status } from './rules.ts'
import type { Review } from './rules-reviews.ts'
import { pastNames, stepNames, words } from './words.ts'

type AccompanimentView = {
  accompaniment: Accompaniment
  objectives: readonly Objective[]
  sessions: readonly Session[]
  actions: readonly Action[]
  reviews: readonly Review[]
  documents: readonly Shown[]
  past: readonly Past[]
  may: May
  /** The secret link of this person, once they asked for one. */
  calendarLink: string | null
  today: Day
}

const foldedPast = 8
const begun: readonly Status[] = ['opened', 'diagnosis', 'plan', 'follow_up', 'closed', 'six_months']

/** One page for all of it: where it is, who has the hand, then what both wrote. */
export const AccompanimentPage = ({ view }: { view: AccompanimentView }) => {
  const { accompaniment, may, today } = view
  const { id, status } = accompaniment
  const title = headingOf(accompaniment)
  const wasOpened = accompaniment.consentedAt !== null
  return (
    <Page title={title} trail={[crumbs.accompaniments, { label: title }]} thread="support" noindex>
      <PageHead
        title={title}
        lede={words.privacy}
        thread="support"
        kind={words.kind}
        tags={
          <>
            <StatusTag status={status} />
            {accompaniment.late > 0 && <Tag kind="late">{words.late(accompaniment.late)}</Tag>}
            {accompaniment.fictional && <Tag kind="demo">{common.fictional}</Tag>}
          </>
        }
        actions={wasOpened && <PrintButton />}
      >
        {begun.includes(status) && (
          <Steps steps={stepNames.map((label) => ({ label }))} current={begun.indexOf(status)} label={words.steps} />
        )}
      </PageHead>
      <Split
        label={words.where}
        aside={
          <>
            <Where accompaniment={accompaniment} />
            {wasOpened && <EvaluatorSection accompaniment={accompaniment} may={may} />}
            {wasOpened && <CalendarSection id={id} link={view.calendarLink} />}
          </>
        }
      >
        <Now accompaniment={accompaniment} may={may} />
        <Section id="propose" title={words.purpose} thread="support">
          <p>
            <Lines text={accompaniment.purpose} />
          </p>
        </Section>
        {wasOpened && (
          <>
            <DiagnosisSection accompaniment={accompaniment} may={may} />
            <PlanSection accompaniment={accompaniment} objectives={view.objectives} may={may} />
            <SessionsSection id={id} sessions={view.sessions} may={may} today={today} />
            <ActionsSection id={id} actions={view.actions} sessions={view.sessions} may={may} today={today} />
            <DocumentsSection accompaniment={accompaniment} documents={view.documents} may={may} />
            <ReviewsSection accompaniment={accompaniment} reviews={view.reviews} today={today} />
          </>
        )}
        <Section id="etapes" title={words.history} thread="support">
          <Told view={view} />
        </Section>
      </Split>
    </Page>
  )
}

/** The whole story; a long one is folded. */
const Told = ({ view: { past, accompaniment } }: { view: AccompanimentView }) => {
  const line = (
    <Timeline
      thread="support"
      events={past.map(({ at, verb }, index) => ({
        date: at,
        text: nbsp(pastNames[verb.replace('accompaniment.', '')] ?? verb),
        state: index === past.length - 1 && !isOver(accompaniment.status) ? ('now' as const) : ('past' as const),
      }))}
    />
  )
  return past.length > foldedPast ? <Disclosure summary={words.historyLength(past.length)}>{line}</Disclosure> : line
}

const Where = ({ accompaniment }: { accompaniment: Accompaniment }) => (
  <Section id="ou" title={words.where}>
    <KeyValues
      items={[
        [words.next, <NextText accompaniment={accompaniment} />],
        [
          words.nextSession,
          accompaniment.nextSession && !isOver(accompaniment.status) && <When date={accompaniment.nextSession} />,
        ],
        [words.since, accompaniment.consentedAt && <When date={accompaniment.consentedAt} />],
        [words.project, <a href={`/projets/${accompaniment.projectSlug}`}>{nbsp(accompaniment.project)}</a>],
        [
          words.organisation,
          <a href={`/organisations/${accompaniment.organisationSlug}`}>{nbsp(accompaniment.organisation)}</a>,
        ],
      ]}
    />
  </Section>
)

/** What is awaited, said to whoever reads; then what they may do about the whole. */
const Now = ({ accompaniment, may }: { accompaniment: Accompaniment; may: May }) => {
  const { id, status, endReason } = accompaniment
  return (
    <Section id="maintenant" title={words.now} thread="support">
      {isTheirs(accompaniment) ? (
        <Note kind="support">
          <p>
            <NextText accompaniment={accompaniment} />
          </p>
        </Note>
      ) : (
        <p>
          <NextText accompaniment={accompaniment} />
        </p>
      )}
      {status === 'ended_by_holder' && endReason && (
        <KeyValues items={[[words.endReason, <Lines text={endReason} />]]} />
      )}
      <Row>
        {may.accept && <LinkButton to={paths.openAccompaniment(id)}>{words.accepting.title}</LinkButton>}
        {may.refuse && (
          <LinkButton to={paths.refuseAccompaniment(id)} kind="alt">
            {words.refusing.title}
          </LinkButton>
        )}
        {may.withdraw && (
          <LinkButton to={paths.withdrawAccompaniment(id)} kind="alt">
            {words.withdrawing.title}
          </LinkButton>
        )}
        {may.close && (
          <LinkButton to={paths.closeAccompaniment(id)} kind="alt">
            {words.closing.title}
          </LinkButton>
        )}
        {may.end && (
          <LinkButton to={paths.endAccompaniment(id)} kind="alt">
            {words.ending.title}
          </LinkButton>
        )}
      </Row>
    </Section>
  )
}
