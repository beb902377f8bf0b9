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

/** Days after which the address of a visitor whom nobody answered is forgotten. */
export const addressKeptDays = 180

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

// of a list, what was added and taken away: two people who each add a place do not undo each other
const replayed = (now: readonly string[], from: readonly string[], to: readonly string[]): string[] => [
  ...now.filter((one) => !from.includes(one) || to.includes(one)),
  ...to.filter((one) => !from.includes(one) && !now.includes(one)),
]

const isLines = (name: string): boolean => name === 'aliases'
const linesOf = (said: string | string[] | undefined): string[] => textOf(said).split('\n').filter(Boolean)

/** The form as it is now, with what is proposed in it: what changed meanwhile elsewhere is kept, in the form and within a list. */
export const withChanges = (now: Typed, changes: Changes): Typed => ({
  ...now,
  ...Object.fromEntries(
    Object.entries(changes).map(([name, { from, to }]) => {
      const present = now[name]
      if (isLines(name)) return [name, replayed(linesOf(present), linesOf(from), linesOf(to)).join('\n')]
      if (Array.isArray(present) && Array.isArray(from) && Array.isArray(to)) return [name, replayed(present, from, to)]
      return [name, to]
    }),
  ),
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
