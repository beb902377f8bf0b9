import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { done, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { stamp } from '#core/stamp.ts'
import { freeKey, type ModelStep } from '../models/rules.ts'
import { editFork } from './actions.ts'
import { most, type StepTyped, stepWith } from './rules.ts'

/** What is on the form of a step: its tools have their own forms, and stand in nobody’s way. */
export const stampOfStep = ({ tools: _, ...step }: ModelStep): string => stamp(step)

/** Adds a step at the end. Its key comes from its title, and stays. */
export const addStep = (services: Services, actor: Actor, slug: string, typed: StepTyped) =>
  editFork(services, actor, slug, ({ steps }) => {
    if (steps.length >= most.steps) return refused('too-many')
    const taken = steps.map((step) => step.key)
    return done({ steps: [...steps, stepWith(freeKey(slugify(typed.title), taken), typed, [])] })
  })

export const editStep = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  { read, ...typed }: StepTyped & { read: string },
) =>
  editFork(services, actor, slug, ({ steps }) => {
    const before = found(steps.find((step) => step.key === key))
    if (read !== stampOfStep(before)) return refused('changed')
    return done({ steps: steps.map((step) => (step.key === key ? stepWith(key, typed, step.tools) : step)) })
  })
