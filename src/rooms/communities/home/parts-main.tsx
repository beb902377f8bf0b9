import { nbsp } from '#core/pure/text.ts'
import { Empty, Item, KeyValues, LinkButton, List, More, Seam, Section, Stack, Tag, Timeline, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { StatusTag } from '../roadmap/parts.tsx'
import { roadmapPaths } from '../roadmap/paths.ts'
import { gapHref } from './links.ts'
import type { HomeView } from './queries.ts'
import type { Ballot } from './queries-work.ts'
import { gapWords, words } from './words.ts'

export type PartProps = { view: HomeView; level: 2 | 3 }

/** What the community is for, and how it works. On its own page its first words are already under its name. */
export const Purpose = ({ view: { community }, level }: PartProps) => {
  const isSaid = level === 2 && !community.purpose.includes('\n')
  return (
    <Section id="objet" title={isSaid ? words.works : words.purpose} level={level} thread="territory">
      {!isSaid && (community.purpose ? <p>{nbsp(community.purpose)}</p> : <p class="muted">{words.noPurpose}</p>)}
      {(community.rules || community.rhythm) && (
        <KeyValues
          items={[
            [words.rules, nbsp(community.rules)],
            [words.rhythm, nbsp(community.rhythm)],
          ]}
        />
      )}
    </Section>
  )
}

/** Axes, each with the milestones it has reached. */
export const RoadmapHere = ({ view: { community, roadmap }, level }: PartProps) => (
  <Section id="feuille-de-route" title={words.roadmap.title} level={level} thread="territory">
    {!roadmap || roadmap.axes.length === 0 ? (
      <Empty
        title={words.roadmap.none}
        level={3}
        action={<More to={paths.roadmap(community.slug)}>{words.roadmap.all}</More>}
      >
        {words.roadmap.noneText}
      </Empty>
    ) : (
      <Stack gap={3}>
        <p class="small muted">
          {roadmap.approved ? (
            <>
              {words.roadmap.approved(roadmap.approved.number)} <When date={roadmap.approved.on} />.
            </>
          ) : (
            words.roadmap.draft
          )}
        </p>
        <List tight>
          {roadmap.axes.map((axis) => (
            <li>
              <strong>{axis.number}.</strong>{' '}
              <a href={roadmapPaths.item(community.slug, axis.id)}>{nbsp(axis.title)}</a>{' '}
              <StatusTag status={axis.status} />{' '}
              <span class="muted small">{words.roadmap.milestones(axis.milestones.done, axis.milestones.total)}</span>
            </li>
          ))}
        </List>
        <p>
          <More to={paths.roadmap(community.slug)}>{words.roadmap.all}</More>
        </p>
      </Stack>
    )}
  </Section>
)

const BallotLine = ({ ballot }: { ballot: Ballot }) => {
  const isPast = ballot.status === 'closed' || ballot.status === 'settled'
  const isToCome = ballot.status === 'announced'
  const until = isToCome ? ballot.opensAt : (ballot.closesAt ?? ballot.collectUntil)
  const result = ballot.isRound
    ? words.decisions.gathered
    : ballot.adopted === null
      ? words.decisions.counted
      : ballot.adopted
        ? words.decisions.adopted
        : words.decisions.rejected
  return (
    <Seam
      state={isPast ? (ballot.adopted === false ? 'replaced' : 'confirmed') : isToCome ? 'provisional' : 'testing'}
      tag={isPast ? result : isToCome ? words.decisions.toCome : words.decisions.open}
      title={nbsp(ballot.title)}
      href={paths.decision(ballot.id)}
      when={
        isPast
          ? (ballot.settledAt ?? ballot.closedAt) && <When date={(ballot.settledAt ?? ballot.closedAt) as Date} />
          : until && (
              <>
                {isToCome ? words.decisions.opens : words.decisions.until} <When date={until} precision="time" />
              </>
            )
      }
    >
      {isPast && ballot.outcome && <p>{nbsp(ballot.outcome)}</p>}
    </Seam>
  )
}

export const DecisionsHere = ({ view: { community, ballots }, level }: PartProps) => (
  <Section id="decisions" title={words.decisions.title} level={level} thread="territory">
    {ballots.open.length + ballots.past.length === 0 ? (
      <Empty
        title={words.decisions.none}
        level={3}
        action={<More to={paths.decisions(community.slug)}>{words.decisions.all}</More>}
      >
        {words.decisions.noneText}
      </Empty>
    ) : (
      <Stack>
        {[...ballots.open, ...ballots.past].map((ballot) => (
          <BallotLine ballot={ballot} />
        ))}
        <p>
          <More to={paths.decisions(community.slug)}>{words.decisions.all}</More>
        </p>
      </Stack>
    )}
  </Section>
)

export const ActivityHere = ({ view: { activity }, level }: PartProps) => (
  <Section id="activite" title={words.activity.title} level={level}>
    {activity.length === 0 ? (
      <p class="muted">{words.activity.none}</p>
    ) : (
      <Timeline
        thread="territory"
        events={activity.map(({ at, sentence, title, path }) => ({
          date: at,
          text: (
            <>
              {sentence}
              {title && (
                <>
                  {'\u00a0: '}
                  <a href={path}>{nbsp(title)}</a>
                </>
              )}
            </>
          ),
        }))}
      />
    )}
  </Section>
)

/** Each gap with what can be done about it. */
export const GapsHere = ({ view, level }: PartProps) =>
  view.gaps.length === 0 ? null : (
    <Section id="manques" title={words.gaps.title} level={level} thread="project">
      <List>
        {view.gaps.map((gap) => (
          <Item
            name={gapWords[gap].title}
            icon="hand"
            level="none"
            details={
              <LinkButton kind="alt" small to={gapHref(gap, view)}>
                {gapWords[gap].action}
              </LinkButton>
            }
          >
            <p>{gapWords[gap].todo}</p>
            {detailsOf(gap, view).length > 0 && (
              <p>
                {detailsOf(gap, view).map((name) => (
                  <>
                    <Tag>{name}</Tag>{' '}
                  </>
                ))}
              </p>
            )}
          </Item>
        ))}
      </List>
    </Section>
  )

const detailsOf = (gap: string, { missing }: HomeView): string[] => {
  if (gap === 'challenge') return missing.challenges.map(({ name }) => name)
  return gap === 'label' ? missing.families.map(({ name }) => name) : []
}
