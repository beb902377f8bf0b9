import { typedText } from '#core/forms.ts'
import { Actions, Button, Form, KeyValues, More, Note, RadioGroup, Section, Table, TextArea, When } from '#ui/index.ts'
import type { NamedHand } from '../../ladder/queries.ts'
import type { Obstacle } from '../../ladder/rules.ts'
import { levelNames, matterNames } from '../../words.ts'
import { deskPaths } from '../paths.ts'
import { obstacleNames } from '../words.ts'
import { HandPage, type HandProps, Overtaken } from './pages.tsx'
import { mayBeGiven } from './rules.ts'
import { words } from './words.ts'

const said = words.assignment
export type WeighedHand = { hand: NamedHand; obstacles: Obstacle[] }
type Props = HandProps & { weighed: readonly WeighedHand[]; lacksLevel: boolean }

const why = (obstacles: readonly Obstacle[]) => obstacles.map((one) => obstacleNames[one]).join(', ')
const nameOf = ({ function: title, service }: NamedHand) => `${title}, ${service}`

/** Who could take a case, in the order of the site's choice, and what stops the others. */
export const AssignmentPage = ({ blocker, weighed, lacksLevel, errors, values }: Props) => {
  const others = weighed.filter((one) => !mayBeGiven(one))
  return (
    <HandPage title={said.title(blocker.number ?? '')} {...{ short: said.short, lede: said.lede, blocker, errors }}>
      <Need blocker={blocker} />
      {lacksLevel && (
        <Note kind="fix" title={said.lacks.title}>
          <p>{said.lacks.body}</p>
        </Note>
      )}
      <Give {...{ blocker, errors, values }} able={weighed.filter(mayBeGiven)} />
      {others.length > 0 && (
        <Section id="autres" title={said.others}>
          <Table
            caption={said.others}
            hideCaption
            stack
            rows={others}
            columns={[
              { label: said.columns.hand, cell: ({ hand }) => nameOf(hand) },
              { label: said.columns.level, cell: ({ hand }) => levelNames[hand.level] },
              { label: said.columns.load, cell: ({ hand }) => said.load(hand.load, hand.loadLimit) },
              { label: said.columns.why, cell: ({ obstacles }) => why(obstacles) },
            ]}
          />
        </Section>
      )}
      {weighed.length === 0 && <p>{said.noneAtAll}</p>}
      <p>
        <More to={deskPaths.climb(blocker.id)}>{said.climb}</More>
      </p>
      <p>
        <More to={deskPaths.triage(blocker.id)}>{blocker.appointment ? said.sortAgain : said.sortOrReroute}</More>
      </p>
    </HandPage>
  )
}

const Need = ({ blocker }: Pick<HandProps, 'blocker'>) => {
  const { appointment, matter, rung, place, waitingSince } = blocker
  return (
    <KeyValues
      wide
      items={[
        [said.need.matter, matter && matterNames[matter]],
        [said.need.level, rung && levelNames[rung]],
        [said.need.place, place],
        [said.need.hand, appointment ? `${appointment.function}, ${appointment.service}` : said.nobody],
        [said.need.since, waitingSince && <When date={waitingSince} />],
      ]}
    />
  )
}

const Give = ({ blocker, able, errors, values }: HandProps & { able: readonly WeighedHand[] }) => {
  const choices = able.filter(({ hand }) => hand.id !== blocker.appointment?.id)
  if (choices.length === 0) return <Overtaken errors={errors} text={typedText(values, 'reason')} />
  return (
    <Form to={deskPaths.assignment(blocker.id)} errors={errors} values={values}>
      <RadioGroup
        name="hand"
        label={said.choose}
        options={choices.map(({ hand, obstacles }, index) => ({
          value: hand.id,
          label: nameOf(hand),
          hint: [
            levelNames[hand.level],
            said.load(hand.load, hand.loadLimit),
            why(obstacles) || (index === 0 ? said.first : ''),
          ]
            .filter(Boolean)
            .join(', '),
        }))}
        required
      />
      <TextArea
        name="reason"
        label={said.reason}
        hint={said.reasonHint}
        maxLength={2000}
        required={blocker.appointment !== null}
      />
      <Actions>
        <Button>{said.submit}</Button>
      </Actions>
    </Form>
  )
}
