import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { cast } from '../../demo/cast.ts'
import { amendmentDemo } from './amendments/demo.ts'
import { beginDeclaration, declare, saveStep } from './declarations/actions.ts'
import { projectsOf, readDraft } from './declarations/queries.ts'
import { stampOf } from './declarations/values.ts'
import { callDemo } from './mandates/demo.ts'
import { leaveBanner } from './memberships/actions.ts'
import { peerDemo } from './peers/demo/actions.ts'
import { inventedMembers } from './peers/demo/members.ts'
import type { Said } from './rules.ts'

type Who = keyof typeof cast
type Told = Partial<Said> & Pick<Said, 'question' | 'answer' | 'evidence'>

/** Invented declarations of invented projects: members, some on the way; one that left; one half-written; and what peers asked some of them. */
export const bannerDemo = async (services: Services): Promise<void> => {
  const ids = await accountsDemo(services)
  const today = parisDay(services.clock())
  const actor = (who: Who): Actor => ({
    id: ids[who],
    name: cast[who].name,
    email: cast[who].email,
    secondFactor: false,
    grants: [],
    demo: true,
  })
  await inTransaction(services.db, async (db) => {
    const inside = { ...services, db }
    const bearing = async (who: Who, name: string): Promise<Id | undefined> =>
      (await projectsOf(db, ids[who], today)).find(
        (project) => project.name === name && !project.banner && !project.draftId,
      )?.id
    const camille = await bearing('camille', 'Toit à deux voix')
    if (camille) await makeDeclaration(inside, actor('camille'), camille, homeShare(today), addDays(today, -75))
    const yanis = await bearing('yanis', 'La Ligne des bourgs')
    if (yanis) await makeDeclaration(inside, actor('yanis'), yanis, villageLine(today), addDays(today, -210))
    const nadia = await bearing('nadia', 'Permis de bouger')
    if (nadia) await writeHalf(inside, actor('nadia'), nadia)
    const maelle = await bearing('maelle', 'Dernier kilomètre')
    if (maelle) {
      await makeDeclaration(inside, actor('maelle'), maelle, lastMile(today), addDays(today, -400))
      await leaveBanner(
        inside,
        actor('maelle'),
        maelle,
        'Le projet s’est fondu dans un autre.',
        at(addDays(today, -90)),
      )
    }
    for (const { who, project, daysAgo, told } of inventedMembers) {
      const id = await bearing(who, project)
      if (id) await makeDeclaration(inside, actor(who), id, told(today), addDays(today, -daysAgo))
    }
    await peerDemo(inside, actor, today)
    await amendmentDemo(inside, actor, today)
    await callDemo(inside, actor, today)
  })
}

const at = (day: Day) => new Date(`${day}T09:30:00Z`)

const empty: Omit<Said, 'question'> = {
  answer: null,
  evidence: '',
  commitment: '',
  dueOn: null,
  url: null,
  licence: null,
  details: {},
  fileId: null,
}

const write = async (services: Services, actor: Actor, id: Id, told: readonly Told[], now: Date) => {
  const { draft } = await readDraft(services.db, actor, id, parisDay(now))
  const said = told.map((one) => ({ ...empty, ...one, file: null, removesFile: false }))
  const questions = told.map(({ question }) => question)
  const saved = await saveStep(services, actor, id, { stamp: stampOf(questions, draft.said), said }, now)
  if (!saved.ok) throw new Error('A declaration of the demonstration was refused')
}

const makeDeclaration = async (services: Services, actor: Actor, sheetId: Id, told: readonly Told[], day: Day) => {
  const { id } = await beginDeclaration(services, actor, sheetId, at(day))
  await write(services, actor, id, told, at(day))
  const { charter } = await readDraft(services.db, actor, id, day)
  certain(await declare(services, actor, id, charter.number, at(day)))
}

const writeHalf = async (services: Services, actor: Actor, sheetId: Id): Promise<void> => {
  const now = services.clock()
  const { id } = await beginDeclaration(services, actor, sheetId, now)
  const [first] = homeShare(parisDay(now))
  if (first)
    await write(
      services,
      actor,
      id,
      [{ ...first, evidence: 'Dans le canton, faute de voiture, on renonce à un emploi.' }],
      now,
    )
}

const homeShare = (today: Day): Told[] => [
  {
    question: 'general_interest',
    answer: 'yes',
    evidence:
      'Une personne âgée sur trois vit seule dans nos quartiers\u00a0; 118 chambres vides ont trouvé un étudiant depuis 2024.',
    details: { with_whom: 'Avec des aînés, des étudiants et deux centres sociaux, dès les premières visites.' },
  },
  {
    question: 'shared_governance',
    answer: 'yes',
    evidence: 'Trois collèges votent\u00a0: aînés, étudiants, salariés. Aucun n’a la majorité seul.',
    details: { who_decides: 'L’assemblée fixe les règles de vie et le budget.' },
  },
  {
    question: 'fair_value',
    answer: 'yes',
    evidence: 'Les excédents financent les logements des suivants. L’écart de salaires est de un à deux.',
  },
  {
    question: 'open_method',
    answer: 'yes',
    evidence: 'Le guide des premières rencontres et les modèles de convention sont en ligne.',
    licence: 'CC BY-SA 4.0',
    details: { what: 'Guide «\u00a0Habiter à deux âges\u00a0»' },
  },
  {
    question: 'open_data',
    answer: 'on_the_way',
    evidence: 'Nous comptons déjà les cohabitations, sans rien de personnel.',
    commitment: 'Publier chaque semestre le nombre de cohabitations par commune.',
    dueOn: addDays(today, 120),
  },
  {
    question: 'open_source',
    answer: 'not_relevant',
    evidence: 'Nous n’écrivons pas de logiciel et ne fabriquons rien.',
  },
]

const villageLine = (today: Day): Told[] => [
  {
    question: 'general_interest',
    answer: 'yes',
    evidence: 'Onze villages sans transport ont désormais six départs par jour.',
  },
  {
    question: 'shared_governance',
    answer: 'yes',
    evidence: 'Conducteurs et passagers élisent chacun deux membres du conseil.',
    details: { who_decides: 'Le conseil fixe les lignes et les tarifs.' },
  },
  {
    question: 'fair_value',
    answer: 'on_the_way',
    evidence: 'La coopérative est encore déficitaire\u00a0: il n’y a pas d’excédent à partager.',
    commitment: 'Inscrire aux statuts que la moitié des excédents revient aux conducteurs.',
    dueOn: addDays(today, 200),
  },
  {
    question: 'open_method',
    answer: 'no',
    evidence: 'Notre façon de recruter les conducteurs n’est pas encore écrite.',
  },
  {
    question: 'open_data',
    answer: 'yes',
    evidence: 'Le nombre de trajets par arrêt et par heure paraît chaque trimestre.',
    licence: 'Licence Ouverte 2.0',
    details: { what: 'Trajets par arrêt et par heure' },
  },
  {
    question: 'open_source',
    answer: 'yes',
    evidence: 'L’application des conducteurs est publiée avec son mode d’emploi.',
    licence: 'AGPL 3',
    details: { what: 'Application de covoiturage de ligne' },
  },
]

const lastMile = (today: Day): Told[] => [
  {
    question: 'general_interest',
    answer: 'yes',
    evidence: 'Neuf associations du quartier reçoivent leurs cartons par le même entrepôt, sans camionnette.',
  },
  {
    question: 'shared_governance',
    answer: 'on_the_way',
    evidence: 'Les associations se réunissent chaque mois\u00a0; elles ne votent pas encore.',
    commitment: 'Donner une voix à chaque association dans le choix des tournées.',
    dueOn: addDays(today, -200),
  },
  {
    question: 'fair_value',
    answer: 'yes',
    evidence: 'Tout excédent baisse le prix des tournées du trimestre suivant.',
  },
  {
    question: 'open_method',
    answer: 'yes',
    evidence: 'Le plan de l’entrepôt et le calcul des tournées sont donnés à qui les demande.',
    licence: 'CC BY 4.0',
    details: { what: 'Plan d’un entrepôt partagé' },
  },
  { question: 'open_data', answer: 'no', evidence: 'Nous ne comptons pas encore les trajets.' },
  { question: 'open_source', answer: 'not_relevant', evidence: 'Un tableur suffit.' },
]
