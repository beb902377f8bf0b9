import type { Child } from 'hono/jsx'
import { LinkButton, Note, Page, PageHead, PostButton, Row } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import type { Kind } from '../rules.ts'
import { words as common } from '../words.ts'
import type { InvitationToSheet } from './queries-read-invitation.ts'
import { refusals, words } from './words.ts'

type QuestionProps = { title: string; lede: string; sheet: SheetInHand; to: string; label: string }

/** An act on a member, to be confirmed. */
export const ConfirmPage = ({ title, lede, sheet, to, label }: QuestionProps) => (
  <Page
    title={title}
    trail={[{ href: paths.mine, label: common.mine }, { href: paths.team(sheet.id), label: sheet.name }, { label }]}
    noindex
  >
    <PageHead title={title} lede={lede} />
    <Row>
      <PostButton to={to} label={label} kind="danger" />
      <LinkButton to={paths.team(sheet.id)} kind="alt">
        {words.back}
      </LinkButton>
    </Row>
  </Page>
)

type InvitationProps = { invitation: InvitationToSheet; to: string; refusal: keyof typeof refusals | null }

export const InvitationPage = ({ invitation, to, refusal }: InvitationProps) => (
  <Page title={words.invitationTitle(invitation.name)} trail={[{ label: invitation.name }]} noindex>
    <PageHead
      title={words.invitationTitle(invitation.name)}
      {...(!refusal && { lede: words.invitationLede(invitation.role) })}
    />
    {refusal ? <Note kind="know">{refusals[refusal]}</Note> : <AcceptRow invitation={invitation} to={to} />}
  </Page>
)

const AcceptRow = ({
  invitation,
  to,
}: {
  invitation: { kind: Kind; slug: string; status: string }
  to: string
}): Child => (
  <Row>
    <PostButton to={to} label={words.accept} />
    {invitation.status !== 'draft' && (
      <LinkButton to={paths.sheet(invitation.kind, invitation.slug)} kind="alt">
        {words.seeSheet}
      </LinkButton>
    )}
  </Row>
)
