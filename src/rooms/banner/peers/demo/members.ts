import { addDays, type Day } from '#core/pure/dates.ts'
import type { cast } from '../../../../demo/cast.ts'
import type { Said } from '../../rules.ts'

type Told = Partial<Said> & Pick<Said, 'question' | 'answer' | 'evidence'>
export type InventedMember = { who: keyof typeof cast; project: string; daysAgo: number; told: (today: Day) => Told[] }

type Words = { interest: string; power: string; value: string; method: string }

/** Six answers, of which four are the project's own. */
const answers =
  ({ interest, power, value, method }: Words) =>
  (today: Day): Told[] => [
    { question: 'general_interest', answer: 'yes', evidence: interest },
    { question: 'shared_governance', answer: 'yes', evidence: power },
    { question: 'fair_value', answer: 'yes', evidence: value },
    { question: 'open_method', answer: 'yes', evidence: method, licence: 'CC BY-SA 4.0' },
    {
      question: 'open_data',
      answer: 'on_the_way',
      evidence: 'Nous comptons déjà, sans rien de personnel.',
      commitment: 'Publier ces comptes chaque semestre.',
      dueOn: addDays(today, 150),
    },
    { question: 'open_source', answer: 'not_relevant', evidence: 'Nous n’écrivons pas de logiciel.' },
  ]

/** Invented members, enough for the sort to name two panels: six people besides who asks and who answers. */
export const inventedMembers: readonly InventedMember[] = [
  {
    who: 'paul',
    project: 'Premier stage',
    daysAgo: 228,
    told: answers({
      interest: 'Deux cents élèves de troisième ont trouvé un stage, dont la moitié sans connaître personne.',
      power: 'Élèves et parents choisissent ensemble, chaque trimestre, les entreprises où l’on va.',
      value: 'Tout est bénévole, et rien n’est vendu.',
      method: 'La lettre aux entreprises et le calendrier sont en ligne.',
    }),
  },
  {
    who: 'ibrahim',
    project: 'Roue libre',
    daysAgo: 260,
    told: answers({
      interest: 'Trente-deux vélos-cargos remis en route par huit personnes en insertion.',
      power: 'Les salariés en insertion élisent deux membres du comité qui fixe les tarifs.',
      value: 'L’excédent paie les formations de l’atelier.',
      method: 'Les fiches de réparation sont en ligne.',
    }),
  },
  {
    who: 'paul',
    project: 'L’Eau chaude',
    daysAgo: 250,
    told: answers({
      interest: 'Onze mille douches l’an passé, sans rien demander à l’entrée.',
      power: 'Un conseil d’usagers choisit les horaires et le règlement.',
      value: 'Rien n’est vendu\u00a0; les dons vont aux douches.',
      method: 'Le plan d’une laverie est donné à qui le demande.',
    }),
  },
  {
    who: 'lucie',
    project: 'Raccroche',
    daysAgo: 240,
    told: answers({
      interest: 'Soixante jeunes ont repris une formation en un an.',
      power: 'Les anciens tiennent un siège sur trois au conseil.',
      value: 'L’écart de salaires est de un à un et demi.',
      method: 'Le carnet des vingt premiers rendez-vous est publié.',
    }),
  },
  {
    who: 'simon',
    project: 'Chaud devant',
    daysAgo: 230,
    told: answers({
      interest: 'Quarante logements isolés en un an, avec ceux qui y vivent.',
      power: 'L’assemblée des familles décide des achats.',
      value: 'Chacun paie ce qu’il peut\u00a0; le reste est donné.',
      method: 'Le guide du chantier en trois jours est en ligne.',
    }),
  },
  {
    who: 'maelle',
    project: 'Mots d’accueil',
    daysAgo: 225,
    told: answers({
      interest: 'Cent vingt personnes apprennent la langue de leur métier.',
      power: 'Un comité d’apprenants se réunit chaque trimestre.',
      value: 'Les entreprises paient, les apprenants non.',
      method: 'Les leçons sont libres de droits.',
    }),
  },
  {
    who: 'nadia',
    project: 'L’Auto-école du marché',
    daysAgo: 220,
    told: answers({
      interest: 'Quarante-cinq permis obtenus par des personnes sans emploi.',
      power: 'Les élèves élisent deux membres du bureau.',
      value: 'Le prix dépend du revenu, et personne n’est payé plus du double d’un autre.',
      method: 'Les leçons de code sont en ligne.',
    }),
  },
]
