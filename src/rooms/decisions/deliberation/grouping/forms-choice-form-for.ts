import { z } from 'zod'
import type { Typed } from '#core/forms.ts'
import { decisionForm } from '../../proposals/forms.ts'

/** How and when it is settled: the part of a decision's form that waited for the ideas. The rest is what was announced. */
export const choiceFormFor = (announced: Typed) =>
  z.preprocess((raw) => ({ ...announced, collects: 'nothing', ...only(raw as Record<string, unknown>) }), decisionForm)

const asked = [
  'version',
  'method',
  'threshold',
  'quorum',
  'dots',
  'opens_on',
  'opens_time',
  'closes_on',
  'closes_time',
] as const

const only = (raw: Record<string, unknown>) =>
  Object.fromEntries(asked.filter((name) => name in raw).map((name) => [name, raw[name]]))
