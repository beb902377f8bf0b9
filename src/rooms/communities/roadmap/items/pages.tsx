import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import {
  frenchDate,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  PostButton,
  PrintButton,
  Row,
  Section,
  Stack,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { IndicatorsSection } from '../indicators/pages.tsx'
import { DraftMark, nodesOf, Standing, StatusTag, Why } from '../parts.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import type { DraftItem, PastStatus } from '../queries.ts'
import { childOf, type Item, movesOf } from '../rules.ts'
import type { Approval } from '../versions/queries.ts'
import { fieldNames, kindNames, words } from '../words.ts'

type Props = {
  community: CommunityView
  item: DraftItem
  /** From the axis down to what holds it. */
  above: readonly Item[]
  parts: readonly Item[]
  past: readonly PastStatus[]
  approval: Approval
  today: string
  mayWrite: boolean
}

/** All that is known of an axis, an action or a milestone. */
export const ItemPage = (props: Props) => {
  const { community, item, above, past, approval, today, mayWrite } = props
  const { slug } = community
  return (
    <CommunityPage
      community={community}
      part="roadmap"
      noindex={item.removed}
      title={nbsp(item.title)}
      lede={item.purpose && nbsp(item.purpose)}
      actions={
        <Row>
          {mayWrite && !item.removed && movesOf(item.kind, item.status).length > 0 && (
            <LinkButton to={paths.status(slug, item.id)}>{words.status.title}</LinkButton>
          )}
          {mayWrite && (
            <LinkButton kind="alt" to={paths.edit(slug, item.id)}>
              {words.edit}
            </LinkButton>
          )}
          <PrintButton />
        </Row>
      }
    >
      <Row>
        <Tag>{kindNames[item.kind]}</Tag>
        <Standing item={item} today={today} />
        <DraftMark id={item.id} approval={approval} />
        {!approval.approved && <Tag kind="provisional">{words.draft.title}</Tag>}
      </Row>
      {item.removed && (
        <Note kind="fix" title={words.item.removed}>
          <p>{words.item.removedText}</p>
          {mayWrite && <PostButton to={paths.restore(slug, item.id)} label={words.remove.restore} />}
        </Note>
      )}
      <Stack gap={6}>
        <Why item={item} />
        {mayWrite && item.status === 'blocked' && (
          <p>
            <More to={paths.unblock(item.title)}>{words.status.unblock}</More>
          </p>
        )}
        <KeyValues items={[...placesOf(slug, above), ...factsOf(item)]} />
        <Parts {...props} />
        <IndicatorsSection slug={slug} item={item} mayWrite={mayWrite && !item.removed} />
        {past.length > 0 && (
          <Section id="etats" title={words.status.history}>
            <Timeline
              events={past.map(({ status, since, reason, toldAt }) => ({
                date: since,
                text: (
                  <>
                    <StatusTag status={status} />{' '}
                    <span class="small muted">
                      {words.status.told} {frenchDate(toldAt)}
                    </span>
                  </>
                ),
                body: reason && <p class="small">{nbsp(reason)}</p>,
              }))}
            />
          </Section>
        )}
        {mayWrite && !item.removed && <Arranging slug={slug} item={item} />}
      </Stack>
    </CommunityPage>
  )
}

type Pair = [Child, Child]

const placesOf = (slug: string, above: readonly Item[]): Pair[] =>
  above.map((one) => [kindNames[one.kind], <a href={paths.item(slug, one.id)}>{nbsp(one.title)}</a>])

const factsOf = (item: DraftItem): Pair[] => [
  [fieldNames.lead, item.leadSlug ? <a href={paths.organisation(item.leadSlug)}>{item.lead}</a> : item.lead],
  [fieldNames.means, nbsp(item.means)],
  [fieldNames.startsOn, item.startsOn && <When date={item.startsOn} />],
  [fieldNames.dueOn, item.dueOn && <When date={item.dueOn} />],
]

const Parts = ({ community: { slug }, item, parts, today, approval, mayWrite }: Props) => {
  const kind = childOf[item.kind]
  if (!kind) return null
  return (
    <Section id="contenu-de" title={words.item.parts} thread="territory">
      <Stack>
        {parts.length === 0 && <p class="muted">{words.item.noPart}</p>}
        {kind === 'milestone' && parts.length > 0 && (
          <Timeline thread="territory" events={nodesOf(slug, parts, today)} />
        )}
        {kind === 'action' && (
          <List ruled>
            {parts.map((child) => (
              <li>
                <Row>
                  <a href={paths.item(slug, child.id)}>{nbsp(child.title)}</a>
                  <Standing item={child} today={today} />
                  <DraftMark id={child.id} approval={approval} />
                </Row>
                <Why item={child} />
              </li>
            ))}
          </List>
        )}
        {mayWrite && !item.removed && <More to={paths.addUnder(slug, item.id)}>{words.add[kind]}</More>}
      </Stack>
    </Section>
  )
}

const Arranging = ({ slug, item }: { slug: string; item: Item }) => (
  <Row>
    {(['up', 'down'] as const).map((way) => (
      <PostButton
        to={paths.order(slug, item.id)}
        hidden={{ way }}
        label={words[way]}
        about={item.title}
        kind="alt"
        small
      />
    ))}
    <a href={paths.remove(slug, item.id)}>{words.remove.title}</a>
  </Row>
)
