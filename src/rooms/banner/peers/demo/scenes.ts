import type { cast } from '../../../../demo/cast.ts'
import type { PeerOutcome, Tie } from '../rules.ts'

type Who = keyof typeof cast

export type Opinion = readonly [PeerOutcome, string]

export type Scene = {
  /** Slug of the project questioned, and who answers for it. */
  project: string
  holder: Who
  asker: Who
  question: string
  tie: Tie
  daysAgo: number
  facts: string
  /** What the project answers, a week later. */
  answer?: string
  /** What the questioner then says; silence when it is left out. */
  enough?: boolean
  why?: string
  /** What the three of the panel say, in the order of the draw; fewer: the panel still sits. */
  opinions?: readonly Opinion[]
  /** What the project answers to the panel, and what the second one has said so far: all three sit. */
  appeal?: { text: string; second: readonly Opinion[] }
}

/** Invented questions, each where it stands in the life of a question. */
export const scenes: readonly Scene[] = [
  {
    project: 'premier-stage',
    holder: 'paul',
    asker: 'yanis',
    question: 'shared_governance',
    tie: 'former_partner',
    daysAgo: 150,
    facts:
      'La déclaration parle d’entreprises choisies par les élèves et leurs parents, chaque trimestre. Deux familles disent n’avoir jamais été réunies, et la liste de cette année était close avant la rentrée.',
    answer: 'Ces réunions ont bien cessé. Nous ne prévoyons pas de les reprendre, faute de temps.',
    enough: false,
    why: 'La réponse confirme que personne ne décide avec les familles, et rien n’est prévu pour changer.',
    opinions: [
      ['withdraw', 'La déclaration dit une chose qui n’existe plus, et le projet ne s’engage à rien.'],
      ['withdraw', 'Sans réunion ni autre façon de décider avec les familles, le critère n’est pas tenu.'],
      ['on_the_way', 'Un engagement daté aurait pu suffire\u00a0: nous le demandons encore une fois.'],
    ],
  },
  {
    project: 'la-ligne-des-bourgs',
    holder: 'yanis',
    asker: 'lucie',
    question: 'open_source',
    tie: 'none',
    daysAgo: 110,
    facts:
      'L’application est dite publiée sous licence AGPL, mais la version qui tourne depuis l’été n’est pas dans le dépôt. Le dernier dépôt date d’avant les nouveaux arrêts.',
    answer: 'Le dépôt avait deux mois de retard. Il est à jour depuis hier, avec la version de l’été.',
    enough: false,
    why: 'Le dépôt est à jour, mais sans le mode d’emploi que la déclaration annonce.',
    opinions: [
      ['keep', 'Le dépôt est complet et le mode d’emploi s’y trouve, dans un autre dossier.'],
      ['keep', 'Un retard de deux mois, rattrapé dès la question, ne contredit pas la déclaration.'],
      ['on_the_way', 'Nous aurions préféré un engagement de publier à chaque version.'],
    ],
  },
  {
    project: 'roue-libre',
    holder: 'ibrahim',
    asker: 'simon',
    question: 'fair_value',
    tie: 'competitor',
    daysAgo: 90,
    facts:
      'La déclaration dit que l’excédent paie les formations. Le rapport d’activité de l’an passé montre un excédent placé en réserve, et aucune formation financée par l’atelier.',
    opinions: [
      ['on_the_way', 'Placer l’excédent se comprend\u00a0; dire qu’il paie des formations, non. Un plan daté suffira.'],
      ['on_the_way', 'Le projet n’a pas répondu. La règle de partage doit être écrite, et elle peut l’être vite.'],
      ['keep', 'Une seule année ne dit pas tout, et les formations ont repris cet automne.'],
    ],
  },
  {
    project: 'toit-a-deux-voix',
    holder: 'camille',
    asker: 'paul',
    question: 'open_method',
    tie: 'none',
    daysAgo: 50,
    facts:
      'Le guide «\u00a0Habiter à deux âges\u00a0» est annoncé en ligne, mais le lien de la page d’accueil mène à un formulaire qui demande une adresse et un paiement.',
    answer:
      'C’était une erreur de notre nouveau site\u00a0: le guide est de nouveau en accès libre, sans rien demander.',
    enough: true,
  },
  {
    project: 'chaud-devant',
    holder: 'simon',
    asker: 'maelle',
    question: 'shared_governance',
    tie: 'none',
    daysAgo: 24,
    facts:
      'L’assemblée des familles est dite décider des achats. Le règlement affiché au local confie ces achats au seul bureau, et la dernière assemblée n’a pas de compte rendu.',
    answer:
      'Le règlement affiché est ancien. L’assemblée décide depuis deux ans, mais nous n’écrivons pas de compte rendu.',
    enough: false,
    why: 'Sans règlement à jour ni compte rendu, personne ne peut savoir qui décide.',
    opinions: [['on_the_way', 'Écrire ce qui se décide est à leur portée en six mois\u00a0: c’est ce qui manque.']],
  },
  {
    project: 'l-eau-chaude',
    holder: 'paul',
    asker: 'ibrahim',
    question: 'general_interest',
    tie: 'none',
    daysAgo: 9,
    facts:
      'La déclaration annonce onze mille douches sans rien demander à l’entrée. Depuis septembre, une affiche demande une pièce d’identité, et des personnes sont reparties.',
    answer:
      'L’affiche venait du propriétaire des murs, sans notre accord. Elle est retirée et l’équipe a reçu la consigne écrite.',
  },
  {
    project: 'raccroche',
    holder: 'lucie',
    asker: 'camille',
    question: 'open_method',
    tie: 'competitor',
    daysAgo: 3,
    facts:
      'Le carnet des vingt premiers rendez-vous est dit publié sous licence libre, mais l’exemplaire en ligne porte la mention «\u00a0reproduction interdite\u00a0» sur chaque page.',
  },
]
