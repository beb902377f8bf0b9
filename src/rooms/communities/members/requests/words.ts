import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import { type JoinRefusal, type OpinionRefusal, terms } from '../rules.ts'
import { nb } from '../words.ts'
import type { Opinion, RequestStatus } from './queries.ts'

export const statusNames: Record<RequestStatus, string> = {
  open: 'Les membres donnent leur avis',
  admitted: 'Admise',
  adjourned: 'Ajournée',
  withdrawn: 'Retirée',
}

export const opinionNames: Record<Opinion, string> = { favourable: 'Favorable', unfavourable: 'Défavorable' }

export const joinRefusals: Record<JoinRefusal, string> = {
  closed: 'Cette communauté ne reçoit plus de demandes.',
  member: 'Ce membre en fait déjà partie.',
  open: 'Une demande est déjà devant les membres. Vous la retrouvez sur la page des membres.',
  'too-soon': `Une demande ajournée se représente ${terms.again} jours après. Le délai n’est pas écoulé.`,
  'not-yours': 'Choisissez votre nom, ou une organisation dont vous tenez la fiche.',
}

export const opinionRefusals: Record<OpinionRefusal, string> = {
  over: 'Le temps des avis est passé. Votre texte est gardé ci-dessous.',
  'own-request': 'On ne donne pas son avis sur sa propre demande.',
  reason: 'Dites pourquoi, en dix lettres au moins.',
  pen: 'Vous avez déjà donné un avis sur cette demande, au nom d’un autre membre.',
}

export const join = {
  title: 'Demander à rejoindre',
  lede: `Les membres ont ${terms.opinions} jours pour dire ce qu’ils en pensent. Si les avis défavorables ne l’emportent pas, votre demande est admise${nb}: le silence vaut admission.`,
  who: 'Qui rejoint',
  whoHint: 'Une organisation dont vous tenez la fiche, ou vous, en votre nom.',
  myself: (name: string) => `${name}, en mon nom`,
  message: 'Ce que vous dites aux membres',
  messageHint: 'Ce que vous faites ici, et ce que vous aimeriez faire avec eux. Les membres le liront.',
  submit: 'Envoyer la demande',
  sent: (until: Day) => `Votre demande est devant les membres jusqu’au ${formatDay(until)} inclus.`,
  private:
    'Les membres liront votre nom et votre message. Le public lit le nom des organisations, jamais celui des personnes.',
  errors: { who: 'Choisissez qui rejoint.', message: 'Dites quelques mots aux membres.' },
}

export const one = {
  title: (name: string) => `Demande${nb}: ${name}`,
  ledeOpen: (until: Day) =>
    `Avis attendus jusqu’au ${formatDay(until)} inclus. Le lendemain, la demande est admise, sauf si les avis défavorables l’emportent. Le silence vaut admission.`,
  ledeAdmitted: (day: Day) => `Admise le ${formatDay(day)}.`,
  ledeAdjourned: (day: Day, again: Day) =>
    `Ajournée le ${formatDay(day)}. Une nouvelle demande est possible à partir du ${formatDay(again)}.`,
  ledeWithdrawn: 'La demande a été retirée.',
  message: 'Ce que dit la demande',
  invited: (name: string) => `Invitée par ${name}.`,
  again: 'Nouvelle demande, après un premier ajournement.',
  formerly: 'Lire la demande ajournée',
  opinions: 'Les avis des membres',
  tally: (favourable: number, unfavourable: number) =>
    `${count(favourable, 'avis favorable', 'avis favorables')}, ${count(unfavourable, 'avis défavorable', 'avis défavorables')}`,
  noOpinions: 'Personne ne s’est encore prononcé',
  noOpinionsText: 'Sans avis, la demande sera admise au terme.',
  give: 'Donner un avis',
  change: 'Changer votre avis',
  opinion: 'Votre avis',
  reason: 'Vos raisons',
  reasonHint: 'Obligatoires pour un avis défavorable. Les membres et le demandeur les liront.',
  submit: 'Donner cet avis',
  given: 'Votre avis est enregistré. Vous pouvez le changer jusqu’au terme.',
  answer: 'Ce que répond le demandeur',
  answerLabel: 'Votre réponse aux membres',
  answerHint: 'Tout le monde la lira, parmi les membres.',
  answerSubmit: 'Répondre',
  answered: 'Votre réponse est enregistrée, les membres la lisent.',
  takeBack: 'Retirer la demande',
  takenBack: 'La demande est retirée.',
  askAgain: 'Faire une nouvelle demande',
  errors: {
    opinion: 'Choisissez votre avis.',
    answer: 'Écrivez votre réponse.',
    over: 'Cette demande est déjà tranchée.',
  },
}

export const letters = {
  made: {
    subject: (community: string) => `Une demande pour rejoindre ${community}`,
    paragraphs: (name: string, community: string, until: Day) => [
      `${name} demande à rejoindre ${quoted(community)}.`,
      `Vous avez jusqu’au ${formatDay(until)} inclus pour donner votre avis. Si les avis défavorables ne l’emportent pas, la demande est admise${nb}: le silence vaut admission.`,
    ],
    action: 'Lire la demande et donner un avis',
  },
  admitted: {
    subject: (community: string) => `Bienvenue dans ${community}`,
    paragraphs: (name: string, community: string, favourable: number, unfavourable: number) => [
      `${name} est membre de ${quoted(community)} depuis aujourd’hui.`,
      `Les membres avaient ${terms.opinions} jours pour se prononcer${nb}: ${one.tally(favourable, unfavourable)}.`,
      'Vous avez maintenant une voix dans ses décisions.',
    ],
    action: 'Ouvrir la page des membres',
  },
  adjourned: {
    subject: (community: string) => `Votre demande pour rejoindre ${community} est ajournée`,
    paragraphs: (name: string, community: string, reasons: readonly string[], again: Day) => [
      `La demande de ${name} pour rejoindre ${quoted(community)} est ajournée${nb}: les avis défavorables l’ont emporté.`,
      'Voici leurs raisons.',
      ...reasons.map((reason) => quoted(reason)),
      `Vous pouvez répondre dès maintenant, et faire une nouvelle demande à partir du ${formatDay(again)}.`,
    ],
    action: 'Lire les raisons et répondre',
  },
}
