// Projects, and declarations of them, for the tests of this room.
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import type { cast } from '../../demo/cast.ts'
import { draft, person, published } from '../directory/room.fixture.ts'
import { loadCharter } from './charter/actions.ts'
import { beginDeclaration, declare, saveStep } from './declarations/actions.ts'
import { readDraft } from './declarations/queries.ts'
import { stampOf } from './declarations/values.ts'
import type { Said } from './rules.ts'

export { draft, person, published }
export const now = new Date('2026-11-22T10:00:00Z')
export const today = '2026-11-22'
export const on = (day: string) => new Date(`${day}T10:00:00Z`)

const blank: Omit<Said, 'question'> = {
  answer: 'yes',
  evidence: 'Un fait vérifiable.',
  commitment: '',
  dueOn: null,
  url: null,
  licence: 'CC BY-SA 4.0',
  details: {},
  fileId: null,
}

const codes = ['general_interest', 'shared_governance', 'fair_value', 'open_method', 'open_data', 'open_source']

/** What the sheet of a project says for the first criterion, besides where it acts and its challenges. */
export const told = { need: 'Sans voiture, on refuse un emploi.', publics: ['job_seekers' as const] }

/** Answers to every question: « oui » with a proof, unless said otherwise. */
export const allSaid = (changes: Record<string, Partial<Said>> = {}): Said[] =>
  codes.map((question) => ({ question, ...blank, ...changes[question] }))

/** A project of this person, published, with a declaration begun and complete: its draft. */
export const begun = async (
  services: Services,
  who: keyof typeof cast,
  { name = 'Permis de bouger', said = allSaid(), at = now }: { name?: string; said?: Said[]; at?: Date } = {},
) => {
  await loadCharter(services.db)
  const actor = await person(services.db, who)
  const sheet = await published(services, actor, name, told)
  if (said.length > 0) return { actor, sheet, id: await write(services, actor, sheet.id, said, at) }
  return { actor, sheet, id: (await beginDeclaration(services, actor, sheet.id, at)).id }
}

/** A picture whose bytes say that it is one. */
export const picture = (): File =>
  new File(
    [
      new Uint8Array([
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21,
        196, 137,
      ]),
    ],
    'statuts.png',
  )

/** Begins or goes on with a declaration, with these answers. Answers its id. */
export const write = async (services: Services, actor: Actor, sheetId: string, said: readonly Said[], at: Date) => {
  const { id } = await beginDeclaration(services, actor, sheetId, at)
  const saved = await save(services, actor, id, said, at)
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
  return id
}

/** Saves these answers as someone who has just read the declaration would. */
export const save = async (services: Services, actor: Actor, id: string, said: readonly Typing[], at: Date) => {
  const { draft: read } = await readDraft(services.db, actor, id, at.toISOString().slice(0, 10))
  const questions = said.map(({ question }) => question)
  const typed = said.map((one) => ({ ...one, file: one.file ?? null, removesFile: false }))
  return saveStep(services, actor, id, { stamp: stampOf(questions, read.said), said: typed }, at)
}
type Typing = Said & { file?: File }

/** The same, declared. */
export const declared = async (
  services: Services,
  ...rest: Parameters<typeof begun> extends [unknown, ...infer R] ? R : never
) => {
  const made = await begun(services, ...rest)
  const outcome = await declare(services, made.actor, made.id, 1, rest[1]?.at ?? now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return made
}
