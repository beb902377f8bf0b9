import { Empty, Item, LinkButton, List, Pager, Tabs, Tag } from '#ui/index.ts'
import { BodyPage, StatusTag, threadOf } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { BodyView } from '../queries-bodies.ts'
import { words as common } from '../words.ts'
import { methodName } from '../words-method-name.ts'
import type { DecisionLine } from './queries.ts'
import { filters, type ListFilter, perPage } from './rules.ts'
import { filterNames, lineOf, words } from './words.ts'

type Shown = {
  body: BodyView
  lines: readonly DecisionLine[]
  total: number
  filter: ListFilter
  page: number
  mayPropose: boolean
}

/** The decisions of a body: under way, to come, closed, with what was decided in a line. */
export const DecisionsPage = ({ body, lines, total, filter, page, mayPropose }: Shown) => {
  const at = (chosen: ListFilter, number = 1) => {
    const query = new URLSearchParams({ ...(chosen && { etat: chosen }), ...(number > 1 && { page: String(number) }) })
    return query.size > 0 ? `${body.decisionsPath}?${query}` : body.decisionsPath
  }
  const prepare = mayPropose && <LinkButton to={paths.newIn(body.decisionsPath)}>{words.prepare}</LinkButton>
  return (
    <BodyPage body={body} title={words.title} lede={words.lede[body.body.kind]} actions={prepare || undefined}>
      <Tabs
        label={words.filters}
        tabs={[null, ...filters].map((one) => ({
          href: at(one),
          label: filterNames[one ?? 'all'],
          current: one === filter,
        }))}
      />
      {lines.length === 0 ? (
        <Empty title={filter ? words.noneHere : words.none}>{filter ? undefined : words.noneText}</Empty>
      ) : (
        <List ruled>
          {lines.map((line) => (
            <Item
              name={line.title}
              href={paths.decision(line.id)}
              icon="vote"
              thread={threadOf(body)}
              details={
                <>
                  <StatusTag status={line.status} />
                  <span class="muted">{methodName(line)}</span>
                  {line.demo && <Tag kind="demo">{common.fictional}</Tag>}
                </>
              }
            >
              <p>{lineOf(line)}</p>
            </Item>
          ))}
        </List>
      )}
      <Pager page={page} pages={Math.ceil(total / perPage)} hrefFor={(number) => at(filter, number)} />
    </BodyPage>
  )
}
