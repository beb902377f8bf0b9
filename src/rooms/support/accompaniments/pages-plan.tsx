import { nbsp } from '#core/pure/text.ts'
import {
  DateField,
  KeyValues,
  List,
  More,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Stack,
  Tag,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Filling, Signatures, WritingPage } from './pages-frame.tsx'
import type { Accompaniment } from './queries.ts'
import type { Objective } from './queries-parts.ts'
import { limits, type May, sideOf } from './rules.ts'
import { objectiveNames, words } from './words.ts'

const looks = { open: 'testing', reached: 'confirmed', partly: 'provisional', dropped: 'replaced' } as const

type Props = { accompaniment: Accompaniment; objectives: readonly Objective[]; may: May }

/** The objectives both agreed on, in their order; those given up stay at the end, with the reason. */
export const PlanSection = ({ accompaniment, objectives, may }: Props) => {
  const { id, planStructureAt, planHolderAt, planStamp } = accompaniment
  const own = sideOf(accompaniment.roles) === 'holder' ? planHolderAt : planStructureAt
  const isEarly = accompaniment.status === 'opened' || accompaniment.status === 'diagnosis'
  const kept = objectives.filter(({ status }) => status !== 'dropped')
  const dropped = objectives.filter(({ status }) => status === 'dropped')
  return (
    <Section id="plan" title={words.plan.title} intro={isEarly ? words.plan.early : words.plan.intro} thread="support">
      <Stack>
        {objectives.length === 0 && !isEarly && <p>{words.plan.empty}</p>}
        {objectives.length > 0 && (
          <List ruled>
            {kept.map((objective, index) => (
              <ObjectiveLine
                accompaniment={accompaniment}
                objective={objective}
                may={may}
                isFirst={index === 0}
                isLast={index === kept.length - 1}
              />
            ))}
            {dropped.map((objective) => (
              <ObjectiveLine
                accompaniment={accompaniment}
                objective={objective}
                may={{ ...may, plan: false }}
                isFirst
                isLast
              />
            ))}
          </List>
        )}
        {kept.length > 0 && (
          <Signatures
            structureAt={planStructureAt}
            holderAt={planHolderAt}
            sign={may.sign_plan && !own ? { to: paths.signPlan(id), label: words.plan.sign, stamp: planStamp } : null}
          />
        )}
        {may.plan && (
          <p>
            <More to={paths.newObjective(id)}>{words.plan.add}</More>
          </p>
        )}
      </Stack>
    </Section>
  )
}

type LineProps = {
  accompaniment: Accompaniment
  objective: Objective
  may: May
  isFirst: boolean
  isLast: boolean
}

const ObjectiveLine = ({ accompaniment: { id }, objective, may, isFirst, isLast }: LineProps) => (
  <li>
    <Stack gap={2}>
      <Row>
        <h3 class="t2">{nbsp(objective.title)}</h3>
        <Tag kind={looks[objective.status]}>{objectiveNames[objective.status]}</Tag>
      </Row>
      <KeyValues
        items={[
          [words.plan.measure, nbsp(objective.measure)],
          [words.plan.due, objective.dueOn && <When date={objective.dueOn} />],
          [objective.status === 'dropped' ? words.plan.reason : words.plan.result, nbsp(objective.result)],
        ]}
      />
      {may.plan && (
        <Row>
          <a href={paths.objective(id, objective.id)}>
            {words.plan.edit}
            <span class="vh"> {objective.title}</span>
          </a>
          <a href={paths.settleObjective(id, objective.id)}>
            {words.plan.settle}
            <span class="vh"> {objective.title}</span>
          </a>
          <a href={paths.dropObjective(id, objective.id)}>
            {words.plan.drop}
            <span class="vh"> {objective.title}</span>
          </a>
          {!isFirst && <Move id={id} objective={objective} way="up" />}
          {!isLast && <Move id={id} objective={objective} way="down" />}
        </Row>
      )}
    </Stack>
  </li>
)

const Move = ({ id, objective, way }: { id: string; objective: Objective; way: 'up' | 'down' }) => (
  <PostButton
    to={paths.moveObjective(id, objective.id)}
    hidden={{ way }}
    label={words.plan[way]}
    about={objective.title}
    kind="alt"
    small
  />
)

export const ObjectivePage = (filling: Filling & { objective: Objective | null }) => {
  const { accompaniment, objective } = filling
  return (
    <WritingPage
      {...filling}
      to={objective ? paths.objective(accompaniment.id, objective.id) : paths.newObjective(accompaniment.id)}
      title={objective ? words.plan.edit : words.plan.add}
      lede={words.plan.intro}
      submit={words.plan.submit}
      stamp={objective?.stamp ?? ''}
    >
      <TextField
        name="title"
        label={words.plan.objective}
        value={objective?.title}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      <TextArea
        name="measure"
        label={words.plan.measure}
        value={objective?.measure}
        rows={2}
        maxLength={limits.measure}
      />
      <DateField name="due" label={words.plan.due} value={objective?.dueOn} />
    </WritingPage>
  )
}

type OfObjective = Filling & { objective: Objective }

export const SettlePage = (filling: OfObjective) => (
  <WritingPage
    {...filling}
    to={paths.settleObjective(filling.accompaniment.id, filling.objective.id)}
    title={words.plan.settle}
    lede={nbsp(filling.objective.title)}
    submit={words.plan.submit}
    stamp={filling.objective.stamp}
  >
    <RadioGroup
      name="state"
      label={words.plan.state}
      value={filling.objective.status}
      required
      options={(['open', 'partly', 'reached'] as const).map((value) => ({ value, label: objectiveNames[value] }))}
    />
    <TextArea name="result" label={words.plan.result} value={filling.objective.result} maxLength={limits.reason} />
  </WritingPage>
)

export const DropPage = (filling: OfObjective) => (
  <WritingPage
    {...filling}
    to={paths.dropObjective(filling.accompaniment.id, filling.objective.id)}
    title={words.plan.dropping}
    lede={words.plan.dropLede}
    submit={words.plan.drop}
    stamp={filling.objective.stamp}
    danger
  >
    <p>{nbsp(filling.objective.title)}</p>
    <TextArea name="reason" label={words.plan.reason} required rows={3} maxLength={limits.reason} />
  </WritingPage>
)
