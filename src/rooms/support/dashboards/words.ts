import { count } from '#core/pure/text.ts'
import { reminders } from '../referrals/rules.ts'
import { nb } from '../words.ts'
import { fewestAnswers } from './rules.ts'

export const words = {
  title: 'Soutien',
  ledeStructure:
    'Ce que votre structure fait pour des projets : ce qui vous attend, ce que vous attendez, et jusqu’à quand.'.replace(
      ' :',
      `${nb}:`,
    ),
  ledeHolder: 'Qui aide votre projet, et ce qui vient.',
  figures: 'En bref',
  openReferrals: 'orientations ouvertes',
  lateReferrals: 'dont le terme est passé',
  running: 'accompagnements en cours',
  lateActions: 'actions en retard',
  answer: 'jours pour répondre, en médiane',
  ask: 'Demander du soutien',
  received: 'Projets qui s’adressent à vous',
  noReceived: 'Personne ne vous a adressé de projet pour l’instant.',
  sent: 'Projets que vous orientez',
  noSent: 'Aucune orientation ouverte.',
  accompaniments: 'Accompagnements',
  noAccompaniments: 'Aucun accompagnement en cours. Pour en proposer un, ouvrez la page d’un projet.',
  scoutings: 'Repérages sans suite encore',
  noScoutings: 'Aucun repérage en attente.',
  until: 'jusqu’au',
  all: 'Tout voir',
  spot: 'Signaler un projet',
  find: 'Chercher un projet',
  unlabelled:
    'Votre structure n’a pas de label actif aujourd’hui. Ce qui est commencé se lit et se termine ; rien de nouveau ne commence.'.replace(
      ' ;',
      `${nb};`,
    ),
  helped: `Qui m’aide, et maintenant${nb}?`,
  helpedText: 'Une page par projet, que vous seuls lisez.',
  waiting: (n: number) => `${count(n, 'chose vous attend', 'choses vous attendent')}`,
  about: {
    lede: 'Des structures labellisées repèrent des projets, les orientent vers qui peut les aider, et marchent avec eux.',
    title: 'Pour commencer',
    holder: 'Vous portez un projet',
    holderText:
      'Mettez-le sur la carte. Une structure labellisée peut alors vous proposer son aide. Vous dites oui ou non.',
    add: 'Mettre mon projet sur la carte',
    search: 'Trouver une structure labellisée',
    structure: 'Votre structure soutient des projets',
    structureText: 'Demandez le label. Il ouvre ici un espace de travail avec les projets.',
    apply: 'Ce que demande le label',
    signIn: 'Se connecter',
    signInText: 'Vous avez déjà un compte ? Connectez-vous pour voir ce qui vous attend.'.replace(' ?', `${nb}?`),
  },
  territory: {
    title: (name: string) => `Qui soutient des projets${nb}: ${name}`,
    description: (name: string) =>
      `Les structures labellisées qui soutiennent des projets, pour ${name}, famille par famille, et celles qui manquent.`,
    lede: 'Qui fait quoi ici, famille par famille, et ce qui manque.',
    kind: 'Soutien',
    gap: 'Personne ici pour l’instant.',
    gaps: 'Ce qui manque',
    noGaps: 'Chaque famille du label est présente, au moins en partie.',
    missing: (family: string) => `Aucune structure de la famille «${nb}${family}${nb}» ne couvre ce territoire.`,
    noAccompany: 'Aucune structure labellisée n’y accompagne de projets.',
    whole: 'tout le territoire',
    partly: 'une partie du territoire',
    accompanies: 'accompagne des projets',
    counts: 'Ce qui s’y fait',
    referred: 'projets orientés avec l’accord de leur porteur',
    accompanied: 'projets accompagnés',
    delay: 'jours pour répondre à un projet d’ici, en médiane',
    noDelay: `Le délai de réponse paraîtra après ${fewestAnswers} réponses.`,
    answersIn: (days: number) => `répond en ${count(days, 'jour', 'jours')}, en médiane`,
    queues: 'Files en retard',
    queuesRule:
      'Vous lisez cette partie parce que vous coordonnez le label ici. Elle n’est montrée à personne d’autre.',
    noQueue: 'Aucun projet d’ici n’est laissé sans réponse.',
    queue: (waiting: number, unanswered: number) =>
      [
        waiting > 0 &&
          `${count(waiting, 'projet attend', 'projets attendent')} depuis plus de ${count(Math.max(...reminders), 'jour', 'jours')}`,
        unanswered > 0 && `${count(unanswered, 'éteint', 'éteints')} sans réponse en trois mois`,
      ]
        .filter(Boolean)
        .join(', '),
    otherQueues: (n: number) => `Et ${count(n, 'autre structure', 'autres structures')}.`,
    few: 'moins de 5',
    rule: 'En dessous de cinq, le nombre n’est pas donné.',
    register: 'Le registre du label',
    coverage: 'La carte des structures labellisées',
    place: 'La page du territoire',
    others: (n: number) => `${count(n, 'autre', 'autres')} dans le registre`,
  },
} as const
