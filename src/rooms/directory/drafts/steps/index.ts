import type { FormStep } from '../rules.ts'
import { contact } from './contact.tsx'
import { essentials } from './essentials.tsx'
import { identity } from './identity.tsx'
import { need } from './need.tsx'
import { provenance } from './provenance.tsx'
import type { StepPart } from './step.ts'
import { where } from './where.tsx'

export const stepParts: Record<FormStep, StepPart> = {
  essentiel: essentials,
  besoin: need,
  lieux: where,
  identite: identity,
  contact,
  provenance,
}
