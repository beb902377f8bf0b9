import { nbsp } from '#core/pure/text.ts'
import {
  Disclosure,
  Empty,
  LinkButton,
  List,
  More,
  PostButton,
  PrintButton,
  Row,
  Section,
  Split,
  Stack,
  Timeline,
  When,
} from '#ui/index.ts'
import type { CommunityView } from '../../queries.ts'
import { DraftMark, nodesOf, Origin, RoadmapFrame, Standing, Why } from '../parts.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import { lyonRoadmap } from '../preset.ts'
import type { Roadmap } from '../queries.ts'
import { type Branch, type Item, progressOf, threadOf, treeOf } from '../rules.ts'
import type { Approval } from '../versions/queries.ts'
import { words as versionWords } from '../versions/words.ts'
import { words } from '../words.ts'

export type Shown = {
  community: CommunityView
  roadmap: Roadmap
  items: readonly Item[]
  approval: Approval
  today: string
  mayWrite: boolean
}

type AxesProps = Shown & { removed: readonly { id: string; title: string; removedAt: Date }[] }

/** Axes one under the other, each with the thread of its milestones. */
export const AxesPage = (props: AxesProps) => {
  const { community, roadmap, items, approval, mayWrite } = props
  const { slug } = community
  const axes = treeOf(items)
  return (
    <RoadmapFrame
      community={community}
      view="axes"
      approval={approval}
      actions={
        <>
          {mayWrite && <LinkButton to={paths.addAxis(slug)}>{words.add.axis}</LinkButton>}
          {mayWrite && !approval.pending && axes.length > 0 && (
            <LinkButton kind="alt" to={paths.freeze(slug)}>
              {versionWords.freeze.button}
            </LinkButton>
          )}
          <PrintButton />
        </>
      }
    >
      <Section id="axes" title={words.threads(axes.length)} intro={words.nodes} thread="territory">
        <Stack gap={6}>
          {axes.map((axis, index) => (
            <AxisPart {...props} axis={axis} number={index + 1} />
          ))}
          <Origin roadmap={roadmap} />
          <p>
            <More to={paths.accelerator(slug)}>{words.accelerator}</More>
          </p>
        </Stack>
      </Section>
      {mayWrite && props.removed.length > 0 && <Removed slug={slug} removed={props.removed} />}
    </RoadmapFrame>
  )
}

const AxisPart = ({ axis, number, community, approval, today, mayWrite }: Shown & { axis: Branch; number: number }) => {
  const { item, children } = axis
  const { slug } = community
  const milestones = threadOf(axis)
  return (
    <Section
      id={`axe-${number}`}
      level={3}
      thread="territory"
      title={
        <>
          {number}. <a href={paths.item(slug, item.id)}>{nbsp(item.title)}</a>
        </>
      }
    >
      <Split
        side="half"
        aside={
          milestones.length > 0 ? (
            <Timeline thread="territory" events={nodesOf(slug, milestones, today)} />
          ) : (
            <p class="muted small">{words.noMilestone}</p>
          )
        }
      >
        <Stack gap={3}>
          {item.purpose && <p>{nbsp(item.purpose)}</p>}
          <Row>
            <Standing item={item} today={today} />
            <DraftMark id={item.id} approval={approval} />
          </Row>
          <Why item={item} />
          <p class="small">{words.progress(progressOf(milestones))}</p>
          {children.length > 0 && (
            <Disclosure summary={words.actionsOf(children.length)} open>
              <List tight>
                {children.map((action) => (
                  <ActionLine action={action.item} slug={slug} approval={approval} today={today} />
                ))}
              </List>
            </Disclosure>
          )}
          {mayWrite && (
            <p class="small">
              <a href={paths.addUnder(slug, item.id)}>
                {words.add.action}
                <span class="vh"> {item.title}</span>
              </a>
            </p>
          )}
        </Stack>
      </Split>
    </Section>
  )
}

type LineProps = { action: Item; slug: string; approval: Approval; today: string }

const ActionLine = ({ action, slug, approval, today }: LineProps) => (
  <li>
    <a href={paths.item(slug, action.id)}>{nbsp(action.title)}</a> <Standing item={action} today={today} />{' '}
    <DraftMark id={action.id} approval={approval} />
    {(action.lead || action.dueOn) && (
      <p class="small muted">
        {action.lead}
        {action.lead && action.dueOn && ', '}
        {action.dueOn && <When date={action.dueOn} />}
      </p>
    )}
    <Why item={action} />
  </li>
)

export const Removed = ({ slug, removed }: { slug: string; removed: AxesProps['removed'] }) => (
  <Disclosure summary={`${words.remove.list} (${removed.length})`}>
    <List tight>
      {removed.map(({ id, title, removedAt }) => (
        <li>
          <Row between>
            <span>
              <a href={paths.item(slug, id)}>{nbsp(title)}</a>, <When date={removedAt} />
            </span>
            <PostButton to={paths.restore(slug, id)} label={words.remove.restore} about={title} kind="alt" small />
          </Row>
        </li>
      ))}
    </List>
  </Disclosure>
)

/** Before there is one: why one would write it, and what to begin from. */
export const EmptyRoadmapPage = ({ community, mayWrite }: { community: CommunityView; mayWrite: boolean }) => (
  <RoadmapFrame community={community} view="axes" approval={null}>
    <Empty title={words.empty.title}>
      <p>{words.empty.text}</p>
      {mayWrite ? (
        <>
          <PostButton to={paths.begin(community.slug)} label={words.empty.blank} />
          <p>{words.empty.lyonText}</p>
          <PostButton
            to={paths.begin(community.slug)}
            label={words.empty.lyon}
            hidden={{ preset: lyonRoadmap.key }}
            kind="alt"
          />
        </>
      ) : (
        community.status !== 'closed' && <p>{words.empty.visitor}</p>
      )}
    </Empty>
  </RoadmapFrame>
)
