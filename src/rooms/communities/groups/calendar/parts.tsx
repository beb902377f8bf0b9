import type { Child } from 'hono/jsx'
import { List, Row, Section, Stack, Tag, When } from '#ui/index.ts'
import type { DatedItem } from './rules.ts'
import { kindNames, titleOf, words } from './words.ts'

const clockOf = (startsAt: string | null): string =>
  startsAt ? `, ${startsAt.replace(/^0/, '').replace(':', '\u00a0h\u00a0')}` : ''

/** One date in a list. Behind closed doors there is no page to lead to. */
export const DateLine = ({ item, names }: { item: DatedItem; names: boolean }) => (
  <li>
    <Row>
      <span>
        <When date={item.on} />
        {clockOf(item.startsAt)}
      </span>
      {item.fictional && <Tag kind="demo">{words.fictional}</Tag>}
    </Row>
    <p>
      {item.title === null ? words.behind : <a href={item.path}>{titleOf(item)}</a>}
      {names && item.title !== kindNames[item.kind] && <span class="muted small">{` ${item.of}`}</span>}
    </p>
  </li>
)

/** What comes next, and the file to subscribe to. */
export const NextDates = ({ items, children }: { items: readonly DatedItem[]; children?: Child }) => (
  <Section id="dates" title={words.next} thread="territory">
    <Stack>
      {items.length === 0 ? (
        <p class="muted">{words.none}.</p>
      ) : (
        <List ruled>
          {items.map((item) => (
            <DateLine item={item} names={false} />
          ))}
        </List>
      )}
      {children}
    </Stack>
  </Section>
)
