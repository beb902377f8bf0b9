import type { Day } from '#core/pure/dates.ts'
import {
  BannerTag,
  Empty,
  Item,
  LabelTag,
  LinkButton,
  List,
  More,
  Page,
  PageHead,
  Section,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import type { Claim } from '../claims/queries.ts'
import { paths } from '../paths.ts'
import type { Proposal } from '../proposals/queries.ts'
import { isUnsureSince } from '../upkeep/rules.ts'
import { words as common, kindNames, memberRoleNames } from '../words.ts'
import { Claims, Proposed, ToAnswer } from './parts.tsx'
import type { MyInvitation, MySheet } from './queries.ts'
import { words } from './words.ts'

const threads = { project: 'project', organisation: 'support' } as const

/** A conversation as its line shows it: `label` says between whom, `path` is the link of this person's side. */
export type MyConversation = { label: string; subject: string; path: string; at: Date; isClosed: boolean }

type MineProps = {
  today: Day
  sheets: readonly MySheet[]
  invitations: readonly (MyInvitation & { path: string })[]
  conversations: readonly MyConversation[]
  claims: readonly Claim[]
  /** Changes that this person proposed to the sheets of others. */
  proposals: readonly Proposal[]
  /** Changes that others propose to the sheets of this person. */
  toAnswer: readonly Proposal[]
}

export const MinePage = ({ today, sheets, invitations, conversations, claims, proposals, toAnswer }: MineProps) => (
  <Page title={words.title} trail={[{ label: words.title }]} noindex>
    <PageHead
      title={words.title}
      lede={words.lede}
      actions={sheets.length > 0 && <LinkButton to={paths.newSheet}>{words.add}</LinkButton>}
    />
    <Stack gap={7}>
      {invitations.length > 0 && (
        <Section id="invitations" title={words.invitations}>
          <List tight>
            {invitations.map((invitation) => (
              <li>
                {invitation.name} <More to={invitation.path}>{words.answer}</More>
              </li>
            ))}
          </List>
        </Section>
      )}
      <ToAnswer proposals={toAnswer} />
      {sheets.length === 0 ? (
        <Empty title={words.emptyTitle} action={<LinkButton to={paths.newSheet}>{words.add}</LinkButton>}>
          {words.empty}
        </Empty>
      ) : (
        <Section id="fiches" title={words.sheets}>
          <List>
            {sheets.map((sheet) => (
              <SheetLine sheet={sheet} today={today} />
            ))}
          </List>
        </Section>
      )}
      <Proposed proposals={proposals} />
      <Claims claims={claims} />
      {conversations.length > 0 && (
        <Section id="echanges" title={words.conversations}>
          <List tight>
            {conversations.map((conversation) => (
              <li>
                <a href={conversation.path}>{conversation.subject}</a>
                <br />
                <span class="muted small">
                  {conversation.label}, <When date={conversation.at} />
                </span>{' '}
                {conversation.isClosed && <Tag>{words.closed}</Tag>}
              </li>
            ))}
          </List>
        </Section>
      )}
    </Stack>
  </Page>
)

type LineProps = { sheet: MySheet; today: Day }

const SheetLine = ({ sheet, today }: LineProps) => (
  <Item
    name={sheet.name}
    href={sheet.status === 'draft' ? paths.step(sheet.id, sheet.step) : paths.sheet(sheet.kind, sheet.slug)}
    thread={threads[sheet.kind]}
    level={3}
    details={
      <>
        <State sheet={sheet} today={today} />
        {sheet.banner && <BannerTag former={sheet.banner === 'former'} href={paths.bannerOf(sheet.slug)} />}
        {sheet.isLabelled && <LabelTag href={paths.labelsOf(sheet.slug)} />}
        <span class="muted">{kindNames[sheet.kind]}</span>
        {sheet.role && <span class="muted">{memberRoleNames[sheet.role]}</span>}
        <span class="muted">
          {words.changed} <When date={sheet.updatedAt} />
        </span>
      </>
    }
  >
    <p class="row">
      <Ways sheet={sheet} />
    </p>
  </Item>
)

const State = ({ sheet, today }: LineProps) => {
  if (sheet.status === 'published' && isUnsureSince(sheet, today)) return <Tag kind="late">{words.toConfirm}</Tag>
  if (sheet.status === 'published') return <Tag kind="confirmed">{words.online}</Tag>
  if (sheet.status === 'archived') return <Tag icon="history">{common.archived}</Tag>
  return (
    <>
      <Tag kind="provisional">{common.draft}</Tag>
      <span>{words.missing(sheet.missing)}</span>
    </>
  )
}

const Ways = ({ sheet }: { sheet: MySheet }) => (
  <>
    {sheet.status === 'draft' && <More to={paths.step(sheet.id, sheet.step)}>{words.goOn}</More>}
    {sheet.status === 'published' && <More to={paths.step(sheet.id, 'essentiel')}>{words.edit}</More>}
    {sheet.status === 'published' && <More to={paths.step(sheet.id, 'relecture')}>{words.confirm}</More>}
    {sheet.status === 'archived' && sheet.role === 'owner' && <More to={paths.archive(sheet.id)}>{words.restore}</More>}
    <More to={paths.team(sheet.id)}>{words.team}</More>
    {sheet.role && <More to={paths.vault(sheet.id)}>{words.vault}</More>}
    {sheet.role && sheet.kind === 'project' && <More to={paths.supportOf(sheet.id)}>{words.support}</More>}
    {sheet.role && sheet.kind === 'organisation' && <More to={paths.applications}>{words.applications}</More>}
  </>
)
