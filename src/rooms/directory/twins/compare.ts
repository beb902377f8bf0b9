import type { Typed } from '#core/forms.ts'
import type { Patch } from '../drafts/rules.ts'
import { stepParts } from '../drafts/steps/index.ts'
import type { StepChoices } from '../drafts/steps/step.ts'
import { saidIn } from '../drafts/wording.ts'
import type { Sheet } from '../queries.ts'
import type { Compared } from './pages.tsx'
import { completion } from './rules.ts'

/** What the forms say of a sheet, but how its people are reached: contacts are never merged. */
export const comparable = (sheet: Sheet): Typed => {
  const { essentiel, besoin, lieux, identite } = stepParts
  const [said, links] = [[essentiel, besoin, lieux, identite].map((part) => part.values(sheet)), sheet.links]
  return Object.assign({}, ...said, {
    website: sheet.website ?? '',
    links: links.map(({ label, url }) => `${label} (${url})`),
    source_name: sheet.sourceName ?? '',
  })
}

/** The sheet that stays as it would be. */
const completed = (kept: Sheet, absorbed: Sheet): Sheet => {
  const { challengeIds, placeIds, seatId, organisationId, ...said }: Patch = completion(kept, absorbed)
  return {
    ...kept,
    ...said,
    ...(challengeIds && { challenges: absorbed.challenges }),
    ...(placeIds && { places: absorbed.places }),
    ...(seatId && { seat: absorbed.seat }),
    ...(organisationId && { organisation: absorbed.organisation }),
  }
}

/** Field by field: what each says, and what will be left. */
export const compareSheets = (absorbed: Sheet, kept: Sheet, choices: StepChoices): Compared[] => {
  const said = (sheet: Sheet) => new Map(saidIn(comparable(sheet), choices))
  const [from, to, after] = [said(absorbed), said(kept), said(completed(kept, absorbed))]
  const labels = [...new Set([...to.keys(), ...from.keys()])]
  return labels.map((label) => ({
    label,
    absorbed: from.get(label) ?? '',
    kept: to.get(label) ?? '',
    after: after.get(label) ?? '',
    isTaken: (after.get(label) ?? '') !== (to.get(label) ?? ''),
  }))
}
