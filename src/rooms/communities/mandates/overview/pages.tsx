import type { Day } from '#core/pure/dates.ts'
import { Empty, Item, LinkButton, List, More, Page, PageHead, Section, Split, Stack, Tag, Timeline } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { words as room } from '../../words.ts'
import { StageTag } from '../parts.tsx'
import { MandateCard } from '../parts-mandate-card.tsx'
import { paths } from '../paths.ts'
import type { MandateView } from '../queries.ts'
import { overOn, stageOf } from '../rules.ts'
import { span, words } from '../words.ts'
import type { VacantView } from './queries.ts'

type OverviewView = { mandates: readonly MandateView[]; today: Day; canPropose: boolean }

export const MandatesPage = ({ community, view }: { community: CommunityView; view: OverviewView }) => {
  const { mandates, today, canPropose } = view
  const at = (stage: ReturnType<typeof stageOf>) => mandates.filter((one) => stageOf(one, today) === stage)
  const [current] = at('in-force')
  const coming = at('coming')
  const proposals = [...at('consulted'), ...at('voted')]
  const past = [...at('over'), ...at('refused')].sort((a, b) => (overOn(a) < overOn(b) ? 1 : -1))
  return (
    <CommunityPage
      community={community}
      part="mandate"
      lede={words.lede}
      actions={
        canPropose && proposals.length === 0 ? (
          <LinkButton to={paths.propose(community.slug)}>
            {current ? words.proposeNext : community.vacantSince ? words.takeOver : words.propose}
          </LinkButton>
        ) : null
      }
    >
      <Split aside={<Aside />}>
        {proposals.map((mandate) => (
          <MandateCard id={`proposition-${mandate.id}`} title={words.proposed} mandate={mandate} today={today}>
            <p>{mandate.status === 'voted' ? words.voting : words.proposedUntil(mandate.consultUntil)}</p>
            <p>
              <LinkButton to={paths.one(community.slug, mandate.id)}>{words.read}</LinkButton>
            </p>
          </MandateCard>
        ))}
        {current ? (
          <MandateCard id="en-cours" title={words.current} mandate={current} today={today}>
            <More to={paths.one(community.slug, current.id)}>{words.see}</More>
          </MandateCard>
        ) : (
          <Section id="en-cours" title={words.current}>
            {community.vacantSince ? (
              <Stack gap={3}>
                <p>{words.vacant(community.vacantSince)}</p>
                {!canPropose && (
                  <p>
                    <a href={paths.join(community.slug)}>{words.joinFirst}</a>
                  </p>
                )}
                <More to={paths.vacant}>{words.allVacant}</More>
              </Stack>
            ) : (
              <Empty title={words.none} level={3}>
                {words.noneText}
              </Empty>
            )}
          </Section>
        )}
        {coming.map((mandate) => (
          <MandateCard id={`ensuite-${mandate.id}`} title={words.next} mandate={mandate} today={today}>
            <More to={paths.one(community.slug, mandate.id)}>{words.see}</More>
          </MandateCard>
        ))}
        {past.length > 0 && (
          <Section id="passes" title={words.past}>
            <Timeline
              thread="territory"
              events={past.map((mandate) => ({
                date: overOn(mandate),
                text: (
                  <>
                    <a href={paths.one(community.slug, mandate.id)}>
                      {mandate.holders.map(({ name }) => name).join(', ')}, {span(mandate.startsOn, mandate.endsOn)}
                    </a>{' '}
                    <StageTag mandate={mandate} today={today} />
                  </>
                ),
                body: mandate.endReason ? <p class="muted">{mandate.endReason}</p> : undefined,
              }))}
            />
          </Section>
        )}
      </Split>
    </CommunityPage>
  )
}

const Aside = () => (
  <Section id="comment" title={words.how}>
    <Stack gap={5}>
      <ol class="flow">
        {words.howSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <More to={paths.vacant}>{words.allVacant}</More>
    </Stack>
  </Section>
)

export const VacantPage = ({ vacant }: { vacant: readonly VacantView[] }) => (
  <Page
    title={words.vacantList}
    thread="territory"
    trail={[{ href: paths.communities, label: room.communities }, { label: words.vacantList }]}
  >
    <PageHead title={words.vacantList} lede={words.vacantLede} thread="territory" kind={room.communities} />
    {vacant.length === 0 ? (
      <Empty title={words.vacantNone}>{words.vacantNoneText}</Empty>
    ) : (
      <List>
        {vacant.map((one) => (
          <Item
            name={one.name}
            href={paths.mandates(one.slug)}
            thread="territory"
            details={
              <>
                <Tag icon="map-pin">{one.territory}</Tag>
                {one.fictional && <Tag kind="demo">{room.fictional}</Tag>}
                {one.isProposed && <Tag kind="provisional">{words.vacantProposed}</Tag>}
              </>
            }
          >
            <p>{words.vacantSince(one.since)}</p>
          </Item>
        ))}
      </List>
    )}
  </Page>
)
