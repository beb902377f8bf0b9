import { type Day, formatMonth } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Empty,
  Item as Line,
  List,
  More,
  Page,
  PageHead,
  Pager,
  PostButton,
  PrintButton,
  Row,
  Section,
  Stack,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { byMonth, type Item, isLate, type Waiting } from './rules.ts'
import { words } from './words.ts'

const Dated = ({ item, today }: { item: Item; today: Day }) => (
  <Line
    name={item.title}
    href={item.path}
    icon="calendar"
    thread="support"
    level={3}
    details={
      <>
        {isLate(item, today) && <Tag kind="late">{words.late}</Tag>}
        {item.fictional && <Tag kind="demo">{common.fictional}</Tag>}
        {item.on && (
          <span class="muted">
            {item.session ? words.on : words.by} <When date={item.on} />
            {item.session?.startsAt && `, ${item.session.startsAt.replace(':', '\u00a0h\u00a0')}`}
          </span>
        )}
      </>
    }
  >
    <p>
      {nbsp(item.text)}
      {item.of && <span class="muted">, {nbsp(item.of)}</span>}
    </p>
  </Line>
)

/** Everything that waits for a person, the oldest first: on their dashboard. */
export const ToYou = ({ waiting, today }: { waiting: Waiting; today: Day }) => (
  <Section
    id="a-vous"
    title={words.toYou}
    intro={waiting.total > 0 ? words.total(waiting.total, waiting.late) : undefined}
    thread="support"
  >
    <Stack>
      {waiting.total === 0 ? (
        <p>{words.quiet}</p>
      ) : (
        <List>
          {waiting.items.map((item) => (
            <Dated item={item} today={today} />
          ))}
        </List>
      )}
      <Pager
        page={waiting.page}
        pages={waiting.pages}
        hrefFor={(page) => (page > 1 ? `${paths.dashboard}?page=${page}#a-vous` : `${paths.dashboard}#a-vous`)}
        label={words.pages}
      />
      <p>
        <More to={paths.agenda}>{words.agenda}</More>
      </p>
    </Stack>
  </Section>
)

const titleOf = ({ month, late }: { month: string | null; late: boolean }): string =>
  late ? words.late : month ? capital(formatMonth(month)) : words.noDay

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type AgendaProps = { items: readonly Item[]; link: string | null; today: Day }

/** The same with what is only to come, month by month, to read and to print. */
export const AgendaPage = ({ items, link, today }: AgendaProps) => {
  const groups = byMonth(items, today)
  return (
    <Page
      title={words.agenda}
      trail={[{ href: paths.dashboard, label: common.support }, { label: words.agenda }]}
      thread="support"
      noindex
    >
      <PageHead
        title={words.agenda}
        lede={words.lede}
        thread="support"
        kind={common.support}
        actions={<PrintButton />}
      />
      <Stack gap={7}>
        {groups.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
        {groups.map((group) => (
          <Section
            id={group.late ? 'retard' : `mois-${group.month ?? 'sans-date'}`}
            title={titleOf(group)}
            thread="support"
          >
            <List>
              {group.items.map((item) => (
                <Dated item={item} today={today} />
              ))}
            </List>
          </Section>
        ))}
        <Subscription link={link} />
      </Stack>
    </Page>
  )
}

const Subscription = ({ link }: { link: string | null }) => (
  <Section id="abonnement" title={words.subscribe} intro={words.subscribeText}>
    <Stack>
      <p>
        <More to={paths.agendaFile} icon="calendar">
          {words.download}
        </More>
      </p>
      {link && (
        <TextField name="adresse" label={words.link} hint={words.linkHint} value={link} readOnly autocomplete="off" />
      )}
      <Row>
        <PostButton to={paths.agendaLink} label={link ? words.renew : words.create} kind="alt" small />
        {link && <a href={paths.agendaCut}>{words.cut}</a>}
      </Row>
    </Stack>
  </Section>
)

export const CutPage = () => (
  <Page
    title={words.cutTitle}
    trail={[{ href: paths.agenda, label: words.agenda }, { label: words.cutTitle }]}
    thread="support"
    noindex
  >
    <PageHead title={words.cutTitle} lede={words.cutLede} thread="support" kind={common.support} />
    <Row>
      <PostButton to={paths.agendaCut} label={words.cut} kind="danger" />
      <a href={paths.agenda}>{common.back}</a>
    </Row>
  </Page>
)
