import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { askForSupport } from '../asks/actions.ts'
import { moveReferral, proposeReferral } from '../referrals/actions.ts'
import { agreeToReferral } from '../referrals/actions-consent.ts'
import { contactHolder, noticeProject } from '../scouting/actions.ts'
import { answerByLink } from '../scouting/actions-answer.ts'
import { tokenOf } from '../scouting/token.ts'
import { followReferrals } from '../upkeep/actions-follow-referrals.ts'
import { askCase, forgotten, type ReferralCase, referralCases } from './cases.ts'
import type { Stage } from './people.ts'

export const structure = 'Atelier des Pentes'

const refer = async (stage: Stage, told: ReferralCase): Promise<Id> => {
  const { services, person, sheet, ago } = stage
  const proposed = {
    projectId: sheet(told.project),
    fromId: sheet(structure),
    destination: 'structure' as const,
    toId: sheet(told.to),
    motive: told.motive,
    expected: told.expected,
  }
  const id = certain(await proposeReferral(services, person('maelle'), proposed, ago(told.on)))
  for (const { move, on, written = {} } of told.steps) {
    if (move === 'agree') certain(await agreeToReferral(services, person(told.holder), id, [], ago(on)))
    else certain(await moveReferral(services, person('simon'), id, move, written, ago(on)))
  }
  return id
}

/** Projects sent to a bank and to a foundation: in each state, one nobody answered, one declined twice, one whose holder asks. */
export const tellReferrals = async (stage: Stage): Promise<void> => {
  await refer(stage, forgotten)
  // alone there on that day, it is the only one that ends
  await followReferrals({ ...stage.services, clock: () => stage.ago(forgotten.on - 29) })
  for (const told of referralCases) await refer(stage, told)
  const { services, person, sheet, ago } = stage
  const { project, holder, to, on, need, expected } = askCase
  const asked = { projectId: sheet(project), toId: sheet(to), need, expected, documents: [] }
  certain(await askForSupport(services, person(holder), asked, ago(on)))
}

/** A project noticed whose holder has not answered, and one whose holder agreed. */
export const tellScoutings = async ({ services, person, sheet, ago }: Stage): Promise<void> => {
  const maelle = person('maelle')
  const organisation = { id: sheet(structure), name: structure }
  const noticed = { territoryId: null, challengeId: null }
  const waiting = {
    ...noticed,
    projectName: 'Le four de Zarbaloup',
    seen: 'Un four à pain remis en route par des voisins, ouvert deux soirs par semaine.',
    holder: { sheetId: null, email: 'odile@four-de-zarbaloup.example' },
  }
  const first = certain(await noticeProject(services, maelle, organisation, waiting, ago(14)))
  certain(await contactHolder(services, maelle, first, ago(12)))
  // agreed by the link of the letter, before the project has a sheet here
  const agreed = {
    ...noticed,
    projectName: 'La Grange aux outils',
    seen: 'Des outils de jardin prêtés au village, réparés le samedi.',
    holder: { sheetId: null, email: 'ines@grange-aux-outils.example' },
  }
  const second = certain(await noticeProject(services, maelle, organisation, agreed, ago(50)))
  certain(await contactHolder(services, maelle, second, ago(49)))
  await answerByLink(services, tokenOf(services.secret, second, 'contacted'), 'agree', ago(44))
}
