import { type Day, formatDay } from '#core/pure/dates.ts'
import { More, Note } from '#ui/index.ts'
import { paths } from './paths.ts'
import { words } from './words.ts'

type Props = {
  project: { id: string }
  /** The version voted, and until when the project is asked. */
  asked: { number: number; agreeBy: Day }
  today: Day
  keeps: boolean
}

/** The members voted another charter: the project is asked whether it recognises itself in it, and its page says where it stands. */
export const Agreement = ({ project, asked: { number, agreeBy }, today, keeps }: Props) => (
  <Note kind="know">
    <p>{today <= agreeBy ? words.agreement.pending(number, formatDay(agreeBy)) : words.agreement.missing(number)}</p>
    {keeps && (
      <p>
        <More to={paths.agree(project.id)}>{words.agreement.title}</More>
      </p>
    )}
  </Note>
)
