import { type Typed, typedText } from '#core/forms.ts'
import { db, type Request, redirectWith, today, visitor } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { challengeTree } from '#rooms/challenges/index.ts'
import { examplesFor } from '../examples/queries.ts'
import { challengesStep } from '../models/rules.ts'
import { to } from '../paths.ts'
import { type Entered, slugOf, stepKey } from '../routes-enter.ts'
import { type StepForms, StepPage, type StepView } from './pages-step.tsx'
import { chosenChallenges, opinionsOn, pathwayOf, type Said, stepOf, submissionsOf } from './queries.ts'
import {
  answerable,
  canWork,
  challengeKinds,
  isEdited,
  opinionVoices,
  readsAll,
  type StepRefusal,
  voiceKey,
} from './rules.ts'
import { refusals, words } from './words.ts'

/** Everything that the page of a step shows to this visitor. */
export const readStepView = async (c: Request, { community, standing }: Entered): Promise<StepView> => {
  const pathway = await pathwayOf(db(c), community.id)
  const step = stepOf(pathway, stepKey(c))
  const all = readsAll(standing)
  const put = step.id ? await submissionsOf(db(c), step.id, today(c), all) : []
  // what was kept between members stays so, even once the deliverable is public
  const submissions = all ? put : put.filter(({ kept }) => !kept)
  const rounds = submissions.map(({ round }) => round)
  const said = step.id ? await opinionsOn(db(c), step.id, all) : []
  const isChallenges = step.key === challengesStep
  return {
    community,
    pathway,
    step,
    standing,
    actorId: visitor(c)?.id ?? null,
    works: canWork(community, standing, visitor(c)),
    readsAll: all,
    submissions,
    said: said.filter(({ round }) => rounds.includes(round)),
    chosen: isChallenges ? await chosenChallenges(db(c), community.id) : [],
    tree: isChallenges ? await challengeTree(db(c)) : [],
    examples: await examplesFor(db(c), step.key, community),
  }
}

/** Which forms the page of a step shows to whoever works on it. */
const formsOn = (view: StepView) => {
  const { step, submissions, said } = view
  const put = step.status === 'submitted' ? submissions[0] : undefined
  return {
    writing: isEdited(step.status),
    challenges: isEdited(step.status) && step.key === challengesStep,
    opinion: put !== undefined && opinionVoices(put, view).length > 0,
    answer: put !== undefined && answerable(said, view).some(({ round }) => round === put.round),
  }
}

const textsIn = (typed: Typed, names: readonly string[]): string[] =>
  names.map((name) => typedText(typed, name)).filter(Boolean)

const challengesIn = (typed: Typed, { tree }: StepView): string[] =>
  challengeKinds.flatMap((kind) => {
    const chosen = tree
      .flatMap((root) => [root, ...root.children])
      .find(({ id }) => String(id) === typedText(typed, kind))
    const reason = typedText(typed, `${kind}-reason`)
    return chosen || reason ? [words.challengeTyped(kind, chosen?.name ?? '', reason)] : []
  })

const opinionIn = (typed: Typed, { standing }: StepView): string[] => {
  const voice = standing.voices.find((one) => voiceKey(one) === typedText(typed, 'voix'))
  const chosen = { agree: words.agree, reserve: words.reserve }[typedText(typed, 'avis')]
  return [
    ...(standing.voices.length > 1 && voice ? [words.voiceTyped(voice.name)] : []),
    ...(chosen ? [words.opinionTyped(chosen)] : []),
    ...textsIn(typed, ['reserve']),
  ]
}

const answerIn = (typed: Typed, { said }: StepView): string[] => {
  const to = said.find(({ by }) => voiceKey(by) === typedText(typed, 'membre'))
  return [...(to ? [words.answerTyped(to.by.name ?? words.somePerson)] : []), ...textsIn(typed, ['reponse'])]
}

/** What one chooses and writes in each form. */
const written = {
  writing: (typed: Typed) => textsIn(typed, ['body', 'link', 'reason']),
  challenges: challengesIn,
  opinion: opinionIn,
  answer: answerIn,
  skipping: (typed: Typed) => textsIn(typed, ['motif']),
}

type FormName = keyof typeof written

const late = (form: FormName, typed: Typed, view: StepView, why: string): StepForms => ({
  overtaken: { why, texts: written[form](typed, view) },
})

/** The page of a step that moved meanwhile, with what was typed said apart: its form may be gone. */
export const stepOvertaken = async (c: Request, at: Entered, form: FormName, typed: Typed, refusal: StepRefusal) => {
  const view = await readStepView(c, at)
  c.status(409)
  return c.render(<StepPage {...view} forms={late(form, typed, view, refusals[refusal])} />)
}

/** The reservation that an answer was written for may be answered already: another's is not answered with it. */
const isStillThere = (form: FormName, typed: Typed, view: StepView): boolean => {
  const isChosen = ({ by }: Said) => voiceKey(by) === typedText(typed, 'membre')
  return form !== 'answer' || !view.said.some(isChosen) || answerable(view.said, view).some(isChosen)
}

/** A form that is not on the page any more cannot give back what was typed: the page says it apart. */
const goneFrom = (forms: StepForms, view: StepView): StepForms | null => {
  for (const [name, isShown] of Object.entries(formsOn(view))) {
    const form = name as keyof ReturnType<typeof formsOn>
    const { typed, errors } = forms[form] ?? {}
    if (typed && !(isShown && isStillThere(form, typed, view)))
      return late(form, typed, view, errors?.form?.[0] ?? refusals['not-now'])
  }
  return null
}

/** The page of a step again, with what was typed. */
export const stepAgain = async (c: Request, at: Entered, forms: StepForms, status: 409 | 422 = 422) => {
  const view = await readStepView(c, at)
  const gone = goneFrom(forms, view)
  c.status(gone ? 409 : status)
  return c.render(<StepPage {...view} forms={gone ?? forms} />)
}

/** After a move without a form: the step, with what was done or why it was not. */
export const backToStep = (c: Request, outcome: Outcome<unknown, StepRefusal>, said: string) => {
  const path = to.step(slugOf(c), stepKey(c))
  return outcome.ok ? redirectWith(c, path, said) : redirectWith(c, path, refusals[outcome.refusal], 'refused')
}
