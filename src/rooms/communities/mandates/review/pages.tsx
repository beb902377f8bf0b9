import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  Empty,
  Form,
  HiddenField,
  Item,
  List,
  More,
  Section,
  Spoken,
  Stack,
  TextArea,
  When,
} from '#ui/index.ts'
import { VoiceField } from '../../members/voice.tsx'
import { publicName } from '../../members/words.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import type { Voice } from '../../rules.ts'
import { MandateCard } from '../parts-mandate-card.tsx'
import { paths } from '../paths.ts'
import type { MandateView, WordView } from '../queries.ts'
import { limits } from '../rules.ts'
import { words as common } from '../words.ts'
import type { Review } from './queries.ts'
import { words } from './words.ts'

type ReviewView = {
  mandate: MandateView
  review: Review | null
  said: readonly WordView[]
  today: string
  withPeople: boolean
  canWrite: boolean
  /** Voices with which the reader may speak of it; none for those who hold the mandate. */
  voices: readonly Voice[]
}

type Props = {
  community: CommunityView
  view: ReviewView
  errors?: FieldErrors
  values?: Typed
  conflicts?: readonly Conflict[]
}

export const ReviewPage = ({ community, view, errors = {}, values = {}, conflicts }: Props) => {
  const { mandate, review } = view
  return (
    <CommunityPage
      community={community}
      part="mandate"
      title={words.title}
      lede={words.lede}
      errorCount={errorCount(errors)}
    >
      <Stack gap={7}>
        {conflicts && <ConflictNote conflicts={[...conflicts]} />}
        <MandateCard id="mandat" title={common.mission} mandate={mandate} today={view.today}>
          <More to={paths.one(community.slug, mandate.id)}>{common.see}</More>
        </MandateCard>
        <Section id="bilan" title={words.self}>
          {review ? (
            <Written review={review} />
          ) : (
            <Empty title={words.none} level={3}>
              {words.noneText}
            </Empty>
          )}
        </Section>
        {view.canWrite && (
          <WriteForm {...{ community, view }} errors={values.mot === undefined ? errors : {}} values={values} />
        )}
        <Section id="membres" title={words.members}>
          {view.said.length === 0 ? (
            <p class="muted">{words.membersNone}</p>
          ) : (
            <List ruled>
              {view.said.map(({ voice, body, saidOn }) => (
                <Item>
                  <p>
                    <strong>{view.withPeople && voice.name ? voice.name : publicName(voice)}</strong>{' '}
                    <span class="muted small">
                      <When date={saidOn} />
                    </span>
                  </p>
                  <Spoken text={body} />
                </Item>
              ))}
            </List>
          )}
        </Section>
        {view.voices.length > 0 && (
          <Form
            to={paths.sayInReview(community.slug, mandate.id)}
            errors={values.mot === undefined ? {} : errors}
            values={values}
          >
            <VoiceField voices={view.voices} />
            <TextArea name="mot" label={words.say} hint={words.sayHint} required maxLength={limits.word} />
            <Actions>
              <Button kind={view.canWrite ? 'alt' : 'main'}>{words.saySubmit}</Button>
            </Actions>
          </Form>
        )}
      </Stack>
    </CommunityPage>
  )
}

const Written = ({ review }: { review: Review }) => (
  <Stack gap={5}>
    {(['done', 'hard', 'next'] as const).map((part) =>
      review[part] ? (
        <Section id={part} title={words[part]} level={3}>
          <Spoken text={review[part]} />
        </Section>
      ) : null,
    )}
    <p class="muted small">
      <When date={review.writtenOn} />
    </p>
  </Stack>
)

type WriteProps = { community: CommunityView; view: ReviewView; errors: FieldErrors; values: Typed }

const WriteForm = ({ community, view: { mandate, review }, errors, values }: WriteProps) => (
  <Section id="ecrire" title={review ? words.rewrite : words.write}>
    <Form to={paths.review(community.slug, mandate.id)} errors={errors} values={values}>
      <HiddenField name="version" value={review?.version ?? 0} />
      <TextArea name="fait" label={words.done} value={review?.done} required rows={6} maxLength={limits.review} />
      <TextArea name="difficile" label={words.hard} value={review?.hard} rows={4} maxLength={limits.review} />
      <TextArea name="suite" label={words.next} value={review?.next} rows={4} maxLength={limits.review} />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
  </Section>
)
