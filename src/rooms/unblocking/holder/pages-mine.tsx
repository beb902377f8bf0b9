import { type Day, formatDay } from '#core/pure/dates.ts'
import { Empty, Item, LinkButton, List, More, Page, PageHead, Section, Stack, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { isOpen } from '../rules.ts'
import { words as roomWords, statusNames } from '../words.ts'
import type { MyCase } from './queries.ts'
import { words } from './words.ts'

type Props = {
  cases: readonly MyCase[]
  /** This person works cases, or supervises: their desk is another page. */
  works: boolean
  today: Day
}

const groups: [id: string, title: string, is: (one: MyCase) => boolean][] = [
  ['repondus', words.toAnswer, ({ status }) => status === 'answered'],
  ['accords', words.consentAsked, ({ status, mine }) => status === 'awaiting_consent' && !mine],
  ['en-cours', words.open, ({ status, mine }) => isOpen(status) || (status === 'awaiting_consent' && mine)],
  ['brouillons', words.drafts, ({ status }) => status === 'draft'],
  ['termines', words.over, ({ status }) => status === 'closed' || status === 'withdrawn'],
]

/** The cases of this person and of their projects, those that wait for them first. */
export const MinePage = ({ cases, works, today }: Props) => (
  <Page
    title={roomWords.mine}
    thread="agent"
    trail={[{ href: paths.home, label: roomWords.room }, { label: roomWords.mine }]}
    noindex
  >
    <PageHead
      title={roomWords.mine}
      thread="agent"
      lede={words.lede}
      actions={cases.length > 0 && <LinkButton to={paths.ask}>{words.another}</LinkButton>}
    />
    <Stack gap={6}>
      {works && (
        <p>
          <More to={paths.desk}>{roomWords.desk}</More>
        </p>
      )}
      {cases.length === 0 && (
        <Empty
          title={words.emptyTitle}
          action={
            <>
              <LinkButton to={paths.ask}>{words.ask}</LinkButton>
              <LinkButton to={paths.home} kind="alt">
                {words.how}
              </LinkButton>
            </>
          }
        >
          {words.empty}
        </Empty>
      )}
      {groups.map(([id, title, is]) => {
        const list = cases.filter(is)
        if (list.length === 0) return null
        return (
          <Section id={id} title={title} thread="agent">
            <List>
              {list.map((one) => (
                <Line one={one} today={today} />
              ))}
            </List>
          </Section>
        )
      })}
    </Stack>
  </Page>
)

const Line = ({ one, today }: { one: MyCase; today: Day }) => (
  <Item
    name={one.title || words.untitled}
    href={one.status === 'draft' ? paths.draft(one.id) : paths.case(one.id)}
    thread="agent"
    icon="lock"
    level={3}
    details={
      <>
        <Tag>{statusNames[one.status]}</Tag>
        {one.held && isOpen(one.status) && <Tag kind="provisional">{words.held}</Tag>}
        {one.dueOn && today > one.dueOn && <Tag kind="late">{words.late}</Tag>}
        {one.demo && <Tag kind="demo">{words.fictional}</Tag>}
        <span class="muted">
          {[one.number && roomWords.number(one.number), one.project].filter(Boolean).join('. ')}
        </span>
      </>
    }
  >
    {isOpen(one.status) && (
      <p class="small">
        {one.hand ?? words.nobodyYet}. {one.dueOn && `${words.dueOn(formatDay(one.dueOn))}.`}
      </p>
    )}
  </Item>
)
