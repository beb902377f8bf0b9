import { nbsp } from '#core/pure/text.ts'
import { ExternalLink, Item, KeyValues, List, More, Section, Stack, Tag, Timeline, When } from '#ui/index.ts'
import { changePaths } from '../changes/paths.ts'
import { words as changes } from '../changes/words.ts'
import { groupPaths } from '../groups/paths.ts'
import { statusNames as groupStatuses } from '../groups/words-names.ts'
import { paths as liaisonPaths } from '../liaison/paths.ts'
import { paths as memberPaths } from '../members/paths.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { comingHref } from './links.ts'
import type { PartProps } from './parts-main.tsx'
import { comingNames, words } from './words.ts'

/** Who facilitates, until when; or that it is there to be taken over. */
export const FacilitationHere = ({ view: { community, facilitation }, level }: PartProps) => (
  <Section id="animation" title={words.facilitation.title} level={level} thread="territory">
    <Stack gap={3}>
      {facilitation.holders.length > 0 && (
        <p>
          {facilitation.holders.map(({ name, slug }, index) => (
            <>
              {index > 0 && ', '}
              {slug ? <a href={paths.organisation(slug)}>{name}</a> : name}
            </>
          ))}
          {facilitation.until && (
            <>
              , {words.facilitation.until} <When date={facilitation.until} />
            </>
          )}
          .
        </p>
      )}
      {facilitation.vacant && (
        <p>
          {facilitation.vacantSince && <Tag kind="late">{words.facilitation.vacant}</Tag>}{' '}
          {facilitation.vacantSince ? (
            <>
              {words.facilitation.vacantSince} <When date={facilitation.vacantSince} />.
            </>
          ) : (
            words.facilitation.neverFacilitated
          )}
        </p>
      )}
      {!facilitation.vacant && facilitation.holders.length === 0 && (
        <p>{community.status === 'closed' ? words.facilitation.over : words.facilitation.starter}</p>
      )}
      {facilitation.consultUntil && (
        <p class="small">
          {words.facilitation.consulted} <When date={facilitation.consultUntil} />.
        </p>
      )}
      <p>
        <More to={paths.mandate(community.slug)}>{words.facilitation.see}</More>
      </p>
    </Stack>
  </Section>
)

/** The first members by name, the others by number, and how many there were from date to date. */
export const MembersHere = ({ view: { community, members, steps }, level }: PartProps) => {
  const [first, last] = [steps[0], steps.at(-1)]
  return (
    <Section id="membres" title={words.members.title} level={level} thread="territory">
      <Stack gap={3}>
        {members.total === 0 && <p class="muted">{words.members.none}</p>}
        {members.first.length > 0 && (
          <List tight>
            {members.first.map((member) => (
              <Item
                name={member.name}
                {...(member.slug && { href: paths.organisation(member.slug) })}
                thread="territory"
                level="none"
              >
                {(member.role || member.fictional) && (
                  <span class="muted small">
                    {nbsp(member.role)} {member.fictional && <Tag kind="demo">{common.fictional}</Tag>}
                  </span>
                )}
              </Item>
            ))}
          </List>
        )}
        {members.people > 0 && <p class="muted small">{words.members.people(members.people)}</p>}
        {community.membersPartial && <p class="muted small">{common.partial}.</p>}
        {steps.length > 1 && (
          <Timeline
            thread="territory"
            events={steps.map(({ on, precision, count }) => ({ date: on, precision, text: words.members.step(count) }))}
          />
        )}
        {first && last && (
          <p>
            <More to={memberPaths.timeline(community.slug)}>{words.members.timeline(first.count, last.count)}</More>
          </p>
        )}
        {members.total > members.first.length && (
          <p>
            <More to={paths.members(community.slug)}>{words.members.all(members.total)}</More>
          </p>
        )}
      </Stack>
    </Section>
  )
}

export const GroupsHere = ({ view: { community, groups }, level }: PartProps) => (
  <Section id="groupes" title={words.groups.title} level={level} thread="territory">
    {groups.length === 0 ? (
      <p class="muted">{words.groups.none}</p>
    ) : (
      <List tight>
        {groups.map((group) => (
          <li>
            <a href={paths.group(group.slug)}>{nbsp(group.name)}</a>
            <br />
            <span class="muted small">
              {groupStatuses[group.status as keyof typeof groupStatuses]}, {words.groups.members(group.members)}
              {group.next && (
                <>
                  , {words.groups.next} <When date={group.next} />
                </>
              )}
            </span>
          </li>
        ))}
      </List>
    )}
    <p>
      <More to={paths.groups(community.slug)}>{words.groups.all}</More>
    </p>
  </Section>
)

export const ComingHere = ({ view: { community, coming }, level }: PartProps) => (
  <Section id="dates" title={words.coming.title} level={level} thread="territory">
    {coming.length === 0 ? (
      <p class="muted">{words.coming.none}</p>
    ) : (
      <List tight>
        {coming.map((one) => (
          <li>
            <When date={one.on} />
            <br />
            <a href={comingHref(community.slug, one)}>{one.title ? nbsp(one.title) : comingNames[one.kind]}</a>
            {one.title && <span class="muted small"> {comingNames[one.kind].toLowerCase()}</span>}
          </li>
        ))}
      </List>
    )}
    <p>
      <More to={groupPaths.agenda(community.slug)}>{words.coming.agenda}</More>
    </p>
  </Section>
)

/** How long the departments of the local authority take to answer. */
export const LiaisonHere = ({ view: { community, services }, level }: PartProps) => (
  <Section id="directions" title={words.liaison.title} level={level} thread="agent">
    {services.length === 0 ? (
      <p class="muted">{words.liaison.none}</p>
    ) : (
      <List tight>
        {services.map(({ id, name, delays }) => (
          <li>
            <a href={liaisonPaths.service(id)}>{nbsp(name)}</a>
            <br />
            <span class="muted small">
              {delays?.median == null ? words.liaison.few : words.liaison.median(delays.median)}
              {delays && delays.late > 0 && `, ${words.liaison.late(delays.late)}`}
            </span>
          </li>
        ))}
      </List>
    )}
    <p>
      <More to={paths.liaison(community.slug)}>{words.liaison.all}</More>
    </p>
  </Section>
)

export const AboutHere = ({ view: { community } }: PartProps) => (
  <KeyValues
    items={[
      [words.seat, <a href={paths.place(community.territory.slug)}>{community.territory.name}</a>],
      [
        words.founded,
        community.foundedOn && community.foundedPrecision && (
          <When date={community.foundedOn} precision={community.foundedPrecision} />
        ),
      ],
      [words.website, community.website && <ExternalLink to={community.website}>{community.website}</ExternalLink>],
      [
        words.source,
        community.sourceName && (
          <>
            {community.sourceUrl ? (
              <ExternalLink to={community.sourceUrl}>{community.sourceName}</ExternalLink>
            ) : (
              community.sourceName
            )}
            {community.sourceOn && (
              <>
                , <When date={community.sourceOn} />
              </>
            )}
          </>
        ),
      ],
      [words.origin, <a href={paths.recognition(community.slug)}>{words.seeOrigin[community.origin]}</a>],
      [changes.title, <a href={changePaths.changes(community.slug)}>{changes.see}</a>],
    ]}
  />
)
