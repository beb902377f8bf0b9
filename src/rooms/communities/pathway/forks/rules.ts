import { z } from 'zod'
import { field } from '#core/forms.ts'
import {
  type Missing,
  type ModelStep,
  stepSchema,
  type Tool,
  timeUnits,
  toolKinds,
  toolSchema,
} from '../models/rules.ts'

/** What a variant may hold. */
export const most = { steps: 20, tools: 20 }

export type ForkRefusal = 'already-drafted' | 'changed' | 'too-many' | Missing
export type FollowRefusal = 'steps-lost' | 'same-version' | 'not-for-you'

type Sentences = {
  missing: { name: string; title: string; why: string; amount: string; unit: string; deliverable: string; body: string }
  kind: string
  items: string
  note: string
}

const stamped = { read: field.optional(40) }

export const textForm = (said: Sentences) =>
  z.object({ ...stamped, name: field.text(said.missing.name, 120), preamble: field.optional(4000) })

export const nameForm = (said: Sentences) => z.object({ name: field.text(said.missing.name, 120) })

/** The fields of a step, its tools left aside. */
export const stepForm = (said: Sentences) =>
  z.object({
    ...stamped,
    title: field.text(said.missing.title, 150),
    why: field.text(said.missing.why, 2000),
    amount: z.preprocess(
      Number,
      z
        .number({ error: said.missing.amount })
        .int(said.missing.amount)
        .min(1, said.missing.amount)
        .max(600, said.missing.amount),
    ),
    unit: field.choice(timeUnits, said.missing.unit),
    deliverable: field.text(said.missing.deliverable, 1000),
  })
export type StepTyped = Omit<z.infer<ReturnType<typeof stepForm>>, 'read'>

/** The items are lines: one box each, none twice. */
export const toolForm = (said: Sentences) =>
  z
    .object({
      ...stamped,
      kind: field.choice(toolKinds, said.kind),
      title: field.text(said.missing.title, 150),
      body: field.text(said.missing.body, 20_000),
      items: field.optional(12_000),
    })
    .transform(({ items, ...tool }) => ({
      ...tool,
      items: [
        ...new Set(
          items
            .split('\n')
            .map((line) => line.replace(/^\s*[-*]\s+/, '').trim())
            .filter(Boolean),
        ),
      ],
    }))
    .refine(({ kind, items }) => kind !== 'checklist' || items.length > 0, { path: ['items'], message: said.items })
    .refine(({ items }) => items.length <= 60 && items.every((item) => item.length <= 300), {
      path: ['items'],
      message: said.items,
    })
export type ToolTyped = Omit<z.infer<ReturnType<typeof toolForm>>, 'read'>

export const publicationForm = (said: Sentences) =>
  z.object({ ...stamped, note: field.text(said.note, 1000), follow: field.checkbox() })

export const stepWith = (key: string, typed: StepTyped, tools: readonly Tool[]): ModelStep =>
  stepSchema.parse({
    key,
    title: typed.title,
    why: typed.why,
    time: { amount: typed.amount, unit: typed.unit },
    deliverable: typed.deliverable,
    tools,
  })

export const toolWith = (key: string, { kind, title, body, items }: ToolTyped): Tool =>
  toolSchema.parse({ key, kind, title, body, items: kind === 'checklist' ? items : [] })
