import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { Empty, Item, List, Page, PageHead, Section, Stack, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Referral } from './queries.ts'
import { handOf, isOpen } from './rules.ts'
import { handNames, statusName, words } from './words.ts'
import { askWords } from './words-asks.ts'

const looks = {
  proposed: 'provisional',
  agreed_by_holder: 'testing',
  accepted_by_recipient: 'testing',
  under_way: 'testing',
  achieved: 'confirmed',
  declined: 'replaced',
  refused_by_holder: 'replaced',
  revoked_by_holder: 'replaced',
  withdrawn: 'replaced',
  expired: 'late',
} as const

export const StatusTag = ({ referral }: { referral: Pick<Referral, 'status' | 'origin' | 'answeredAt'> }) => (
  <Tag kind={looks[referral.status]}>{statusName(referral)}</Tag>
)

export const headingOf = (referral: Pick<Referral, 'project' | 'to'>): string =>
  words.heading(referral.project, referral.to ?? '')

/** Is it this person's turn? */
export const isTheirs = ({ status, roles }: Referral): boolean => {
  const hand = handOf(status)
  return (hand === 'holder' && roles.holder === 'owner') || (hand === 'recipient' && roles.to === 'owner')
}

export const ReferralLine = ({ referral, today, level = 3 }: { referral: Referral; today: Day; level?: 2 | 3 }) => (
  <Item
    name={headingOf(referral)}
    href={paths.referral(referral.id)}
    icon="waypoints"
    thread="support"
    level={level}
    details={
      <>
        <StatusTag referral={referral} />
        {referral.fictional && <Tag kind="demo">{common.fictional}</Tag>}
        {isOpen(referral.status) ? (
          <span class={referral.dueOn < today ? '' : 'muted'}>
            {handNames[handOf(referral.status)]}, {words.until.toLowerCase()} <When date={referral.dueOn} />
          </span>
        ) : (
          referral.closedAt && (
            <span class="muted">
              <When date={referral.closedAt} />
            </span>
          )
        )}
      </>
    }
  >
    <p class="muted">{referral.from ? `${words.from} ${nbsp(referral.from)}` : askWords.from}</p>
  </Item>
)

export const ReferralsPage = ({ referrals, today }: { referrals: readonly Referral[]; today: Day }) => {
  const open = referrals.filter(({ status }) => isOpen(status))
  const parts = [
    { id: 'a-vous', title: words.toYou, lines: open.filter(isTheirs) },
    { id: 'en-cours', title: words.open, lines: open.filter((referral) => !isTheirs(referral)) },
    { id: 'terminees', title: words.closed, lines: referrals.filter(({ status }) => !isOpen(status)) },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <Page title={words.title} trail={[{ label: words.title }]} thread="support" noindex>
      <PageHead title={words.title} lede={words.lede} thread="support" kind={common.support} />
      <Stack gap={7}>
        {parts.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
        {parts.map(({ id, title, lines }) => (
          <Section id={id} title={title} thread="support">
            <List>
              {lines.map((referral) => (
                <ReferralLine referral={referral} today={today} />
              ))}
            </List>
          </Section>
        ))}
      </Stack>
    </Page>
  )
}
