import { z } from 'zod'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export const toolKinds = ['template', 'checklist', 'workshop'] as const
export type ToolKind = (typeof toolKinds)[number]
export const timeUnits = ['minutes', 'half_days'] as const

const key = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** What helps to do a step: a text to fill in, boxes to tick, or a workshop to hold. A checklist has items. */
export const toolSchema = z
  .object({
    key,
    kind: z.enum(toolKinds),
    title: z.string().min(1).max(150),
    body: z.string().min(1).max(20_000),
    items: z.array(z.string().min(1).max(300)).max(60).default([]),
  })
  .refine(({ kind, items }) => kind !== 'checklist' || items.length > 0)
export type Tool = z.infer<typeof toolSchema>

export const stepSchema = z.object({
  key,
  title: z.string().min(1).max(150),
  why: z.string().min(1).max(2000),
  time: z.object({ amount: z.number().int().min(1).max(600), unit: z.enum(timeUnits) }),
  deliverable: z.string().min(1).max(1000),
  tools: z.array(toolSchema).max(20),
})
export type ModelStep = z.infer<typeof stepSchema>
export const contentSchema = z.array(stepSchema)

/** Addresses beside the steps of a community: no step may be called so. */
const reserved = ['choisir', 'dossier', 'variante']

/** Who shares the work, how it is governed, where it goes: neither skipped nor left out of a variant. */
export const required: readonly string[] = ['cartographier', 'gouvernance', 'feuille-de-route']
/** The step where three challenges of the site are chosen. */
export const challengesStep = 'trois-defis'

export type Model = { preamble: string; steps: readonly ModelStep[] }

/** A version of a pathway with where it comes from. `community`: none for the national one. */
export type Version = Model & {
  id: Id
  number: number
  status: 'draft' | 'published'
  note: string
  publishedOn: Day | null
  version: number
  pathway: { id: Id; slug: string; name: string; demo: boolean }
  community: { slug: string; name: string } | null
  origin: { slug: string; name: string; number: number } | null
}

export type Missing = 'no-step' | 'required-step' | 'same-key' | 'reserved-key' | 'nothing-changed'

/** What keeps a variant from being published. */
export const whyNotPublished = (draft: Model, origin: Model): Missing | null => {
  const keys = draft.steps.map((step) => step.key)
  if (keys.length === 0) return 'no-step'
  if (required.some((one) => !keys.includes(one))) return 'required-step'
  if (new Set(keys).size < keys.length || draft.steps.some(({ tools }) => hasTwins(tools))) return 'same-key'
  if (keys.some((one) => reserved.includes(one))) return 'reserved-key'
  // a variant that only leaves out the words of the first page is a copy
  const { lines, moved, preamble } = changesBetween(origin, draft)
  return lines.length === 0 && !moved && (preamble === null || draft.preamble === '') ? 'nothing-changed' : null
}

const hasTwins = (tools: readonly Tool[]) => new Set(tools.map((tool) => tool.key)).size < tools.length

/** The key of a new step or tool, from its title, unlike the others. */
export const freeKey = (slug: string, taken: readonly string[]): string => {
  const base = slug.slice(0, 50).replace(/-$/, '') || 'etape'
  const used = [...taken, ...reserved]
  let free = base
  for (let rank = 2; used.includes(free); rank += 1) free = `${base}-${rank}`
  return free
}

/** One place up or down; at an end, nothing moves. */
export const moved = <T extends { key: string }>(list: readonly T[], key: string, by: -1 | 1): T[] => {
  const from = list.findIndex((one) => one.key === key)
  const other = list[from + by]
  const one = list[from]
  if (!one || !other) return [...list]
  return list.map((here, index) => (index === from ? other : index === from + by ? one : here))
}

export type PartName = 'title' | 'why' | 'time' | 'deliverable' | 'kind' | 'body' | 'items'
export type ChangedPart = { name: PartName; before: string; after: string }
export type Change = { list: 'step' | 'tool'; key: string; name: string } & (
  | { kind: 'added' | 'removed' }
  | { kind: 'changed'; parts: ChangedPart[] }
)
export type Changes = { preamble: { before: string; after: string } | null; lines: Change[]; moved: boolean }

/** Says a time or a kind in French: given by the words, so that a difference reads as the page does. */
export type Spoken = { time: (time: ModelStep['time']) => string; kind: (kind: ToolKind) => string }
const plain: Spoken = { time: ({ amount, unit }) => `${amount} ${unit}`, kind: (kind) => kind }

/** What changed from a version to another. A step and a tool are known by their keys. */
export const changesBetween = (before: Model, after: Model, spoken = plain): Changes => {
  const old = new Map(before.steps.map((step) => [step.key, step]))
  const kept = after.steps.map((step) => step.key)
  const gone = before.steps.filter((step) => !kept.includes(step.key))
  return {
    preamble: before.preamble === after.preamble ? null : { before: before.preamble, after: after.preamble },
    lines: [
      ...after.steps.flatMap((step) => stepChanges(old.get(step.key), step, spoken)),
      ...gone.map((step): Change => ({ list: 'step', key: step.key, name: step.title, kind: 'removed' })),
    ],
    moved: order(before, kept) !== order(after, [...old.keys()]),
  }
}

export const isSame = ({ preamble, lines, moved }: Changes): boolean => !preamble && lines.length === 0 && !moved

const order = ({ steps }: Model, common: readonly string[]) =>
  steps
    .map((step) => step.key)
    .filter((one) => common.includes(one))
    .join()

const stepChanges = (before: ModelStep | undefined, after: ModelStep, spoken: Spoken): Change[] => {
  const about = { list: 'step' as const, key: after.key, name: after.title }
  if (!before) return [{ ...about, kind: 'added' }]
  const parts = changedParts(
    ['title', 'why', 'time', 'deliverable'],
    { ...before, time: spoken.time(before.time) },
    { ...after, time: spoken.time(after.time) },
  )
  const old = new Map(before.tools.map((tool) => [tool.key, tool]))
  const gone = before.tools.filter((tool) => !after.tools.some((one) => one.key === tool.key))
  const named = (tool: Tool) => ({ list: 'tool' as const, key: `${after.key}/${tool.key}`, name: tool.title })
  return [
    ...(parts.length > 0 ? [{ ...about, kind: 'changed' as const, parts }] : []),
    ...after.tools.flatMap((tool): Change[] => {
      const was = old.get(tool.key)
      if (!was) return [{ ...named(tool), kind: 'added' }]
      const toolParts = changedParts(['title', 'kind', 'body', 'items'], flat(was, spoken), flat(tool, spoken))
      return toolParts.length > 0 ? [{ ...named(tool), kind: 'changed', parts: toolParts }] : []
    }),
    ...gone.map((tool): Change => ({ ...named(tool), kind: 'removed' })),
  ]
}

const flat = (tool: Tool, spoken: Spoken) => ({ ...tool, kind: spoken.kind(tool.kind), items: tool.items.join('\n') })

const changedParts = <N extends PartName>(
  names: readonly N[],
  before: Record<N, string>,
  after: Record<N, string>,
): ChangedPart[] =>
  names.flatMap((name) => (before[name] === after[name] ? [] : [{ name, before: before[name], after: after[name] }]))
