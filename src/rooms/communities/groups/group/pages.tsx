import type { Child } from 'hono/jsx'
import type { Day } from '#core/pure/dates.ts'
import { joinWords, nbsp } from '#core/pure/text.ts'
import {
  ExternalLink,
  KeyValues,
  LinkButton,
  Links,
  List,
  Markdown,
  More,
  Note,
  Row,
  Section,
  Split,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { paths as common } from '../../paths.ts'
import { NextDates } from '../calendar/parts.tsx'
import { type Subscribed, Subscription } from '../calendar/parts-subscription.tsx'
import type { DatedItem } from '../calendar/rules.ts'
import { GroupPage } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import { LeadVoteNote } from '../replacement/pages.tsx'
import type { LeadVote } from '../replacement/queries.ts'
import { words as replacement } from '../replacement/words.ts'
import { answerBy, asPrecise } from '../rules.ts'
import { words as groupWords } from '../words.ts'
import { joiningNames } from '../words-names.ts'
import type { Declined, MemberLine, RequestLine } from './queries.ts'
import { words } from './words.ts'

const { page } = words

/** What the one who looks may do here. */
export type May = {
  steer: boolean
  replace: boolean
  work: boolean
  convene: boolean
  join: boolean
  answer: (askedOn: Day) => boolean
}

export type PageView = {
  group: GroupView
  members: readonly MemberLine[]
  requests: readonly RequestLine[]
  declined: readonly Declined[]
  next: readonly DatedItem[]
  /** The voices of the one who looks, by name. */
  voices: readonly string[]
  /** Sees the names of the persons. */
  isInside: boolean
  may: May
  /** Who is put to the vote of the group as its lead, for its members. */
  leadVote: LeadVote | null
  subscribed: Subscribed
  today: Day
}

export const GroupHome = (view: PageView) => {
  const { group, may, isInside } = view
  return (
    <GroupPage
      group={group}
      part="group"
      isInside={isInside}
      actions={
        <>
          {may.join && !isInside && (
            <LinkButton to={paths.join(group.slug)}>
              {group.joining === 'open' ? words.join.title : words.join.ask}
            </LinkButton>
          )}
          {may.convene && (
            <LinkButton to={paths.newMeeting(group.slug)} kind="alt">
              {page.plan}
            </LinkButton>
          )}
          {may.join && isInside && <More to={paths.join(group.slug)}>{words.join.another}</More>}
        </>
      }
    >
      <Stack gap={6}>
        {group.sourceName && view.members.length === 0 && group.status !== 'closed' && (
          <Note kind="know">
            <p>{nbsp(group.community ? page.toTake : page.toTakeNational)}</p>
          </Note>
        )}
        {view.leadVote && <LeadVoteNote vote={view.leadVote} />}
        <Split label={page.facts} aside={<Aside {...view} />}>
          {group.outcome && (
            <Section id="resultat" title={page.outcome} thread="territory">
              <Markdown text={group.outcome} level={3} />
            </Section>
          )}
          <Section id="mandat" title={page.mission} thread="territory">
            {group.mission ? <Markdown text={group.mission} level={3} /> : <p class="muted">{page.noMission}</p>}
          </Section>
          <Section id="membres" title={page.members} thread="territory">
            <Members {...view} />
          </Section>
          {view.requests.length > 0 && <Requests {...view} />}
          {view.declined.length > 0 && <DeclinedSection declined={view.declined} />}
          <NextDates items={view.next}>
            <Subscription {...view.subscribed} />
          </NextDates>
          {isInside && view.voices.length > 0 && <p class="muted">{nbsp(page.yours(joinWords(view.voices)))}</p>}
        </Split>
      </Stack>
    </GroupPage>
  )
}

/** Who leads: a person is named to members only. */
const leadOf = ({ group: { lead }, isInside }: Pick<PageView, 'group' | 'isInside'>): Child => {
  if (!lead) return page.vacant
  if (lead.kind === 'person') return isInside ? lead.name : groupWords.aPerson
  return lead.slug ? <a href={common.organisation(lead.slug)}>{lead.name}</a> : lead.name
}

const Aside = ({ group, isInside, may, today }: PageView) => (
  <>
    <KeyValues
      items={[
        [page.lead, group.status === 'closed' && !group.lead ? null : leadOf({ group, isInside })],
        [
          page.begun,
          group.begunOn && group.begunPrecision && <When date={asPrecise(group.begunOn, group.begunPrecision)} />,
        ],
        [
          page.due,
          group.dueOn && (
            <>
              <When date={group.dueOn} />{' '}
              {group.dueOn < today && group.status !== 'closed' && <Tag kind="late">{page.over}</Tag>}
            </>
          ),
        ],
        [page.closedOn, group.closedOn && <When date={group.closedOn} />],
        [page.joining, group.status === 'closed' ? null : joiningNames[group.joining]],
        [
          page.community,
          group.community && <a href={common.community(group.community.slug)}>{group.community.name}</a>,
        ],
        [page.source, group.sourceName && <Source group={group} />],
      ]}
    />
    {may.work && (
      <Links
        label={page.manage}
        columns
        items={[
          ...(may.steer
            ? [
                { href: paths.edit(group.slug), label: page.edit },
                { href: paths.status(group.slug), label: page.move },
                { href: paths.lead(group.slug), label: page.lead_ },
              ]
            : []),
          ...(may.replace ? [{ href: paths.leadVote(group.slug), label: replacement.link }] : []),
          { href: paths.leave(group.slug), label: page.leave },
        ]}
      />
    )}
  </>
)

const Source = ({ group }: { group: GroupView }) => (
  <>
    {group.sourceUrl ? <ExternalLink to={group.sourceUrl}>{group.sourceName}</ExternalLink> : group.sourceName}
    {group.sourceOn && (
      <>
        {', '}
        <When date={group.sourceOn} />
      </>
    )}
  </>
)

const Members = ({ group, members, isInside }: PageView) => {
  const named = members.filter(({ name }) => name !== null)
  if (members.length === 0) return <p class="muted">{group.sourceName ? page.sourceSilent : page.noMembers}</p>
  const persons = members.length - named.length
  return (
    <Stack>
      <List ruled>
        {named.map(({ kind, memberId, name, slug, since, sincePrecision }) => (
          <li>
            {slug ? <a href={common.organisation(slug)}>{name}</a> : name}
            <span class="muted small">
              {` ${page.memberSince}${sincePrecision === 'day' ? ' le' : ''} `}
              <When date={asPrecise(since, sincePrecision)} />
              {group.lead?.kind === kind && group.lead.id === memberId && `, ${page.leads}`}
            </span>
          </li>
        ))}
      </List>
      {!isInside && persons > 0 && <p>{named.length > 0 ? page.andPersons(persons) : groupWords.persons(persons)}</p>}
    </Stack>
  )
}

const Requests = ({ group, requests, may, today }: PageView) => (
  <Section id="demandes" title={words.request.waiting} thread="territory">
    <List ruled>
      {requests.map(({ id, name, since }) => (
        <li>
          <Row between>
            <span>
              {name}
              <span class="muted small">{`, ${words.request.by(answerBy(since))}`}</span>{' '}
              {answerBy(since) < today && <Tag kind="late">{words.request.late}</Tag>}
            </span>
            {may.answer(since) && (
              <More to={paths.request(group.slug, id)}>
                {words.request.reply}
                <span class="vh"> {name}</span>
              </More>
            )}
          </Row>
        </li>
      ))}
    </List>
  </Section>
)

const DeclinedSection = ({ declined }: Pick<PageView, 'declined'>) => (
  <Section id="refus" title={words.request.declined}>
    <Stack>
      {declined.map(({ name, reason, on }) => (
        <Note>
          <p>
            {name ?? groupWords.aPerson}, <When date={on} />
            {`\u00a0: ${nbsp(reason)}`}
          </p>
        </Note>
      ))}
    </Stack>
  </Section>
)
