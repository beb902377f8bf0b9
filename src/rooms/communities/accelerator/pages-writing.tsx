import { nbsp } from '#core/pure/text.ts'
import { DateField, RadioGroup, TextArea, TextField, UrlField } from '#ui/index.ts'
import { inWords } from '../dated/rules.ts'
import { type Filling, WritingPage } from '../writing/parts.tsx'
import { acceleratorPaths as paths } from './paths.ts'
import type { Accelerator, Cohort, Partner, Project } from './queries.ts'
import { limits, movesOf } from './rules.ts'
import { stateNames, words } from './words.ts'

const labels = { name: words.name, promise: words.promise, offer: words.offer }

const Described = ({ accelerator }: { accelerator: Accelerator | null }) => (
  <>
    <TextField
      name="name"
      label={words.name}
      value={accelerator?.name ?? words.title}
      required
      maxLength={limits.name}
      autocomplete="off"
    />
    <TextArea
      name="promise"
      label={words.promise}
      hint={words.promiseHint}
      value={accelerator?.promise}
      rows={3}
      maxLength={limits.text}
    />
    <TextArea
      name="offer"
      label={words.offer}
      hint={words.offerHint}
      value={accelerator?.offer}
      rows={5}
      maxLength={limits.text}
    />
  </>
)

const Dated = () => (
  <>
    <TextField
      name="since"
      label={words.step.since}
      hint={words.step.dateHint}
      required
      width="medium"
      autocomplete="off"
    />
    <TextField
      name="sourceName"
      label={words.step.sourceName}
      hint={words.step.sourceNameHint}
      required
      maxLength={300}
      autocomplete="off"
    />
    <UrlField name="sourceUrl" label={words.step.sourceUrl} maxLength={300} autocomplete="off" />
    <DateField name="sourceOn" label={words.step.sourceOn} />
    <TextArea name="note" label={words.step.note} hint={words.step.noteHint} rows={4} maxLength={limits.note} />
  </>
)

const frame = ({ community }: Filling) => ({ part: 'roadmap' as const, leave: paths.home(community.slug) })

export const BeginPage = (filling: Filling) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.begin(filling.community.slug)}
    title={words.none.begin}
    lede={words.none.text}
    submit={words.save}
  >
    <Described accelerator={null} />
    <Dated />
  </WritingPage>
)

type OfAccelerator = Filling & { accelerator: Accelerator }

export const EditPage = (filling: OfAccelerator) => {
  const { community, accelerator } = filling
  const { name, promise, offer, version } = accelerator
  return (
    <WritingPage
      {...filling}
      {...frame(filling)}
      to={paths.edit(community.slug)}
      title={words.edit}
      submit={words.save}
      stored={{ version, values: { name, promise, offer }, labels }}
    >
      <Described accelerator={accelerator} />
    </WritingPage>
  )
}

export const StepPage = (filling: OfAccelerator) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.step(filling.community.slug)}
    title={words.step.title}
    lede={words.historyIntro}
    submit={words.save}
  >
    <RadioGroup
      name="state"
      label={words.step.state}
      required
      options={movesOf(filling.accelerator.steps[0]?.state ?? null).map((value) => ({
        value,
        label: stateNames[value],
      }))}
    />
    <Dated />
  </WritingPage>
)

export const PartnerPage = (filling: OfAccelerator) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.addPartner(filling.community.slug)}
    title={words.partners.add}
    submit={words.save}
  >
    <TextField
      name="name"
      label={words.partners.name}
      hint={words.partners.nameHint}
      required
      maxLength={200}
      autocomplete="off"
    />
    <TextField name="role" label={words.partners.role} maxLength={limits.role} autocomplete="off" />
  </WritingPage>
)

export const RemovePartnerPage = (filling: OfAccelerator & { partner: Partner }) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.removePartner(filling.community.slug, filling.partner.id)}
    title={words.partners.remove}
    lede={nbsp(filling.partner.name)}
    submit={words.partners.remove}
    danger
  >
    <p>{words.partners.removeLede}</p>
  </WritingPage>
)

const cohortLabels = {
  name: words.cohorts.name,
  startsOn: words.cohorts.startsOn,
  endsOn: words.cohorts.endsOn,
  note: words.cohorts.note,
}
const cohortValues = ({ name, startsOn, endsOn, note }: Cohort): Record<string, string> => ({
  name,
  startsOn: startsOn ? inWords(startsOn) : '',
  endsOn: endsOn ? inWords(endsOn) : '',
  note,
})

export const CohortPage = (filling: OfAccelerator & { cohort: Cohort | null }) => {
  const { community, cohort } = filling
  const said = words.cohorts
  const values = cohort ? cohortValues(cohort) : {}
  return (
    <WritingPage
      {...filling}
      {...frame(filling)}
      to={cohort ? paths.editCohort(community.slug, cohort.id) : paths.addCohort(community.slug)}
      title={cohort ? said.edit : said.add}
      submit={words.save}
      stored={cohort ? { version: cohort.version, values: cohortValues(cohort), labels: cohortLabels } : undefined}
    >
      <TextField
        name="name"
        label={said.name}
        value={values.name}
        required
        maxLength={limits.name}
        autocomplete="off"
      />
      <TextField
        name="startsOn"
        label={said.startsOn}
        hint={said.dateHint}
        value={values.startsOn}
        width="medium"
        autocomplete="off"
      />
      <TextField
        name="endsOn"
        label={said.endsOn}
        hint={said.dateHint}
        value={values.endsOn}
        width="medium"
        autocomplete="off"
      />
      <TextArea name="note" label={said.note} value={values.note} rows={3} maxLength={limits.note} />
    </WritingPage>
  )
}

export const CitePage = (filling: OfAccelerator & { cohort: Cohort }) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.addProject(filling.community.slug, filling.cohort.id)}
    title={words.cohorts.addProject}
    lede={nbsp(filling.cohort.name)}
    submit={words.save}
  >
    <TextField
      name="project"
      label={words.cohorts.project}
      hint={words.cohorts.projectHint}
      required
      maxLength={300}
      autocomplete="off"
    />
  </WritingPage>
)

export const UncitePage = (filling: OfAccelerator & { cohort: Cohort; project: Project }) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.removeProject(filling.community.slug, filling.cohort.id, filling.project.id)}
    title={words.cohorts.removeProject}
    lede={nbsp(filling.project.name)}
    submit={words.cohorts.removeProject}
    danger
  >
    <p>{words.cohorts.removeLede}</p>
  </WritingPage>
)
