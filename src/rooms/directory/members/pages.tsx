import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  EmailField,
  Empty,
  Form,
  List,
  More,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { canManageMembers, memberRoles } from '../rules.ts'
import { words as common, memberRoleHints, memberRoleNames } from '../words.ts'
import type { PendingInvitation } from './queries.ts'
import { type Member, wouldBeOrphan } from './rules.ts'
import { words } from './words.ts'

type TeamProps = {
  sheet: SheetInHand
  members: readonly Member[]
  invitations: readonly PendingInvitation[]
  projects: readonly { id: string; name: string }[]
  actorId: string
  now: Date
  errors: FieldErrors
  values: Typed
}

export const TeamPage = ({ sheet, members, invitations, projects, actorId, now, errors, values }: TeamProps) => {
  const isManager = canManageMembers(sheet)
  return (
    <Page
      title={`${words.title}, ${sheet.name}`}
      trail={[
        { href: paths.mine, label: common.mine },
        { href: paths.sheet(sheet.kind, sheet.slug), label: sheet.name },
        { label: words.title },
      ]}
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead title={words.title} lede={words.lede(sheet.name)} />
      <Stack gap={7}>
        <Section id="membres" title={words.members}>
          {members.length === 0 ? (
            <Empty title={words.nobody} level={3}>
              {words.nobodyText}
            </Empty>
          ) : (
            <List>
              {members.map((member) => (
                <MemberLine
                  {...{ sheet, member, isManager }}
                  isSelf={member.id === actorId}
                  isLastOwner={wouldBeOrphan(members, member.id)}
                />
              ))}
            </List>
          )}
        </Section>
        {isManager && invitations.length > 0 && <Pending {...{ sheet, invitations, now }} />}
        {isManager && (
          <Section id="inviter" title={words.invite} intro={words.inviteIntro}>
            <Form to={paths.invitations(sheet.id)} errors={errors} values={values}>
              <EmailField name="email" label={words.email} required autocomplete="off" />
              {members.length > 0 && (
                <RadioGroup
                  name="role"
                  label={words.role}
                  value="editor"
                  required
                  options={memberRoles.map((role) => ({
                    value: role,
                    label: memberRoleNames[role],
                    hint: memberRoleHints[role],
                  }))}
                />
              )}
              <Actions>
                <Button>{words.send}</Button>
              </Actions>
            </Form>
          </Section>
        )}
        {projects.length > 0 && (
          <Section id="projets" title={words.projects}>
            <List tight>
              {projects.map((project) => (
                <li>
                  <Row between>
                    <span>{project.name}</span>
                    <More to={paths.detach(sheet.id, project.id)}>{words.detach}</More>
                  </Row>
                </li>
              ))}
            </List>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

type LineProps = { sheet: SheetInHand; member: Member; isManager: boolean; isSelf: boolean; isLastOwner: boolean }

const MemberLine = ({ sheet, member, isManager, isSelf, isLastOwner }: LineProps) => {
  const other = member.role === 'owner' ? 'editor' : 'owner'
  return (
    <li>
      <Row between>
        <span>
          <strong>{member.name}</strong>
          {isSelf && ` (${words.you})`} <Tag>{memberRoleNames[member.role]}</Tag>{' '}
          <span class="muted small">
            {words.since} <When date={member.since} />
          </span>
        </span>
        <Row>
          {isManager && !isSelf && (
            <PostButton
              to={paths.memberRole(sheet.id, member.id)}
              hidden={{ role: other }}
              label={other === 'owner' ? words.makeOwner : words.makeEditor}
              about={member.name}
              kind="alt"
              small
            />
          )}
          {sheet.standing === 'owner' && !isSelf && (
            <More to={paths.handOver(sheet.id, member.id)}>{words.handOver}</More>
          )}
          {(isManager || isSelf) && !isLastOwner && (
            <More to={paths.removeMember(sheet.id, member.id)}>{isSelf ? words.leave : words.remove}</More>
          )}
        </Row>
      </Row>
    </li>
  )
}

const Pending = ({ sheet, invitations, now }: Pick<TeamProps, 'sheet' | 'invitations' | 'now'>) => (
  <Section id="invitations" title={words.pending}>
    <List tight>
      {invitations.map((invitation) => (
        <li>
          <Row between>
            <span>
              {invitation.email}{' '}
              <span class="muted small">
                {invitation.expiresAt <= now ? (
                  words.expired
                ) : (
                  <>
                    {words.until} <When date={invitation.expiresAt} />
                  </>
                )}
              </span>
            </span>
            <PostButton
              to={paths.cancelInvitation(sheet.id, invitation.id)}
              label={words.cancel}
              about={invitation.email}
              kind="alt"
              small
            />
          </Row>
        </li>
      ))}
    </List>
  </Section>
)
