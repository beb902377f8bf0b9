import type { FieldErrors, Typed } from '#core/forms.ts'
import { formatInstant } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  HiddenField,
  Note,
  PageHead,
  Section,
  Stack,
  Steps,
  Tag,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths } from '../paths.ts'
import type { Referential, Settings } from '../rules.ts'
import type { Mark } from '../upkeep/renewal/rules.ts'
import { markNames, markTexts } from '../upkeep/renewal/words.ts'
import { type AskedReason, canWrite, type Missing, type Step, steps, type Written } from './rules.ts'
import { stepNames, words } from './words.ts'

/** What everyone who writes an application finds around each step. */
export type DraftView = {
  application: Application
  referential: Referential
  former: Referential | null
  written: Written
  carried: Record<string, Mark> | null
  missing: readonly Missing[]
  asked: readonly AskedReason[]
  settings: Settings
}

/** What a step shows again after it was refused, or once it is saved and lacks something. */
export type Shown = {
  values: Typed
  errors?: FieldErrors
  conflicts?: readonly Conflict[]
  stamp: string
  savedWithGaps?: boolean
}

export const formId = 'etape'

/** The way to a step, for the head of its page. */
export const trailOf = ({ application }: Pick<DraftView, 'application'>) => [
  crumbs.home,
  crumbs.mine,
  { href: paths.application(application.id), label: application.number },
]

const isDone = ({ missing, written }: DraftView, step: Step): boolean => {
  if (step === 'relecture') return false
  const isTouched = step !== 'engagements' || written.pledges.length > 0
  return isTouched && !missing.some((one) => one.step === step)
}

export const StepHead = ({ view, step, title }: { view: DraftView; step: Step; title: string }) => {
  const { application } = view
  const isDraft = application.status === 'draft'
  return (
    <PageHead
      title={title}
      kind={words.of(application.number, application.organisation)}
      thread="support"
      tags={
        <>
          <Tag kind="label">{application.familyName}</Tag>
          <span class="muted small">
            {isDraft ? words.keptAt(formatInstant(application.updatedAt)) : words.keptAtOpen}
          </span>
        </>
      }
    >
      <Steps
        label={words.steps}
        steps={steps.map((one) => ({
          label: stepNames[one],
          href: paths.step(application.id, one),
          done: isDone(view, one),
        }))}
        current={steps.indexOf(step)}
      />
    </PageHead>
  )
}

/** Beside every step: what is apart from what, where each criterion stands, what comes after. */
export const Around = ({ view }: { view: DraftView }) => {
  const { application, referential, missing, settings } = view
  return (
    <>
      <Note kind="support" title={words.side.apart}>
        <p>{words.side.apartText}</p>
      </Note>
      <Section id="criteres-etat" title={words.side.criteria} thread="support">
        <ul class="list tight">
          {referential.criteria.map(({ code, title }) => (
            <li>
              <a href={paths.criterion(application.id, code)}>{title}</a>{' '}
              {missing.some((one) => one.step === 'criteres' && one.criterion === code) ? (
                <Tag>{words.side.toComplete}</Tag>
              ) : (
                <Tag kind="confirmed">{words.side.complete}</Tag>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="ensuite" title={words.side.after}>
        <Stack gap={3}>
          <p class="small">
            {words.side.afterText(settings.admissibility_days, settings.review_days, settings.decision_days)}
          </p>
          <p class="small">
            <a href={paths.times}>{words.side.times}</a>
          </p>
          <p class="small muted">{words.side.togetherText}</p>
          <p class="small">
            {application.status === 'draft' ? (
              <a href={paths.discard(application.id)}>{words.side.discard}</a>
            ) : (
              <a href={paths.application(application.id)}>{words.side.back}</a>
            )}
          </p>
        </Stack>
      </Section>
    </>
  )
}

/** What is said above the form of a step: another version of the criteria, someone else’s writing, what is saved and lacks something. */
export const StepNotes = ({ view, part, shown }: { view: DraftView; part: string; shown: Shown }) => (
  <>
    <CriteriaChanged view={view} />
    <Carried mark={view.carried?.[part]} />
    {view.asked
      .filter((one) => one.part === part)
      .map(({ reason, text }) => (
        <Note kind="fix" title={reason || words.side.toComplete}>
          {text && <p>{text}</p>}
        </Note>
      ))}
    {shown.conflicts && <ConflictNote conflicts={shown.conflicts} />}
    {shown.savedWithGaps && (
      <Note kind="done" title={words.savedWithGaps.title}>
        <p>{words.savedWithGaps.text}</p>
      </Note>
    )}
  </>
)

const Carried = ({ mark }: { mark: Mark | undefined }) =>
  mark ? (
    <Note kind={mark === 'new' || mark === 'reworded' ? 'know' : 'plain'} title={markNames[mark]}>
      <p>{markTexts[mark]}</p>
    </Note>
  ) : null

/** For a renewal: what is asked in other words, or is as it was. */
export const MarkTag = ({ mark }: { mark: Mark | undefined }) =>
  mark ? <Tag kind={mark === 'new' || mark === 'reworded' ? 'provisional' : 'neutral'}>{markNames[mark]}</Tag> : null

export const CriteriaChanged = ({ view: { former, referential } }: { view: DraftView }) =>
  former && (
    <Note kind="fix" title={words.review.changed}>
      <p>{words.review.changedText(former.number, referential.number)}</p>
      <p>
        <a href={paths.referentialVersion(referential.family, referential.number)}>
          {words.review.under(referential.title, referential.number, referential.publishedOn)}
        </a>
      </p>
    </Note>
  )

export const SaveButtons = ({ stamp }: { stamp: string }) => (
  <>
    <HiddenField name="stamp" value={stamp} />
    <Actions>
      <Button name="go" value="next">
        {words.save}
      </Button>
      <Button kind="alt" name="go" value="later" novalidate>
        {words.later}
      </Button>
    </Actions>
  </>
)

/** A part that may not be written now is only read. */
export const isOpen = ({ application, asked }: DraftView, part: string): boolean =>
  canWrite(application.status, asked, part)

export const Closed = ({ id }: { id: string }) => (
  <Note title={words.closed}>
    <p>
      <a href={paths.application(id)}>{words.side.back}</a>
    </p>
  </Note>
)
