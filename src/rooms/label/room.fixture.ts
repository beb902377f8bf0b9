// Organisations that support projects, and their applications, for the tests of this room and of those that use it.
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import type { cast } from '../../demo/cast.ts'
import { person, placeId, published } from '../directory/room.fixture.ts'
import { beginApplication, submitApplication } from './applications/actions.ts'
import { saveCriterion } from './applications/actions-criteria.ts'
import { savePledges, saveStructure, saveSupport } from './applications/actions-steps.ts'
import type { CriterionTyped } from './applications/forms.ts'
import { readOwn } from './applications/queries.ts'
import { stampOf } from './applications/values.ts'
import { loadLabel } from './referential/load.ts'
import type { Criterion, Family } from './rules.ts'

export { browse, curator, joins, mails, person, placeId, published } from '../directory/room.fixture.ts'
export const now = new Date('2026-11-23T10:00:00Z')
export const today = '2026-11-23'
export const on = (day: string) => new Date(`${day}T10:00:00Z`)

type Made = { actor: Actor; sheet: Awaited<ReturnType<typeof published>> }
type Options = { name?: string; family?: Family; carries?: boolean; at?: Date }

/** A page whose bytes say that it is a PDF. */
export const pdf = (name = 'bilan.pdf', text = 'un bilan'): File => new File([`%PDF-1.7\n${text}\n%%EOF\n`], name)

/** An organisation that this person keeps, published, in Guéret; the criteria of the label are there. */
export const applicant = async (
  services: Services,
  who: keyof typeof cast | Actor,
  { name = 'Atelier des Pentes' }: Pick<Options, 'name'> = {},
): Promise<Made> => {
  await loadLabel(services.db)
  const actor = typeof who === 'string' ? await person(services.db, who) : who
  return { actor, sheet: await published(services, actor, name, { kind: 'organisation' }, on('2026-11-20')) }
}

/** An application begun, empty. */
export const begun = async (services: Services, who: keyof typeof cast | Actor, options: Options = {}) => {
  const made = await applicant(services, who, options)
  return { ...made, id: await begin(services, made, options) }
}

/** Begins one more application for an organisation. */
export const begin = async (services: Services, { actor, sheet }: Made, options: Options = {}): Promise<string> => {
  const { family = 'support_network', carries = false, at = now } = options
  const beginning = { family, supportsOthers: true, carriesProjects: carries }
  const outcome = await beginApplication(services, actor, sheet.id, beginning, at)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

const readAgain = (services: Services, actor: Actor, id: string, at: Date) =>
  readOwn(services.db, actor, id, at.toISOString().slice(0, 10))

/** An answer to a criterion as its form gives it, complete: with a link when a piece is asked. */
export const answerTo = (criterion: Criterion, changes: Partial<CriterionTyped> = {}): CriterionTyped => ({
  stamp: '',
  answer: `Ce que nous faisons pour ${criterion.code}.`,
  selfScore: 2,
  details: Object.fromEntries(criterion.details.map(({ name, kind }) => [name, kind === 'number' ? '12' : 'Voici.'])),
  pieces: [],
  fromVault: [],
  piece: null,
  link: criterion.evidence ? { url: 'https://exemple.org/bilan', title: 'Bilan 2025', isPublic: true } : null,
  ...changes,
})

/** Saves an answer as someone who has just read the page would. */
export const saveAnswer = async (
  services: Services,
  actor: Actor,
  id: string,
  code: string,
  changes: Partial<CriterionTyped> = {},
  at = now,
) => {
  const { referential, written } = await readAgain(services, actor, id, at)
  const criterion = referential.criteria.find((one) => one.code === code)
  if (!criterion) throw new Error(`no criterion ${code}`)
  return saveCriterion(
    services,
    actor,
    id,
    code,
    answerTo(criterion, { stamp: stampOf(code, written), ...changes }),
    at,
  )
}

/** Says everything that an application asks. */
export const complete = async (services: Services, actor: Actor, id: string, at = now): Promise<void> => {
  const { referential, written } = await readAgain(services, actor, id, at)
  const places = [await placeId(services.db, 'commune', '23096')]
  const [role] = await services.db.selectFrom('label_role').select('code').orderBy('position').limit(1).execute()
  const about = {
    placeIds: places,
    roles: role ? [role.code] : [],
    contactName: actor.name,
    contactFunction: 'Direction',
  }
  const support = { offer: 'Neuf mois d’appui.', freeOfCharge: 'Gratuit.', team: 'Trois personnes.' }
  const pledges = referential.commitments
    .filter(({ required }) => required)
    .map(({ code }) => ({ code, target: 10, dueOn: '2027-11-23', how: 'Deux ateliers par an.' }))
  const outcomes = [
    await saveStructure(services, actor, id, { stamp: stampOf('structure', written), ...about }, at),
    await saveSupport(services, actor, id, { stamp: stampOf('soutien', written), ...support }, at),
    await savePledges(services, actor, id, { stamp: stampOf('engagements', written), pledges }, at),
  ]
  for (const { code } of referential.criteria) {
    const saved = await saveAnswer(services, actor, id, code, {}, at)
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
  }
  for (const outcome of outcomes) if (!outcome.ok) throw new Error(outcome.refusal)
}

/** A complete application, not submitted yet. */
export const completed = async (services: Services, who: keyof typeof cast | Actor, options: Options = {}) => {
  const made = await begun(services, who, options)
  await complete(services, made.actor, made.id, options.at)
  return made
}

/** Submits a complete application as it stands. */
export const submit = async (services: Services, actor: Actor, id: string, at = now): Promise<void> => {
  const { referential } = await readAgain(services, actor, id, at)
  const outcome = await submitApplication(services, actor, id, referential.id, at)
  if (!outcome.ok) throw new Error(outcome.refusal)
}

/** A submitted application. */
export const submitted = async (services: Services, who: keyof typeof cast | Actor, options: Options = {}) => {
  const made = await completed(services, who, options)
  await submit(services, made.actor, made.id, options.at)
  return made
}
