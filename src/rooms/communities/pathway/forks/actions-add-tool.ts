import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { done, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { stamp } from '#core/stamp.ts'
import { freeKey, type ModelStep } from '../models/rules.ts'
import { editFork } from './actions.ts'
import { most, type ToolTyped, toolWith } from './rules.ts'

const within = (steps: readonly ModelStep[], key: string, change: (step: ModelStep) => ModelStep) => {
  found(steps.find((step) => step.key === key))
  return done({ steps: steps.map((step) => (step.key === key ? change(step) : step)) })
}

export const addTool = (services: Services, actor: Actor, slug: string, key: string, typed: ToolTyped) =>
  editFork(services, actor, slug, ({ steps }) => {
    const { tools } = found(steps.find((step) => step.key === key))
    if (tools.length >= most.tools) return refused('too-many')
    const made = toolWith(
      freeKey(
        slugify(typed.title),
        tools.map((tool) => tool.key),
      ),
      typed,
    )
    return within(steps, key, (step) => ({ ...step, tools: [...tools, made] }))
  })

export const editTool = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  toolKey: string,
  { read, ...typed }: ToolTyped & { read: string },
) =>
  editFork(services, actor, slug, ({ steps }) => {
    const step = found(steps.find((one) => one.key === key))
    if (read !== stamp(found(step.tools.find((one) => one.key === toolKey)))) return refused('changed')
    return within(steps, key, (here) => ({
      ...here,
      tools: here.tools.map((tool) => (tool.key === toolKey ? toolWith(toolKey, typed) : tool)),
    }))
  })
