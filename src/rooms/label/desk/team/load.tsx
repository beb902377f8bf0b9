import type { Day } from '#core/pure/dates.ts'
import { More, Section, Table, Tag, When } from '#ui/index.ts'
import { coordinationPaths } from '../../coordination/paths.ts'
import type { Officer } from '../../coordination/team/queries.ts'
import { defaultLoad, isAway, isOverloaded } from '../../coordination/team/rules.ts'
import { words } from '../words.ts'

const said = words.load

/** Who has how much to review, for those who share it out. */
export const TeamLoad = ({ team, today, userId }: { team: readonly Officer[]; today: Day; userId: string }) => (
  <Section id="charge" title={said.title}>
    {team.length === 0 ? (
      <p>{said.none}</p>
    ) : (
      <Table
        caption={said.caption}
        hideCaption
        rows={team}
        columns={[
          { label: said.person, cell: (one) => <Person officer={one} today={today} userId={userId} /> },
          { label: said.open, number: true, cell: ({ open }) => open },
          { label: said.late, number: true, cell: ({ late }) => late },
          { label: said.limit, number: true, cell: ({ loadLimit }) => loadLimit ?? defaultLoad },
        ]}
      />
    )}
    <p>
      <More to={coordinationPaths.team}>{said.manage}</More>
    </p>
  </Section>
)

const Person = ({ officer, today, userId }: { officer: Officer; today: Day; userId: string }) => (
  <>
    {officer.id === userId ? words.table.you : officer.name}{' '}
    {isOverloaded(officer) && <Tag kind="late">{said.over}</Tag>}
    {officer.awayUntil && isAway(officer, today) && (
      <span class="muted small">
        {said.away} <When date={officer.awayUntil} />
      </span>
    )}
  </>
)
