import { listNames } from '#core/pure/text.ts'
import { KeyValues, Links, Note, PostButton, Section, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { works } from '../rules.ts'
import { levelNames, powerNames } from '../words.ts'
import type { Work } from './frame.tsx'
import { words } from './words.ts'

const { hand, doors } = words

/** Who has the case, and whether they stand as high as the decision that blocks. */
export const Hand = ({ work: { blocker, powers }, readings }: { work: Work; readings: number }) => (
  <Note kind="know" title={hand.title}>
    <p>
      <strong>
        {blocker.appointment ? `${blocker.appointment.function}, ${blocker.appointment.service}` : hand.none}
      </strong>
    </p>
    <KeyValues
      items={[
        [hand.level, blocker.appointment && levelNames[blocker.appointment.level]],
        [hand.required, blocker.requiredLevel && levelNames[blocker.requiredLevel]],
        [hand.rung, blocker.rung && blocker.rung !== blocker.requiredLevel ? levelNames[blocker.rung] : null],
        [hand.powers, listNames(powers.map((power) => powerNames[power]))],
        [hand.since, blocker.appointment && blocker.assignedAt && <When date={blocker.assignedAt} />],
        [hand.taken, blocker.takenAt && <When date={blocker.takenAt} />],
        [hand.waiting, blocker.waitingSince && <When date={blocker.waitingSince} />],
        [hand.climbs, blocker.climbs > 0 ? String(blocker.climbs) : null],
        [hand.readings, <a href={paths.workPart(blocker.id, 'historique')}>{String(readings)}</a>],
      ]}
    />
  </Note>
)

/** The ways on from here, the most expected first. */
export const Doors = ({ work }: { work: Work }) => {
  const { blocker, sides, acts } = work
  const inHand = blocker.status === 'assigned' || blocker.status === 'in_progress'
  const answers = acts && blocker.status === 'in_progress'
  const isAnswered = blocker.status === 'answered' || blocker.status === 'closed'
  const at = (part: string, label: string, may: boolean) =>
    may ? [{ href: paths.workPart(blocker.id, part), label }] : []
  const links = [
    ...at('issue', doors.answer, answers),
    ...at('issue', doors.answered, works(sides) && isAnswered),
    ...at('retour', doors.giveBack, acts),
    ...at('montee', doors.climb, acts),
    ...at('tri', doors.sort, sides.supervises && blocker.status === 'filed'),
    ...at('tri', doors.sortAgain, sides.supervises && (inHand || blocker.status === 'qualified')),
    ...at('attribution', doors.assign, sides.supervises && (inHand || blocker.status === 'qualified')),
    ...at('fiche', doors.precedent, works(sides) && isAnswered),
  ]
  const takes = acts && blocker.status === 'assigned'
  if (links.length === 0 && !takes) return null
  return (
    <Section id="portes" title={doors.title} thread="agent">
      {takes && <PostButton to={paths.workPart(blocker.id, 'prise-en-main')} label={doors.take} icon="hand" />}
      {answers && blocker.protectedPurpose === '' && <p class="small">{doors.purposeFirst}</p>}
      <Links columns items={links} />
    </Section>
  )
}
