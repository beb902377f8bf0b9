import { errorCount } from '#core/forms.ts'
import { joinWords } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  ConflictNote,
  Difference,
  Disclosure,
  Form,
  HiddenField,
  LinkButton,
  More,
  Row,
  Split,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { words as ending } from '../ending/words.ts'
import { words as handover } from '../handover/words.ts'
import { MandateCard } from '../parts-mandate-card.tsx'
import { paths } from '../paths.ts'
import type { MandateView } from '../queries.ts'
import { words as review } from '../review/words.ts'
import { limits } from '../rules.ts'
import { News } from '../silence/parts.tsx'
import { words as common } from '../words.ts'
import { Acceptance, type Filled, Objections, SayForm } from './pages-words.tsx'
import type { OneView } from './view.ts'
import { words } from './words.ts'

type Props = Filled & { community: CommunityView; view: OneView }

export const MandatePage = ({ community, view, errors = {}, values = {} }: Props) => {
  const { mandate, stage } = view
  const { slug } = community
  const inProgress = stage === 'consulted' || stage === 'voted'
  const wasEntrusted = mandate.entrustedOn !== null
  return (
    <CommunityPage
      community={community}
      part="mandate"
      title={words.title(joinWords(mandate.holders.map(({ name }) => name)), wasEntrusted)}
      lede={stage === 'consulted' ? words.consulted(mandate.consultUntil) : undefined}
      errorCount={errorCount(errors)}
    >
      <Split
        aside={
          wasEntrusted ? (
            stage === 'in-force' || view.questions.length > 0 ? (
              <News slug={slug} view={view} errors={errors} values={values} />
            ) : (
              <More to={paths.mandates(slug)}>{common.back}</More>
            )
          ) : (
            <Acceptance slug={slug} view={view} />
          )
        }
      >
        <MandateCard id="mandat" title={common.mission} mandate={mandate} today={view.today}>
          <FormerMissions mandate={mandate} />
          {mandate.endReason && <p class="muted">{mandate.endReason}</p>}
          <Row>
            {mandate.decisionId && (
              <LinkButton kind="alt" to={paths.decision(mandate.decisionId)}>
                {words.decision}
              </LinkButton>
            )}
            {mandate.withdrawalDecisionId && (
              <LinkButton kind="alt" to={paths.decision(mandate.withdrawalDecisionId)}>
                {words.withdrawalDecision}
              </LinkButton>
            )}
            {wasEntrusted && <More to={paths.review(slug, mandate.id)}>{review.link}</More>}
            {wasEntrusted && <More to={paths.handover(slug, mandate.id)}>{handover.title}</More>}
            {view.canAnswer && <a href={paths.mission(slug, mandate.id)}>{words.edit}</a>}
            {wasEntrusted && view.kept.length > 0 && view.canAskWithdrawal && (
              <a href={paths.giveBack(slug, mandate.id)}>{ending.giveBack}</a>
            )}
            {view.canAskWithdrawal && <a href={paths.askWithdrawal(slug, mandate.id)}>{ending.askWithdrawal}</a>}
          </Row>
        </MandateCard>
        {(inProgress || view.words.some(({ kind }) => kind !== 'review')) && (
          <Objections {...{ slug, view, errors, values }} />
        )}
        {(view.canSay || values.raisons) && <SayForm {...{ slug, view, errors, values }} />}
        {view.canCancel && <Cancel slug={slug} mandate={mandate} />}
      </Split>
    </CommunityPage>
  )
}

const FormerMissions = ({ mandate }: { mandate: MandateView }) =>
  mandate.formerMissions.map(({ mission, on }, index) => (
    <Disclosure summary={words.changed(on)}>
      <Difference before={mission} after={mandate.formerMissions[index + 1]?.mission ?? mandate.mission} />
    </Disclosure>
  ))

const Cancel = ({ slug, mandate }: { slug: string; mandate: MandateView }) => (
  <Disclosure summary={words.cancel}>
    <Form to={paths.cancel(slug, mandate.id)} legend={false}>
      <TextArea name="raison" label={words.cancelReason} maxLength={limits.note} rows={2} />
      <Actions>
        <Button kind="danger">{words.cancel}</Button>
      </Actions>
    </Form>
  </Disclosure>
)

type MissionProps = Filled & { community: CommunityView; mandate: MandateView; stored?: string | undefined }

export const MissionPage = ({ community, mandate, stored, errors = {}, values = {} }: MissionProps) => (
  <CommunityPage
    community={community}
    part="mandate"
    title={words.editTitle}
    lede={words.editLede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Stack gap={6}>
      {stored !== undefined && (
        <ConflictNote conflicts={[{ label: common.mission, stored, typed: String(values.mission ?? '') }]} />
      )}
      <Form to={paths.mission(community.slug, mandate.id)} errors={errors} values={values}>
        <HiddenField name="version" value={mandate.version} />
        <TextArea
          name="mission"
          label={common.mission}
          value={mandate.mission}
          required
          rows={10}
          maxLength={limits.mission}
        />
        <Actions>
          <Button>{words.editSubmit}</Button>
          <a href={paths.one(community.slug, mandate.id)}>{common.cancel}</a>
        </Actions>
      </Form>
    </Stack>
  </CommunityPage>
)
