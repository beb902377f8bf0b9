import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { Item, List, More, Note, PostButton, Section, Stack } from '#ui/index.ts'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import { words as common, personName, publicName, composition as words } from '../words.ts'

/** What the one who reads may do, and what waits for them. */
export type Mine = {
  canJoin: boolean
  canInvite: boolean
  canExclude: boolean
  memberships: readonly { id: Id; kind: 'organisation' | 'person'; name: string }[]
  requests: readonly { id: Id; kind: 'organisation' | 'person'; name: string; opinionsUntil: Day; readable: boolean }[]
  invitations: readonly { id: Id; name: string | null }[]
  /** Organisations they keep that are invited. */
  invited: readonly { id: Id; name: string }[]
  exclusions: readonly { id: Id; kind: 'organisation' | 'person'; name: string }[]
}

type Props = { community: CommunityView; view: { mine: Mine; withPeople: boolean; day: Day } }

export const Aside = ({ community, view: { mine, withPeople, day } }: Props) => {
  const nameFor = (one: { kind: string; name: string }) => (withPeople ? one.name || personName : publicName(one))
  return (
    <Stack gap={6}>
      {mine.invited.map(({ id, name }) => (
        <Note kind="know" title={words.youAreInvited} level={3}>
          <p>{words.youAreInvitedText(name)}</p>
          <p>
            <a href={paths.invitation(community.slug, id)}>{words.answer}</a>
          </p>
        </Note>
      ))}
      {mine.memberships.length > 0 && (
        <Section id="vous" title={words.yours}>
          <List ruled>
            {mine.memberships.map((one) => (
              <Item>
                <p>{one.kind === 'person' ? common.myself : one.name}</p>
                <p class="row small">
                  {one.kind === 'organisation' && (
                    <a href={paths.representative(community.slug, one.id)}>
                      {words.describe} <span class="vh">{one.name}</span>
                    </a>
                  )}
                  <a href={paths.leave(community.slug, one.id)}>
                    {words.leave}
                    <span class="vh"> {one.kind === 'person' ? common.myself : one.name}</span>
                  </a>
                </p>
              </Item>
            ))}
          </List>
        </Section>
      )}
      {mine.requests.length > 0 && (
        <Section id="demandes" title={words.requests}>
          <List ruled>
            {mine.requests.map((one) => (
              <Item>
                <p>
                  {one.readable ? <a href={paths.request(community.slug, one.id)}>{nameFor(one)}</a> : nameFor(one)}
                </p>
                <p class="muted small">{words.requestUntil(one.opinionsUntil)}</p>
              </Item>
            ))}
          </List>
        </Section>
      )}
      {mine.exclusions.length > 0 && (
        <Section id="exclusions" title={words.exclusions}>
          <List ruled>
            {mine.exclusions.map((one) => (
              <Item>
                <a href={paths.exclusion(community.slug, one.id)}>{one.name || personName}</a>
              </Item>
            ))}
          </List>
        </Section>
      )}
      {mine.invitations.length > 0 && (
        <Section id="invitations" title={words.invitations}>
          <List ruled>
            {mine.invitations.map(({ id, name }) => (
              <Item>
                <p>{words.invited(name ?? words.someone)}</p>
                <PostButton
                  to={paths.cancelInvitation(community.slug, id)}
                  label={words.withdraw}
                  about={name ?? words.someone}
                  kind="alt"
                  small
                />
              </Item>
            ))}
          </List>
        </Section>
      )}
      <Section id="comment" title={words.how}>
        <p>{words.howText}</p>
      </Section>
      <Stack gap={3}>
        {!mine.canJoin && community.status !== 'closed' && (
          <More to={paths.join(community.slug)}>{words.joinMore}</More>
        )}
        <More to={paths.timeline(community.slug)}>{words.timeline}</More>
        <More to={`${paths.file(community.slug)}?au=${day}`} icon="download">
          {words.file}
        </More>
        {mine.canExclude && (
          <p class="small">
            <a href={paths.excluding(community.slug)}>{words.exclusionWay}</a>
          </p>
        )}
        <p class="muted small">{words.rule}</p>
      </Stack>
    </Stack>
  )
}
