import { z } from 'zod'
import type { Typed } from '#core/forms.ts'
import type { Id } from '#core/pure/id.ts'
import type { FormStep } from '../drafts/rules.ts'
import type { Standing, Status } from '../rules.ts'

/** What someone else may propose to change, part by part: never how people are reached, nor where a sheet comes from. */
export const proposalParts = ['essentiel', 'besoin', 'lieux', 'identite', 'liens'] as const
export type ProposalPart = (typeof proposalParts)[number]

/** The step of the form where an accepted change is written. */
export const stepOf: Record<ProposalPart, FormStep> = {
  essentiel: 'essentiel',
  besoin: 'besoin',
  lieux: 'lieux',
  identite: 'identite',
  liens: 'contact',
}

export type ProposalStatus = 'pending' | 'accepted' | 'refused' | 'withdrawn'

/** Working days given to those who keep the sheet; after them, those in charge of the directory see the proposal too. */
export const targetDays = 10

/** Days during which a proposal that was answered is kept with its words. */
export const keptDays = 365

export const limits = { why: 500, reason: 500 } as const

const value = z.union([z.string(), z.array(z.string())])

/** What is proposed, field by field: as it was when it was proposed, and as it should be. */
export const changesShape = z.record(z.string(), z.object({ from: value, to: value }))
export type Changes = z.infer<typeof changesShape>

// files and confirmations are not content; a place or a structure is kept by its number, shown by its name
const passing = /^(logo|places$)/
const textOf = (said: string | string[] | undefined): string => [said ?? ''].flat().join('\n')

/** The fields that differ between a form as it was and as it was filled. */
export const changesBetween = (before: Typed, after: Typed): Changes =>
  Object.fromEntries(
    Object.keys(before)
      .filter((name) => !passing.test(name) && textOf(before[name]) !== textOf(after[name]))
      .map((name) => [name, { from: before[name] ?? '', to: after[name] ?? '' }]),
  )

/** The form as it is now, with what is proposed in it: what changed meanwhile elsewhere in the form is kept. */
export const withChanges = (now: Typed, changes: Changes): Typed => ({
  ...now,
  ...Object.fromEntries(Object.entries(changes).map(([name, { to }]) => [name, to])),
})

/** Fields that were changed by someone else since the proposal, to something that is not what it proposes. */
export const movedSince = (now: Typed, changes: Changes): string[] =>
  Object.entries(changes)
    .filter(([name, { from, to }]) => ![textOf(from), textOf(to)].includes(textOf(now[name])))
    .map(([name]) => name)

export type ProposalRefusal = 'not-published' | 'yours' | 'nothing-changed'

/** May one propose a change here? Those who may edit the sheet edit it. */
export const refusalToPropose = ({ status, standing }: { status: Status; standing: Standing }) => {
  if (status !== 'published') return 'not-published' as const
  return standing === null ? null : ('yours' as const)
}

export type JudgementRefusal = 'already-decided' | 'own-proposal' | 'reason-missing'

type Judged = { status: ProposalStatus; authorId: Id | null }

/** Nobody judges what they proposed; a no says why. */
export const refusalToJudge = (
  { status, authorId }: Judged,
  { accepted, reason }: { accepted: boolean; reason: string },
  judgeId: Id,
): JudgementRefusal | null => {
  if (status !== 'pending') return 'already-decided'
  if (authorId === judgeId) return 'own-proposal'
  return !accepted && reason === '' ? 'reason-missing' : null
}
