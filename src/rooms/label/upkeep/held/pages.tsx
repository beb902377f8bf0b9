import { type Day, parisDay } from '#core/pure/dates.ts'
import {
  Facts,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  Row,
  Section,
  Split,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths as label } from '../../paths.ts'
import { AwardFacts, AwardTold } from '../../register/structure/award.tsx'
import type { Told } from '../../register/structure/queries.ts'
import { words as structure } from '../../register/structure/words.ts'
import { figureText } from '../../register/words.ts'
import { OwnDocuments } from '../documents/lists.tsx'
import type { Given } from '../documents/queries.ts'
import { paths } from '../paths.ts'
import { stateName } from '../procedures/pages.tsx'
import type { Procedure } from '../procedures/queries.ts'
import { awaitsAnswer, handOf, isLate } from '../procedures/rules.ts'
import { expectedNow, procedureNames, statusNames } from '../procedures/words.ts'
import type { Award } from '../queries.ts'
import type { openApplication } from '../renewal/queries.ts'
import { opensOn, type RenewRefusal } from '../renewal/rules.ts'
import { isHeld, type Standing } from '../rules.ts'
import { words as common, standingNames } from '../words.ts'
import { words } from './words.ts'

export type HeldView = {
  award: Award
  /** All that everyone may read of it; null before it began. */
  told: Told | null
  procedures: readonly Procedure[]
  /** The documents given to the procedure that is open. */
  given: readonly Given[]
  open: Awaited<ReturnType<typeof openApplication>>
  renewRefusal: RenewRefusal | null
  today: Day
}

/** A label as its structure reads it: what it is, what is expected, what may be done. */
export const HeldPage = ({ view }: { view: HeldView }) => {
  const { award, told, today } = view
  const shown = told?.awards.find(({ id }) => id === award.id)
  return (
    <Page
      title={common.of(award)}
      trail={[crumbs.home, crumbs.mine, { label: common.of(award) }]}
      thread="support"
      noindex
    >
      <PageHead
        title={award.organisation}
        kind={`${words.kind}, ${award.familyName}`}
        lede={ledeOf(award)}
        thread="support"
        tags={<StandingTag state={award.state} />}
      />
      <Split label={words.kind} aside={shown && <AwardFacts award={shown} />}>
        <Expected view={view} />
        <May view={view} />
        {told?.activity && (
          <Section id="activite" title={words.activity}>
            <Facts
              thread="support"
              items={[
                [structure.identified, figureText(told.activity.identified)],
                [structure.referred, figureText(told.activity.referred)],
                [structure.accompanied, figureText(told.activity.accompanied)],
              ]}
            />
          </Section>
        )}
        {shown && <AwardTold award={shown} today={today} keeps={isHeld(award.state)} />}
        <Past procedures={view.procedures} />
        {told && (
          <p>
            <More to={label.structure(award.slug)}>{words.public}</More>
          </p>
        )}
      </Split>
    </Page>
  )
}

const ledeOf = ({ state, since, validUntil }: Award): string => {
  if (state === 'not-yet') return words.begins(since, validUntil)
  return isHeld(state) ? words.lede(validUntil) : words.over
}

export const StandingTag = ({ state }: { state: Standing }) => (
  <Tag kind={state === 'active' ? 'label' : state === 'suspended' ? 'late' : 'neutral'}>{standingNames[state]}</Tag>
)

const Expected = ({ view: { award, procedures, given, today } }: { view: HeldView }) => {
  const open = procedures.find(({ closedAt }) => closedAt === null)
  if (!open)
    return isHeld(award.state) ? (
      <Section id="attendu" title={words.expected}>
        <p class="muted">{words.noneExpected}</p>
      </Section>
    ) : null
  const waits = awaitsAnswer(open)
  return (
    <Stack gap={5}>
      <Note kind={waits ? 'fix' : 'know'} title={waits ? words.expected : words.underWay}>
        <p>
          {waits ? expectedNow(open) : `${procedureNames[open.kind]}\u00a0: ${stateName(open, today).toLowerCase()}.`}
        </p>
        {waits && open.dueOn && <p>{open.dueOn < today ? words.pastTerm(open.dueOn) : words.answerBy(open.dueOn)}</p>}
        <Next procedure={open} today={today} />
        {waits && (
          <p>
            <LinkButton to={paths.answer(award.id)}>{words.answer}</LinkButton>
          </p>
        )}
      </Note>
      <OwnDocuments award={award} given={given} />
    </Stack>
  )
}

/** Who acts now, and until when: a delay of ours is said to the structure as it is to the desk. */
const Next = ({ procedure, today }: { procedure: Procedure; today: Day }) => {
  const hand = handOf(procedure, today)
  if (!procedure.actBy || (hand !== 'desk' && hand !== 'committee')) return null
  if (!isLate(procedure, today)) return <p>{words.next[hand](procedure.actBy)}</p>
  return (
    <p>
      <Tag kind="late">{words.late}</Tag> {words.lateText[hand](procedure.actBy)}
    </p>
  )
}

const May = ({ view: { award, open, renewRefusal } }: { view: HeldView }) => {
  const mayRenew = renewRefusal === null
  const held = isHeld(award.state)
  if (!mayRenew && !held && !award.renewedBy) return null
  return (
    <Section id="faire" title={words.do}>
      <Stack gap={3}>
        {renewRefusal === 'too-early' && held && <p class="muted">{words.renewOpens(opensOn(award.validUntil))}</p>}
        {open && (
          <p>
            {words.renewing} <More to={label.application(open.id)}>{words.seeOpen}</More>
          </p>
        )}
        {award.renewedBy && (
          <p>
            {words.renewed} <More to={paths.award(award.renewedBy)}>{words.seeNext}</More>
          </p>
        )}
        <Row>
          {mayRenew && <LinkButton to={paths.renew(award.id)}>{words.renew}</LinkButton>}
          {held && (
            <LinkButton to={paths.giveUp(award.id)} kind="alt">
              {words.giveUp}
            </LinkButton>
          )}
        </Row>
      </Stack>
    </Section>
  )
}

const Past = ({ procedures }: { procedures: readonly Procedure[] }) => {
  const closed = procedures.filter(({ closedAt }) => closedAt !== null)
  if (closed.length === 0) return null
  return (
    <Section id="procedures" title={words.past}>
      <List>
        {closed.map(({ kind, status, openedAt, decision, conclusion }) => (
          <li>
            <p>
              {procedureNames[kind]}, <When date={parisDay(openedAt)} />, {statusNames[status].toLowerCase()}
              {decision && (
                <>
                  , <a href={label.decisionRecord(decision)}>{decision}</a>
                </>
              )}
            </p>
            {conclusion && <p class="small">{conclusion}</p>}
          </li>
        ))}
      </List>
    </Section>
  )
}
