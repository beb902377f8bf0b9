import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { paths } from '../../paths.ts'
import { writeToOrganisation } from '../../reviews/emails.ts'
import type { Subject } from '../rules.ts'
import type { Decision } from './queries.ts'
import { appealBefore, completionDueOn } from './rules.ts'
import { letters } from './words-letters.ts'

/** The decision is taken: those who answer for the organisation learn it, with the way to appeal when there is one. */
export const tellDecided = async (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  subject: Subject,
  { id, number, kind, outcome }: Decision,
  day: Day,
): Promise<void> => {
  // a label that is given has its own letter, with what it allows
  if (outcome === 'granted') return
  const settings = await readSettings(tx)
  const term = appealBefore({ kind, outcome, day }, settings.appeal_window_days)
  const about = {
    number: subject.number,
    organisation: subject.organisation,
    family: subject.familyName,
    decision: number,
  }
  await writeToOrganisation(tx, services, subject.organisationId, {
    key: `label-decided:${id}`,
    subject: letters.subject(outcome, subject.organisation),
    letter: {
      paragraphs: [
        ...letters.paragraphs(about, kind, outcome),
        ...(term ? [letters.appeal(term)] : []),
        ...(outcome === 'adjourned' ? [letters.completion(completionDueOn(settings, day))] : []),
        ...(kind === 'appeal' && outcome === 'refused' ? [letters.again] : []),
      ],
      action: { label: letters.action, path: paths.decisionRecord(number) },
    },
  })
}
