import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { type Shipped, shipped } from './version-1.ts'

const meeting = 'Réunion publique du 22\u00a0février\u00a02018 à Lyon, telle que rapportée\u00a0: '
const wide = `${meeting}«\u00a0partenaires labélisés au sens large (réseaux d’accompagnement, financeurs, évaluateurs)\u00a0»`
const etc = `${meeting}«\u00a0Ils auront le rôle d’identifier, prescrire, accompagner, etc…\u00a0»`
const ours =
  'Proposition de la plateforme, publiée le 22\u00a0novembre\u00a02026, pour donner une suite au «\u00a0etc…\u00a0» de la réunion du 22\u00a0février\u00a02018'
const dayOfMeeting = '2018-02-22'
const dayOfProposal = '2026-11-22'

/** The three families named in 2018. */
const families = [
  {
    code: 'support_network',
    name: 'Réseau d’accompagnement',
    statement: 'Aide les porteurs de projet dans la durée\u00a0: incubateur, chambre, tiers-lieu, dispositif local.',
    act: wide,
  },
  {
    code: 'funder',
    name: 'Financeur',
    statement: 'Apporte un instrument financier\u00a0: subvention, prêt, garantie, fonds propres.',
    act: wide,
  },
  {
    code: 'evaluator',
    name: 'Évaluateur',
    statement: 'Mesure ce que les projets changent, sans rien devoir à ceux qui les portent.',
    act: wide,
  },
].map((family, index) => ({ ...family, position: index + 1, opened_on: dayOfMeeting }))

/** What a labelled structure may do for projects. */
const roles = [
  {
    code: 'accompany',
    name: 'Accompagner',
    statement: 'Suivre un projet par étapes, du diagnostic au bilan.',
    act: etc,
    added_on: dayOfMeeting,
  },
  {
    code: 'fund',
    name: 'Financer',
    statement: 'Apporter de l’argent, en disant à quelles conditions.',
    act: wide,
    added_on: dayOfMeeting,
  },
  {
    code: 'evaluate',
    name: 'Évaluer',
    statement: 'Apprécier les changements produits par un projet dont on est indépendant.',
    act: wide,
    added_on: dayOfMeeting,
  },
  { code: 'host', name: 'Héberger', statement: 'Prêter ou louer un lieu, un atelier, du matériel.' },
  { code: 'train', name: 'Former', statement: 'Transmettre une compétence à ceux qui portent des projets.' },
  {
    code: 'connect',
    name: 'Mettre en réseau',
    statement: 'Faire se rencontrer un projet et ceux dont il a besoin.',
  },
].map((role, index) => ({ act: ours, added_on: dayOfProposal, ...role, position: index + 1 }))

/** Writes the families, the roles and the first criteria that are not there yet. What is there already is left as it is. */
export const loadLabel = (db: Database, versions: readonly Shipped[] = shipped): Promise<void> =>
  inTransaction(db, async (tx) => {
    await tx
      .insertInto('label_family')
      .values(families)
      .onConflict((on) => on.doNothing())
      .execute()
    await tx
      .insertInto('label_role')
      .values(roles)
      .onConflict((on) => on.doNothing())
      .execute()
    for (const version of versions) await publishShipped(tx, version)
  })

const publishShipped = async (tx: Database, { publishedOn, criteria, commitments, ...version }: Shipped) => {
  const written = await tx
    .insertInto('label_referential')
    .values({
      ...version,
      criteria: JSON.stringify(criteria),
      commitments: JSON.stringify(commitments),
      status: 'published',
      maturity: 'proposal',
      published_on: publishedOn,
    })
    .onConflict((on) => on.columns(['family', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) return
  await record(tx, {
    actorId: null,
    verb: 'label.referential-published',
    subject: { kind: 'label_referential', id: written.id },
    isPublic: true,
    details: { family: version.family, number: version.number },
  })
}
