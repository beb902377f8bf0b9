import { frenchNumber, nbsp } from '#core/pure/text.ts'
import {
  Empty,
  ExternalLink,
  Item,
  KeyValues,
  LinkButton,
  List,
  More,
  PrintButton,
  Row,
  Section,
  Stack,
  Table,
  Tag,
  When,
} from '#ui/index.ts'
import { CommunityPage } from '../parts.tsx'
import type { CommunityView } from '../queries.ts'
import { AmbassadorsSection } from './ambassadors/pages.tsx'
import { campaignPaths as paths } from './paths.ts'
import type { Campaign, Piece } from './queries.ts'
import { movesOf, type Status } from './rules.ts'
import { statusNames, words } from './words.ts'

const looks = { planned: 'provisional', ongoing: 'testing', done: 'confirmed', abandoned: 'replaced' } as const
export const StatusTag = ({ status }: { status: Status }) => <Tag kind={looks[status]}>{statusNames[status]}</Tag>

const Dates = ({ campaign: { startsOn, endsOn } }: { campaign: Campaign }) => {
  if (startsOn && startsOn === endsOn) return <When date={startsOn} />
  if (!startsOn && !endsOn) return null
  return (
    <>
      {startsOn && (
        <>
          {words.from(startsOn)} <When date={startsOn} />
        </>
      )}{' '}
      {endsOn && (
        <>
          {words.to(endsOn)} <When date={endsOn} />
        </>
      )}
    </>
  )
}

type ListProps = { community: CommunityView; campaigns: readonly Campaign[]; mayWrite: boolean }

/** What the community does to make itself and social innovation known. */
export const CampaignsPage = ({ community, campaigns, mayWrite }: ListProps) => (
  <CommunityPage
    community={community}
    part="campaigns"
    lede={words.lede}
    actions={
      <Row>
        {mayWrite && <LinkButton to={paths.add(community.slug)}>{words.add}</LinkButton>}
        <PrintButton />
        {campaigns.length > 0 && (
          <More to={paths.file(community.slug)} icon="download">
            {words.csv}
          </More>
        )}
      </Row>
    }
  >
    {campaigns.length === 0 && <Empty title={words.none.title}>{words.none.text}</Empty>}
    <List ruled>
      {campaigns.map((campaign) => (
        <Item
          name={campaign.title}
          href={paths.one(community.slug, campaign.id)}
          icon="users"
          thread="territory"
          details={
            <>
              <StatusTag status={campaign.status} />
              <span class="muted">
                <Dates campaign={campaign} />
              </span>
              <span class="muted">{words.audienceCount(campaign.audiences.length)}</span>
            </>
          }
        >
          <p>{nbsp(campaign.message)}</p>
        </Item>
      ))}
    </List>
  </CommunityPage>
)

export type OneProps = {
  community: CommunityView
  campaign: Campaign
  mayWrite: boolean
  /** Members only: to offer themselves. */
  maySpeak: boolean
  /** The ambassadors that this person speaks for. */
  mine: readonly string[]
}

export const CampaignPage = (props: OneProps) => {
  const { community, campaign, mayWrite } = props
  const { slug } = community
  const moves = movesOf(campaign.status)
  return (
    <CommunityPage
      community={community}
      part="campaigns"
      title={nbsp(campaign.title)}
      lede={nbsp(campaign.message)}
      actions={
        <Row>
          {mayWrite && moves.includes('done') && (
            <LinkButton to={paths.review(slug, campaign.id)}>{words.review.button}</LinkButton>
          )}
          {mayWrite && moves.length > 0 && (
            <LinkButton kind="alt" to={paths.status(slug, campaign.id)}>
              {words.status.title}
            </LinkButton>
          )}
          {mayWrite && campaign.status !== 'done' && <a href={paths.edit(slug, campaign.id)}>{words.edit}</a>}
          <PrintButton />
        </Row>
      }
    >
      <Stack gap={6}>
        <Row>
          <StatusTag status={campaign.status} />
          <span class="muted">
            <Dates campaign={campaign} />
          </span>
        </Row>
        {campaign.reason && <p>{nbsp(campaign.reason)}</p>}
        <Section id="publics" title={words.audiences} thread="territory">
          <Table
            caption={words.audiences}
            hideCaption
            stack
            rows={campaign.audiences}
            columns={[
              { label: words.audiences, cell: ({ name }) => nbsp(name) },
              {
                label: words.reached,
                number: true,
                cell: ({ reached }) =>
                  campaign.status !== 'done'
                    ? words.notYet
                    : reached === null
                      ? words.notCounted
                      : frenchNumber(reached),
              },
            ]}
          />
        </Section>
        {campaign.reviewedOn && (
          <Section id="bilan" title={words.review.title} thread="territory">
            <KeyValues
              wide
              items={[
                [words.review.wasDone, nbsp(campaign.wasDone)],
                [words.review.learned, nbsp(campaign.learned)],
                [words.review.on, <When date={campaign.reviewedOn} />],
              ]}
            />
          </Section>
        )}
        <Pieces {...props} kind="content" />
        <Pieces {...props} kind="event" />
        <AmbassadorsSection {...props} />
      </Stack>
    </CommunityPage>
  )
}

const saidOf = {
  content: {
    title: words.pieces.contents,
    none: words.pieces.noContent,
    add: words.pieces.addContent,
    to: paths.addContent,
  },
  event: { title: words.pieces.events, none: words.pieces.noEvent, add: words.pieces.addEvent, to: paths.addEvent },
}

const Pieces = ({ community: { slug }, campaign, mayWrite, kind }: OneProps & { kind: Piece['kind'] }) => {
  const said = saidOf[kind]
  const pieces = campaign.pieces.filter((piece) => piece.kind === kind)
  return (
    <Section id={kind === 'content' ? 'contenus' : 'evenements'} title={said.title} thread="territory">
      <Stack>
        {pieces.length === 0 && <p class="muted">{said.none}</p>}
        <List>
          {pieces.map(({ id, title, url, body }) => (
            <Item>
              <p>{url ? <ExternalLink to={url}>{nbsp(title)}</ExternalLink> : <strong>{nbsp(title)}</strong>}</p>
              {body && <p>{nbsp(body)}</p>}
              {mayWrite && (
                <p class="small">
                  <a href={paths.removePiece(slug, campaign.id, id)}>
                    {words.pieces.remove}
                    <span class="vh"> {title}</span>
                  </a>
                </p>
              )}
            </Item>
          ))}
        </List>
        {mayWrite && <More to={said.to(slug, campaign.id)}>{said.add}</More>}
      </Stack>
    </Section>
  )
}
