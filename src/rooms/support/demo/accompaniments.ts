import { found } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { answerProposal, endByHolder, proposeAccompaniment } from '../accompaniments/actions.ts'
import { signDiagnosis, writeDiagnosis } from '../accompaniments/actions-diagnosis.ts'
import { agreeToEvaluator, nameEvaluator } from '../accompaniments/actions-evaluator.ts'
import { addObjective, settleObjective, signPlan } from '../accompaniments/actions-plan.ts'
import { closeAccompaniment, writeReview } from '../accompaniments/actions-reviews.ts'
import { addAction, markAction, noteSession, planSession } from '../accompaniments/actions-sessions.ts'
import { accompanimentById } from '../accompaniments/queries.ts'
import { objectiveIn, sessionIn } from '../accompaniments/queries-parts.ts'
import type { Side, Texts } from '../accompaniments/rules.ts'
import type { Who } from './cases.ts'
import type { Stage } from './people.ts'
import { structure } from './referrals.ts'

type Opening = { project: string; holder: Who; on: number; purpose: string }

const offer = async ({ services, person, sheet, ago }: Stage, { project, on, purpose }: Opening): Promise<Id> => {
  const proposed = { projectId: sheet(project), organisationId: sheet(structure), referralId: null, purpose }
  return certain(await proposeAccompaniment(services, person('maelle'), proposed, ago(on)))
}

const open = async (stage: Stage, opening: Opening): Promise<Id> => {
  const id = await offer(stage, opening)
  const { services, person, ago } = stage
  certain(await answerProposal(services, person(opening.holder), id, 'accept', ago(opening.on - 4)))
  return id
}

type Signing = { id: Id; on: number; by: readonly Who[] }

const read = async ({ services, ago }: Stage, id: Id, on: number) =>
  found(await accompanimentById(services.db, id, parisDay(ago(on))))

const diagnose = async (stage: Stage, { id, on, by }: Signing, writer: Who, texts: Texts): Promise<void> => {
  const { services, person, ago } = stage
  const { diagnosisStamp: stamp } = await read(stage, id, on)
  certain(await writeDiagnosis(services, person(writer), id, { ...texts, stamp }, ago(on)))
  const { diagnosisStamp } = await read(stage, id, on)
  for (const who of by) certain(await signDiagnosis(services, person(who), id, diagnosisStamp, ago(on - 2)))
}

type Aim = { title: string; measure: string; within: number }

const plan = async (stage: Stage, { id, on, by }: Signing, aims: readonly Aim[]): Promise<Id[]> => {
  const { services, person, ago, day } = stage
  const ids: Id[] = []
  for (const { title, measure, within } of aims)
    ids.push(
      certain(await addObjective(services, person('maelle'), id, { title, measure, dueOn: day(within) }, ago(on))),
    )
  const { planStamp } = await read(stage, id, on)
  for (const who of by) certain(await signPlan(services, person(who), id, planStamp, ago(on - 4)))
  return ids
}

type Meeting = { id: Id; on: number; subject: string; notes: string | null }

/** A session planned ten days before; with notes, it was held. */
const meet = async ({ services, person, ago, day }: Stage, { id, on, subject, notes }: Meeting): Promise<Id> => {
  const maelle = person('maelle')
  const draft = { subject, heldOn: day(-on), startsAt: '14:30', minutes: 90, place: 'Atelier des Pentes, Lyon' }
  const session = certain(await planSession(services, maelle, id, draft, ago(Math.max(on, 0) + 10)))
  if (notes === null) return session
  const { stamp } = await sessionIn(services.db, id, session)
  certain(await noteSession(services, maelle, id, { sessionId: session, stamp, notes }, ago(on)))
  return session
}

type Task = {
  id: Id
  title: string
  side: Side
  on: number
  due: number
  sessionId: Id | null
  doneBy?: Who
  doneOn?: number
}

const decide = async ({ services, person, ago, day }: Stage, task: Task): Promise<void> => {
  const draft = {
    title: task.title,
    side: task.side,
    dueOn: day(task.due),
    sessionId: task.sessionId,
    objectiveId: null,
  }
  const actionId = certain(await addAction(services, person('maelle'), task.id, draft, ago(task.on)))
  if (task.doneBy)
    certain(await markAction(services, person(task.doneBy), task.id, { actionId, isDone: true }, ago(task.doneOn ?? 0)))
}

/** Well under way, with sessions, actions done, late and to come, and an evaluator both appointed. */
const followed = async (stage: Stage): Promise<void> => {
  const { services, person, sheet, ago } = stage
  const opening = {
    project: 'Permis de bouger',
    holder: 'nadia' as const,
    on: 215,
    purpose: 'Un an pour passer d’un garage à deux, sans perdre ce qui marche. Un rendez-vous par mois.',
  }
  const id = await open(stage, opening)
  await diagnose(stage, { id, on: 195, by: ['nadia', 'maelle'] }, 'nadia', {
    strengths: 'Quatorze mécaniciens bénévoles. Une liste d’attente de trois mois.',
    difficulties: 'Un seul pont. Le bail du garage se termine dans deux ans.',
    needs: 'Un second lieu, et une personne pour tenir les comptes.',
  })
  const [lease, accounts] = await plan(stage, { id, on: 180, by: ['maelle', 'nadia'] }, [
    { title: 'Trouver un second lieu', measure: 'Un bail de six ans est signé.', within: 60 },
    { title: 'Tenir les comptes au mois', measure: 'Trois bilans mensuels de suite.', within: -30 },
  ])
  const first = await meet(stage, {
    id,
    on: 150,
    subject: 'Choisir entre deux bourgs',
    notes: 'Deux locaux visités. Celui de la gare est plus grand, l’autre est gratuit un an.',
  })
  await decide(stage, {
    id,
    title: 'Demander le bail de la gare',
    side: 'holder',
    on: 150,
    due: -120,
    sessionId: first,
    doneBy: 'nadia',
    doneOn: 125,
  })
  const second = await meet(stage, {
    id,
    on: 60,
    subject: 'Les comptes, mois par mois',
    notes: 'Le tableau tient en une page. Les pièces détachées pèsent plus que prévu.',
  })
  await decide(stage, {
    id,
    title: 'Envoyer le tableau d’octobre',
    side: 'holder',
    on: 60,
    due: -12,
    sessionId: second,
  })
  await decide(stage, {
    id,
    title: 'Présenter un comptable bénévole',
    side: 'structure',
    on: 60,
    due: 6,
    sessionId: second,
  })
  await meet(stage, { id, on: -9, subject: 'Relire le bail', notes: null })
  const { stamp } = await objectiveIn(services.db, id, accounts ?? '')
  const result = { objectiveId: accounts ?? '', stamp, status: 'partly' as const, result: 'Deux mois sur trois.' }
  certain(await settleObjective(services, person('maelle'), id, result, ago(25)))
  if (!lease) return
  certain(await nameEvaluator(services, person('maelle'), id, sheet('Mesure & sens'), ago(100)))
  certain(await agreeToEvaluator(services, person('nadia'), id, ago(95)))
}

/** The structure signed; the holder has the hand. */
const diagnosed = async (stage: Stage): Promise<void> => {
  const opening = {
    project: 'La Haie commune',
    holder: 'camille' as const,
    on: 24,
    purpose: 'Écrire un modèle qui tienne sans subvention, en six mois.',
  }
  const id = await open(stage, opening)
  await diagnose(stage, { id, on: 10, by: ['maelle'] }, 'camille', {
    strengths: 'Quatre kilomètres plantés, et des voisins qui reviennent.',
    difficulties: 'Chaque chantier dépend d’une seule personne.',
    needs: 'Former trois responsables de chantier.',
  })
}

/** Both wrote; the six months are to come. */
const over = async (stage: Stage): Promise<void> => {
  const { services, person, ago } = stage
  const opening = {
    project: 'La Ligne des bourgs',
    holder: 'yanis' as const,
    on: 260,
    purpose: 'Préparer l’emprunt qui ouvre le deuxième bourg.',
  }
  const id = await open(stage, opening)
  await diagnose(stage, { id, on: 245, by: ['yanis', 'maelle'] }, 'yanis', {
    strengths: 'Des conducteurs réguliers, et trois mairies qui paient.',
    difficulties: 'Aucun apport.',
    needs: 'Un dossier d’emprunt lisible par une banque.',
  })
  await plan(stage, { id, on: 230, by: ['yanis', 'maelle'] }, [
    { title: 'Signer un prêt participatif', measure: 'Le contrat est signé.', within: -140 },
  ])
  await meet(stage, { id, on: 205, subject: 'Le dossier d’emprunt', notes: 'Relu à voix haute, page par page.' })
  const closing = {
    worked: 'Le dossier est passé du premier coup. Les mairies sont venues à la banque.',
    missing: 'Deux séances de plus sur les contrats de conduite.',
    next: 'Se revoir dans six mois.',
  }
  certain(await closeAccompaniment(services, person('maelle'), id, closing, ago(80)))
  const own = {
    stage: 'closing' as const,
    worked: 'Quelqu’un qui lit les chiffres avec nous, sans les lire à notre place.',
    missing: 'Savoir plus tôt ce que la banque ne regarde pas.',
    next: 'Ouvrir le deuxième bourg au printemps.',
  }
  certain(await writeReview(services, person('yanis'), id, own, ago(72)))
}

/** The holder left, and said why without owing it. */
const ended = async (stage: Stage): Promise<void> => {
  const { services, person, ago } = stage
  const opening = {
    project: 'L’Épicerie du col',
    holder: 'yanis' as const,
    on: 140,
    purpose: 'Un an pour salarier une première personne.',
  }
  const id = await open(stage, opening)
  const reason = 'Nous préférons rester bénévoles pour l’instant.'
  certain(await endByHolder(services, person('yanis'), id, reason, ago(100)))
}

/** What a structure and its projects do together, at each step. */
export const tellAccompaniments = async (stage: Stage): Promise<void> => {
  await followed(stage)
  await diagnosed(stage)
  await over(stage)
  await ended(stage)
  await offer(stage, {
    project: 'Navette du plateau',
    holder: 'nadia',
    on: 3,
    purpose: 'Trois rendez-vous pour écrire la convention avec la commune.',
  })
}
