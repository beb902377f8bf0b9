import { nbsp } from '#core/pure/text.ts'
import {
  Columns,
  DenseTable,
  Item as Line,
  List,
  More,
  PrintButton,
  Row,
  Section,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { nodesOf, RoadmapFrame, Standing, Why } from '../parts.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import {
  dateOf,
  type Item,
  inTime,
  isLate,
  progressOf,
  type Sort,
  sorted,
  sorts,
  statuses,
  threadOf,
  treeOf,
} from '../rules.ts'
import { kindNames, kindPlurals, sortNames, statusNames, words } from '../words.ts'
import type { Shown } from './pages-axes.tsx'

const axisOf = (item: Item, items: readonly Item[]): Item => {
  const parent = items.find(({ id }) => id === item.parentId)
  return parent ? axisOf(parent, items) : item
}

/** Actions by state; axes while there are no actions. */
export const BoardPage = ({ community, items, approval, today }: Shown) => {
  const actions = items.filter(({ kind }) => kind === 'action')
  const kind = actions.length > 0 ? 'action' : 'axis'
  const cards = items.filter((item) => item.kind === kind)
  return (
    <RoadmapFrame community={community} view="board" approval={approval} actions={<PrintButton />}>
      <Section id="colonnes" title={words.byStatus(kindPlurals[kind])} thread="territory">
        <Columns count={3}>
          {statuses.map((status) => {
            const here = cards.filter((card) => card.status === status)
            return (
              <Section id={`etat-${status}`} level={3} title={`${statusNames[status]} (${here.length})`}>
                {here.length === 0 && <p class="muted small">{words.none}</p>}
                <List>
                  {here.map((card) => (
                    <Line>
                      <p>
                        <a href={paths.item(community.slug, card.id)}>{nbsp(card.title)}</a>
                      </p>
                      {kind === 'action' && <p class="small muted">{nbsp(axisOf(card, items).title)}</p>}
                      <Row>
                        {card.lead && <span class="small">{card.lead}</span>}
                        {card.dueOn && (
                          <span class="small">
                            <When date={card.dueOn} />
                          </span>
                        )}
                        {isLate(card, today) && <Tag kind="late">{words.late}</Tag>}
                      </Row>
                      <Why item={card} />
                    </Line>
                  ))}
                </List>
              </Section>
            )
          })}
        </Columns>
      </Section>
    </RoadmapFrame>
  )
}

/** Everything that has a date, in the order of time; what has none after. */
export const TimelinePage = ({ community, items, approval, today }: Shown) => {
  const shown = inTime(items.filter(({ kind, status }) => kind !== 'axis' && status !== 'abandoned'))
  const dated = shown.filter((item) => dateOf(item) !== null)
  const undated = shown.filter((item) => dateOf(item) === null)
  const nodes = (list: Item[]) =>
    nodesOf(community.slug, list, today).map((node, index) => {
      const item = list[index]
      return item
        ? {
            ...node,
            text: (
              <>
                {node.text} <Tag>{kindNames[item.kind]}</Tag>
              </>
            ),
            body: (
              <>
                {node.body}
                <p class="small muted">{nbsp(axisOf(item, items).title)}</p>
              </>
            ),
          }
        : node
    })
  return (
    <RoadmapFrame community={community} view="timeline" approval={approval} actions={<PrintButton />}>
      <Section id="frise" title={words.inTime} intro={words.nodes} thread="territory">
        {dated.length === 0 ? <p>{words.none}</p> : <Timeline thread="territory" events={nodes(dated)} />}
      </Section>
      {undated.length > 0 && (
        <Section id="sans-date" title={words.undated} thread="territory">
          <Timeline thread="territory" events={nodes(undated)} />
        </Section>
      )}
    </RoadmapFrame>
  )
}

type TableProps = Shown & { sort: Sort; descending: boolean }

/** All of it, line by line, in the order one asks for. */
export const TablePage = ({ community, items, approval, today, sort, descending }: TableProps) => {
  const { slug } = community
  const sortBy = (by: Sort) => {
    const isNow = by === sort
    const query = new URLSearchParams({ tri: by, ...(isNow && !descending ? { sens: 'inverse' } : {}) })
    return {
      href: `${paths.table(slug)}?${query}`,
      now: isNow ? (descending ? ('descending' as const) : ('ascending' as const)) : undefined,
    }
  }
  const threads = new Map(treeOf(items).flatMap((axis) => axisThreads(axis)))
  return (
    <RoadmapFrame
      community={community}
      view="table"
      approval={approval}
      actions={
        <>
          <PrintButton />
          <More to={paths.file(slug)} icon="download">
            {words.csv}
          </More>
        </>
      }
    >
      <DenseTable
        caption={words.title}
        rows={sorted(items, sort, descending)}
        columns={[
          {
            label: sortNames.titre,
            header: true,
            sort: sortBy('titre'),
            cell: (item) => <a href={paths.item(slug, item.id)}>{nbsp(item.title)}</a>,
          },
          { label: sortNames[sorts[0]], sort: sortBy('ordre'), cell: (item) => kindNames[item.kind] },
          { label: kindNames.axis, cell: (item) => (item.kind === 'axis' ? '' : nbsp(axisOf(item, items).title)) },
          { label: sortNames.pilote, sort: sortBy('pilote'), cell: (item) => item.lead },
          {
            label: sortNames.echeance,
            sort: sortBy('echeance'),
            cell: (item) => item.dueOn && <When date={item.dueOn} />,
          },
          {
            label: sortNames.etat,
            sort: sortBy('etat'),
            cell: (item) => <Standing item={item} today={today} />,
          },
          { label: kindPlurals.milestone, cell: (item) => threads.get(item.id) ?? '' },
        ]}
      />
    </RoadmapFrame>
  )
}

const axisThreads = (axis: ReturnType<typeof treeOf>[number]): [string, string][] => [
  [axis.item.id, words.progress(progressOf(threadOf(axis)))],
  ...axis.children.map((action): [string, string] => [
    action.item.id,
    words.progress(progressOf(action.children.map(({ item }) => item))),
  ]),
]
