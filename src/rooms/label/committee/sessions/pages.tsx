import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  KeyValues,
  LinkButton,
  More,
  Page,
  PageHead,
  PrintButton,
  Row,
  Section,
  Split,
  Stack,
  Table,
  Tag,
} from '#ui/index.ts'
import { Paragraphs } from '../../reviews/frame.tsx'
import { words as common } from '../../words.ts'
import { paths } from '../paths.ts'
import { type Bar, bars, isBeforeCommittee } from '../rules.ts'
import { barNames, outcomeName, subjectName } from '../words.ts'
import { CloseForm, LateForm, OpenForm } from './parts.tsx'
import type { Item, SessionInHand } from './queries.ts'
import { canChange, frenchHour } from './rules.ts'
import { statusNames, words } from './words.ts'

type Props = { inHand: SessionInHand; today: Day; errors?: FieldErrors; values?: Typed }

/** A session: its agenda with who takes no part in what, its members, and for those who coordinate the way to open and close it. */
export const SessionPage = ({ inHand, today, errors = {}, values = {} }: Props) => {
  const { session, items, coordinates } = inHand
  return (
    <Page
      title={words.name(session.heldOn)}
      trail={[
        { href: paths.desk, label: common.desk },
        { href: paths.sessions, label: words.title },
        { label: words.name(session.heldOn) },
      ]}
      thread="support"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={words.name(session.heldOn)}
        kind={words.kind}
        thread="support"
        tags={<Tag kind={session.status === 'open' ? 'testing' : 'neutral'}>{statusNames[session.status]}</Tag>}
        actions={<Tools inHand={inHand} />}
      />
      <Split label={words.members.title} aside={<Around inHand={inHand} />}>
        <Section id="ordre-du-jour" title={words.agenda.title}>
          <Agenda items={items} closed={session.status === 'closed'} />
        </Section>
        {session.minutes && (
          <Section id="compte-rendu" title={words.minutes}>
            <Paragraphs text={session.minutes} />
          </Section>
        )}
        {coordinates && session.status === 'planned' && (
          <OpenForm inHand={inHand} today={today} errors={errors} values={values} />
        )}
        {coordinates && session.status === 'open' && (
          <>
            <LateForm inHand={inHand} />
            <CloseForm inHand={inHand} errors={errors} values={values} />
          </>
        )}
      </Split>
    </Page>
  )
}

const Tools = ({ inHand: { session, coordinates } }: { inHand: SessionInHand }) => (
  <Row>
    {coordinates && canChange(session.status) && (
      <LinkButton to={paths.changeSession(session.id)} kind="alt" small>
        {words.change}
      </LinkButton>
    )}
    {session.status !== 'closed' && (
      <LinkButton to={paths.calendar(session.id)} kind="alt" small icon="calendar">
        {words.calendar}
      </LinkButton>
    )}
    <PrintButton />
  </Row>
)

const Agenda = ({ items, closed }: { items: readonly Item[]; closed: boolean }) => (
  <Table
    caption={words.agenda.title}
    hideCaption
    stack
    rows={items}
    columns={[
      { label: words.agenda.columns.rank, number: true, cell: ({ position }) => position },
      {
        label: words.agenda.columns.item,
        header: true,
        cell: ({ subject, hidden }) =>
          hidden ? (
            words.agenda.hidden
          ) : (
            <a href={paths.decision(subject)}>
              {subject.organisation}, {subject.number}
            </a>
          ),
      },
      {
        label: words.agenda.columns.what,
        cell: ({ subject, hidden }) => (hidden ? null : `${subjectName(subject)}, ${subject.familyName}`),
      },
      { label: words.agenda.columns.out, cell: ({ barred, hidden }) => (hidden ? null : outOf([...barred.values()])) },
      { label: words.agenda.columns.state, cell: (item) => (item.hidden ? null : stateOf(item, closed)) },
    ]}
  />
)

/** By function: how many of those called take no part, and what they are. */
const outOf = (barred: readonly Bar[]): string => {
  const said = bars.flatMap((bar) => {
    const n = barred.filter((one) => one === bar).length
    return n > 0 ? [words.agenda.someone(n, barNames[bar])] : []
  })
  return said.length > 0 ? said.join(', ') : words.agenda.nobody
}

const stateOf = ({ subject, decision }: Item, closed: boolean) => {
  if (decision?.inForce)
    return <a href={paths.record(decision.number)}>{outcomeName(decision.kind, decision.outcome)}</a>
  if (decision) return words.agenda.proposed
  return closed || !isBeforeCommittee(subject) ? words.agenda.postponed : words.agenda.toDecide
}

const Around = ({ inHand: { session, members, coordinates } }: { inHand: SessionInHand }) => (
  <>
    <Section id="reperes" title={words.facts.when} hideTitle>
      <KeyValues
        items={[
          [words.facts.when, session.beginsAt ? frenchHour(session.beginsAt) : null],
          [words.facts.place, session.place],
          [words.facts.quorum, String(session.quorum)],
          [words.facts.called, String(members.length)],
          [words.facts.present, session.openedAt ? String(members.filter(({ present }) => present).length) : null],
        ]}
      />
    </Section>
    <Section id="membres" title={words.members.title}>
      <Table
        caption={words.members.title}
        hideCaption
        rows={members}
        columns={[
          { label: words.members.name, cell: ({ name }) => name },
          {
            label: words.members.present,
            cell: ({ present }) =>
              session.openedAt ? (present ? words.members.yes : words.members.no) : words.members.called,
          },
        ]}
      />
    </Section>
    <Stack gap={3}>
      <More to={paths.sessions}>{words.back}</More>
      {coordinates && canChange(session.status) && <a href={paths.cancelSession(session.id)}>{words.cancel.link}</a>}
    </Stack>
  </>
)
