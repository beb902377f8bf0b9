import { type Day, daysBetween } from '#core/pure/dates.ts'
import { KeyValues, LinkButton, Section, Stack, TextArea, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Lines } from './pages-diagnosis.tsx'
import { type Filling, WritingPage } from './pages-frame.tsx'
import type { Accompaniment } from './queries.ts'
import { limits, sideOf, terms } from './rules.ts'
import { isReviewOpen, type Review, readableReviews, reviewFrom, type Stage, stages } from './rules-reviews.ts'
import { sideNames, stageNames, words } from './words.ts'

/** The address of each stage. */
export const stagePaths: Record<Stage, string> = { closing: 'cloture', six_months: 'six-mois' }

type Props = { accompaniment: Accompaniment; reviews: readonly Review[]; today: Day }

/** What each side wrote, shown together: nobody reads the other's words before writing theirs, or the term. */
export const ReviewsSection = ({ accompaniment, reviews, today }: Props) => {
  const { status, sixMonthsOn } = accompaniment
  const hasReviews = status === 'closed' || status === 'six_months'
  return (
    <Section id="bilans" title={words.review.title} thread="support" intro={hasReviews ? undefined : words.review.none}>
      {hasReviews && (
        <Stack gap={6}>
          {stages.map((stage) => (
            <OfStage
              accompaniment={accompaniment}
              stage={stage}
              reviews={reviews.filter((review) => review.stage === stage)}
              today={today}
            />
          ))}
          {sixMonthsOn && sixMonthsOn > today && (
            <p>
              {words.review.on} <When date={sixMonthsOn} />
            </p>
          )}
        </Stack>
      )}
    </Section>
  )
}

const OfStage = ({ accompaniment, stage, reviews, today }: Props & { stage: Stage }) => {
  if (!isReviewOpen({ ...accompaniment, stage }, today)) return null
  const side = sideOf(accompaniment.roles)
  const from = reviewFrom(stage, accompaniment)
  const shown = readableReviews(reviews, side, from, today)
  const mayWrite = side !== null && !reviews.some((review) => review.side === side)
  const isHidden = shown.length < reviews.length
  const isAwaited = reviews.length === 1 && !mayWrite && from !== null && daysBetween(from, today) <= terms.review
  return (
    <Stack>
      <h3 class="t2">{stageNames[stage]}</h3>
      {shown.map((review) => (
        <ReviewText review={review} />
      ))}
      {isHidden && side && <p>{words.review.hidden}</p>}
      {isAwaited && side && <p class="muted">{words.review.waiting}</p>}
      {mayWrite && (
        <p>
          <LinkButton to={paths.review(accompaniment.id, stagePaths[stage])}>{words.review.write}</LinkButton>
        </p>
      )}
    </Stack>
  )
}

const ReviewText = ({ review }: { review: Review }) => (
  <Stack gap={2}>
    <p>
      {sideNames[review.side]}, <When date={review.writtenAt} />
    </p>
    <KeyValues
      items={(['worked', 'missing', 'next'] as const).map((part) => [
        words.review[part],
        review[part] && <Lines text={review[part]} />,
      ])}
    />
  </Stack>
)

const ReviewFields = () => (
  <>
    <TextArea name="worked" label={words.review.worked} required rows={5} maxLength={limits.review} />
    <TextArea name="missing" label={words.review.missing} rows={5} maxLength={limits.review} />
    <TextArea name="next" label={words.review.next} rows={3} maxLength={limits.review} />
  </>
)

export const ReviewPage = (filling: Filling & { stage: Stage }) => (
  <WritingPage
    {...filling}
    to={paths.review(filling.accompaniment.id, stagePaths[filling.stage])}
    title={stageNames[filling.stage]}
    lede={words.review.lede}
    submit={words.review.submit}
  >
    <ReviewFields />
  </WritingPage>
)

export const ClosePage = (filling: Filling) => (
  <WritingPage
    {...filling}
    to={paths.closeAccompaniment(filling.accompaniment.id)}
    title={words.closing.title}
    lede={words.closing.lede}
    submit={words.closing.submit}
    danger
  >
    <ReviewFields />
  </WritingPage>
)
