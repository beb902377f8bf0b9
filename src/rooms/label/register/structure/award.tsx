import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { ExternalLink, KeyValues, List, More, Section, Stack, Tag, Timeline, When } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { Places } from '../list/line.tsx'
import { isKept, isLate } from '../rules.ts'
import { rolesText, saidOfState } from '../words.ts'
import type { Award, Commitment } from './queries.ts'
import { progressText, stepNames, words } from './words.ts'

/** What identifies a label, for a table beside the text. */
export const AwardFacts = ({ award }: { award: Award }) => (
  <KeyValues
    items={[
      [words.families, award.family],
      [words.state, saidOfState(award.state, award)],
      [words.since, <When date={award.since} />],
      [words.until, <When date={award.until} />],
      [words.number, <code>{award.code}</code>],
      [words.decision, words.decided(award.decision, award.decidedOn)],
      [
        words.criteria,
        <a href={paths.referentialVersion(award.familyCode, award.referential)}>
          {words.criteriaVersion(award.family, award.referential)}
        </a>,
      ],
      [words.proof, award.proofPath && <More to={award.proofPath}>{words.proof}</More>],
    ]}
  />
)

type ToldProps = { award: Award; today: Day; keeps: boolean; within?: boolean }

/** What was awarded: what for, where, what was promised and what came of it, the pieces, the life of it. */
export const AwardTold = ({ award, today, keeps, within }: ToldProps) => {
  const at = (part: string) => `${part}-${award.code}`
  // a structure may have held several labels: read aloud, each part says of which
  const of = (title: string) => (
    <>
      {title}
      <span class="vh">, {words.ofLabel(award.code)}</span>
    </>
  )
  return (
    <Section id={at('label')} title={of(award.family)} level={within ? 3 : 2} thread="support">
      <Stack gap={6}>
        <KeyValues
          wide
          items={[
            [words.offer, award.offer && nbsp(award.offer)],
            [words.roles, award.roles.length > 0 && rolesText(award.roles)],
            [words.places, award.places.length > 0 && <Places places={award.places} />],
          ]}
        />
        {award.carriesProjects && <p class="small">{words.both}</p>}
        <Section id={at('engagements')} title={of(words.commitments)} intro={words.commitmentsIntro} level={3}>
          {award.commitments.length === 0 ? (
            <p class="muted">{words.noCommitment}</p>
          ) : (
            <List>
              {award.commitments.map((commitment) => (
                <Promised
                  commitment={commitment}
                  today={today}
                  reportAt={keeps ? paths.commitment(award.id, commitment.code) : null}
                />
              ))}
            </List>
          )}
        </Section>
        {award.evidence.length > 0 && (
          <Section id={at('pieces')} title={of(words.evidence)} intro={words.evidenceIntro} level={3}>
            <List tight>
              {award.evidence.map(({ id, kind, title, url }) => (
                <li>
                  {kind === 'link' && url ? (
                    <ExternalLink to={url}>{title}</ExternalLink>
                  ) : (
                    <More to={paths.evidence(id)} icon="download">
                      {title}
                    </More>
                  )}
                </li>
              ))}
            </List>
          </Section>
        )}
        <Section id={at('histoire')} title={of(words.life)} level={3}>
          <Timeline
            thread="support"
            events={lifeOf(award).map(({ state, on }, index) => ({
              date: on,
              text: stepNames[state],
              state: index === 0 ? ('now' as const) : ('past' as const),
            }))}
          />
        </Section>
      </Stack>
    </Section>
  )
}

/** Its states with the one that the calendar alone brought, the latest first. */
const lifeOf = ({ states, state, changedOn }: Award) => {
  const written = states.at(-1)?.state === state ? states : [...states, { state, on: changedOn }]
  return written.toReversed()
}

type PromisedProps = { commitment: Commitment; today: Day; reportAt: string | null }

const Promised = ({ commitment, today, reportAt }: PromisedProps) => (
  <li class="flow f2">
    <p>
      {nbsp(commitment.statement)} <Standing commitment={commitment} today={today} />
    </p>
    <p>
      <strong>{progressText(commitment)}</strong>
      <span class="muted">, {words.due(commitment.dueOn)}</span>
    </p>
    {commitment.text && <p class="small">{nbsp(commitment.text)}</p>}
    {commitment.url && (
      <p class="small">
        <ExternalLink to={commitment.url}>{words.source}</ExternalLink>
      </p>
    )}
    {reportAt && (
      <p class="small">
        <More to={reportAt}>{words.reportNow}</More>
      </p>
    )}
  </li>
)

/** Kept, late or under way, in words. */
export const Standing = ({
  commitment,
  today,
}: {
  commitment: Pick<Commitment, 'target' | 'dueOn' | 'value'>
  today: Day
}) => {
  if (isKept(commitment)) return <Tag kind="confirmed">{words.kept}</Tag>
  return isLate(commitment, today) ? <Tag kind="late">{words.late}</Tag> : <Tag>{words.ongoing}</Tag>
}
