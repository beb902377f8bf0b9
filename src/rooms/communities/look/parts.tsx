import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import { Empty, Item, LabelTag, LinkButton, List, labelAt, More, Section, Stack, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common, kindNames, statusNames } from '../words.ts'
import type { Hands, Structure } from './queries.ts'
import type { Near } from './queries-near.ts'
import { words } from './words.ts'

/** What exists, or that nothing does. */
export const Communities = ({ communities }: { communities: readonly Near[] }) => (
  <Section id="communautes" title={words.communities} level={3} thread="territory" intro={words.communitiesIntro}>
    {communities.length === 0 ? (
      <Empty title={words.noCommunity} level={3}>
        {words.noCommunityText}
      </Empty>
    ) : (
      <NearList communities={communities} />
    )}
  </Section>
)

/** Communities that meet a place, with how they meet it. */
export const NearList = ({ communities, said = true }: { communities: readonly Near[]; said?: boolean }) => (
  <List>
    {communities.map((one) => (
      <Item
        name={one.name}
        href={paths.community(one.slug)}
        thread="territory"
        level={3}
        details={
          <>
            {said && <Tag>{words.meets[one.meets]}</Tag>}
            <Tag>{statusNames[one.status]}</Tag>
            {one.vacant && <Tag kind="late">{common.vacant}</Tag>}
            {one.fictional && <Tag kind="demo">{common.fictional}</Tag>}
            <span class="muted">
              {kindNames[one.kind]}, {words.seat(one.place)}, {words.members(one.members)}
            </span>
          </>
        }
      >
        {one.purpose && <p>{nbsp(one.purpose)}</p>}
      </Item>
    ))}
  </List>
)

/** Organisations by name, people only counted. */
export const HandsUp = ({ hands }: { hands: Hands }) => (
  <Section id="mains" title={hands.total > 0 ? words.nearby(hands.total) : words.hands} level={3} thread="territory">
    {hands.total === 0 ? (
      <Empty title={words.noHand} level={3}>
        {words.noHandText}
      </Empty>
    ) : (
      <Stack gap={3}>
        <List>
          {hands.organisations.map((hand) => (
            <Item
              name={hand.name}
              href={paths.organisation(hand.slug)}
              level="none"
              details={
                <>
                  <span class="muted">{hand.place}</span>
                  {hand.fictional && <Tag kind="demo">{common.fictional}</Tag>}
                </>
              }
            >
              {hand.message && <p>{nbsp(hand.message)}</p>}
            </Item>
          ))}
        </List>
        {hands.people > 0 && <p class="muted">{words.people(hands.people)}</p>}
      </Stack>
    )}
  </Section>
)

/** What the directory knows here. */
export const Structures = ({ structures, place }: { structures: readonly Structure[]; place: { id: number } }) => (
  <Section id="structures" title={words.structures} level={3} thread="support" intro={words.structuresIntro}>
    {structures.length === 0 ? (
      <Empty
        title={words.noStructure}
        level={3}
        action={
          <LinkButton kind="alt" to={`${directoryPaths.newSheet}?genre=organisation&lieu=${place.id}`}>
            {words.addStructure}
          </LinkButton>
        }
      >
        {words.noStructureText}
      </Empty>
    ) : (
      <Stack gap={3}>
        <List>
          {structures.map((one) => (
            <Item
              name={one.name}
              href={paths.organisation(one.slug)}
              thread="support"
              level="none"
              details={
                <>
                  {one.gathers && <Tag>{words.gathers}</Tag>}
                  {one.labelled && <LabelTag href={labelAt(paths.organisation(one.slug))} />}
                  {one.fictional && <Tag kind="demo">{common.fictional}</Tag>}
                  <span class="muted">{one.place}</span>
                </>
              }
            >
              <p>{nbsp(one.summary)}</p>
            </Item>
          ))}
        </List>
        <p>
          <More to={`${directoryPaths.searchKind('organisation')}&lieu=${place.id}`}>{words.allStructures}</More>
        </p>
      </Stack>
    )}
  </Section>
)
