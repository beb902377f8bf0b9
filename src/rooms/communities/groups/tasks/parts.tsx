import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { List, PostButton, Row, Stack, Tag, When } from '#ui/index.ts'
import { paths as common } from '../../paths.ts'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import type { Action } from './queries.ts'
import { isLate } from './rules.ts'
import { words } from './words.ts'

type Props = {
  group: Pick<GroupView, 'slug'>
  actions: readonly Action[]
  mayWork: boolean
  today: Day
  /** Says in which meeting each was decided. */
  meetings?: boolean
}

/** Who does what, by when. */
export const ActionLines = ({ group, actions, mayWork, today, meetings = false }: Props) => (
  <List ruled>
    {actions.map((action) => (
      <li>
        <Stack gap={2}>
          <Row>
            <strong>{nbsp(action.title)}</strong>
            {action.doneOn && <Tag kind="confirmed">{words.done}</Tag>}
            {isLate(action, today) && <Tag kind="late">{words.late}</Tag>}
          </Row>
          <p class="muted">
            {action.ownerSlug ? <a href={common.organisation(action.ownerSlug)}>{action.owner}</a> : nbsp(action.owner)}
            {', '}
            <Term action={action} />
            {meetings && action.meetingId && action.meeting && (
              <>
                {', '}
                <a href={paths.meeting(group.slug, action.meetingId)}>{nbsp(action.meeting)}</a>
              </>
            )}
          </p>
          {mayWork && (
            <Row>
              <PostButton
                to={paths.actionDone(group.slug, action.id)}
                label={action.doneOn ? words.reopen : words.mark}
                hidden={{ done: action.doneOn ? 'non' : 'oui' }}
                about={action.title}
                kind="alt"
                small
              />
              <a href={paths.action(group.slug, action.id)}>
                {words.edit}
                <span class="vh"> {action.title}</span>
              </a>
            </Row>
          )}
        </Stack>
      </li>
    ))}
  </List>
)

const Term = ({ action: { dueOn, doneOn } }: { action: Action }) => {
  if (doneOn)
    return (
      <>
        {words.doneOn} <When date={doneOn} />
      </>
    )
  if (!dueOn) return <>{words.noDue}</>
  return (
    <>
      {words.due} <When date={dueOn} />
    </>
  )
}
