import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import { type ExclusionRefusal, exclusionVote, terms } from '../rules.ts'
import { nb } from '../words.ts'
import type { ExclusionStatus } from './queries.ts'

export const leave = {
  title: 'Quitter la communauté',
  lede: (name: string, community: string) =>
    `${name} ne sera plus membre de ${quoted(community)} à partir d’aujourd’hui.`,
  text: 'Vous perdez votre voix dans ses décisions à venir. Ce qui a été décidé ou écrit reste. Vous pourrez demander à revenir.',
  mandate: `Cette organisation tient un mandat d’animation en cours. En quittant la communauté, elle le rend aussitôt${nb}: rendez-le d’abord, avec un préavis, pour que la suite soit préparée.`,
  mandateStops: 'L’organisation a quitté la communauté.',
  reason: 'Pourquoi vous partez',
  reasonHint: 'Facultatif. Seuls les membres le lisent.',
  submit: 'Quitter la communauté',
  done: 'C’est fait. Merci pour le chemin parcouru ensemble.',
  gone: 'Ce membre est déjà parti.',
}

export const representative = {
  title: 'Qui représente l’organisation',
  lede: 'Une fonction, jamais un nom, un numéro ou une adresse. Elle se lit sur la page des membres.',
  label: (name: string) => `Fonction de qui représente ${name}`,
  hint: 'Par exemple « directrice » ou « chargé de mission ». Vide, rien ne s’affiche.'
    .replace('« d', `«${nb}d`)
    .replace('e »', `e${nb}»`)
    .replace('« c', `«${nb}c`)
    .replace('n »', `n${nb}»`),
  submit: 'Enregistrer',
  done: 'C’est enregistré.',
  errors: { function: 'Écrivez une fonction, sans nom, numéro ni adresse.' },
}

export const exclusionStatusNames: Record<ExclusionStatus, string> = {
  answering: 'Le membre peut répondre',
  voted: 'Les membres votent',
  dropped: 'Abandonnée',
  rejected: 'Rejetée par les membres',
  excluded: 'Décidée par les membres',
}

export const exclusionRefusals: Record<ExclusionRefusal, string> = {
  gone: 'Ce membre est déjà parti.',
  own: 'On ne demande pas sa propre exclusion. On peut quitter la communauté.',
  open: 'L’exclusion de ce membre est déjà demandée.',
}

const vote = `aux deux tiers des voix exprimées, si la moitié des membres au moins participe (quorum de ${exclusionVote.quorum}${nb}%)`

export const ask = {
  title: (name: string) => `Demander l’exclusion${nb}: ${name}`,
  lede: `Le membre lit vos raisons et a ${terms.exclusionAnswer} jours pour répondre par écrit. Ensuite seulement, les membres votent${nb}: l’exclusion est décidée ${vote}. Personne d’autre ne peut exclure.`,
  reasons: 'Vos raisons',
  reasonsHint: 'Des faits, avec leurs dates. Trente lettres au moins. Les membres et le membre concerné les liront.',
  submit: 'Demander l’exclusion',
  asked: (until: Day) => `La demande est transmise. Le membre peut répondre jusqu’au ${formatDay(until)} inclus.`,
  errors: { reasons: 'Donnez des raisons, en trente lettres au moins.' },
}

export const exclusion = {
  title: (name: string) => `Exclusion demandée${nb}: ${name}`,
  ledeAnswering: (until: Day) =>
    `Le membre peut répondre par écrit jusqu’au ${formatDay(until)} inclus. Le lendemain, la question est soumise au vote des membres.`,
  ledeVoted: `Les membres votent. L’exclusion est décidée ${vote}.`,
  reasons: 'Les raisons données',
  askedBy: (name: string) => `Demandée par ${name}.`,
  answer: 'La réponse du membre',
  noAnswer: 'Le membre n’a pas encore répondu.',
  answerLabel: 'Votre réponse',
  answerHint: 'Les membres la liront avant de voter. Vous pouvez la reprendre jusqu’au terme.',
  submit: 'Répondre',
  answered: 'Votre réponse est enregistrée. Les membres la lisent.',
  vote: 'Voir la décision',
  drop: 'Abandonner la demande',
  dropped: 'La demande d’exclusion est abandonnée.',
  over: 'Il n’est plus temps. Ce que vous avez écrit est gardé ci-dessous.',
  errors: { answer: 'Écrivez votre réponse.' },
}

export const decision = {
  title: (name: string) => `Exclure ${name} de la communauté${nb}?`,
  question:
    `Les raisons de la demande et la réponse écrite du membre se lisent entre membres, sur la page des membres. « Pour » exclut ce membre. Il faut les deux tiers des voix exprimées, et la moitié des membres.`
      .replace('« P', `«${nb}P`)
      .replace('r »', `r${nb}»`),
  person: 'une personne membre',
  mandate: 'L’organisation n’est plus membre de la communauté.',
}

export const letters = {
  asked: {
    subject: (community: string) => `Votre exclusion de ${community} est demandée`,
    paragraphs: (name: string, community: string, until: Day) => [
      `Un membre de ${quoted(community)} demande l’exclusion de ${name}, avec ses raisons.`,
      `Vous pouvez répondre par écrit jusqu’au ${formatDay(until)} inclus. Ensuite, les membres votent${nb}: il faut les deux tiers des voix exprimées, et la moitié des membres.`,
      'Jusque-là, rien ne change pour vous.',
    ],
    action: 'Lire les raisons et répondre',
  },
  voted: {
    subject: (community: string) => `Votre exclusion de ${community} est soumise au vote`,
    paragraphs: (name: string, community: string, opens: Day) => [
      `Le temps de réponse est passé. Les membres de ${quoted(community)} voteront à partir du ${formatDay(opens)} sur l’exclusion de ${name}.`,
      'Votre réponse écrite reste lisible par tous les membres.',
    ],
    action: 'Voir où l’on en est',
  },
  excluded: {
    subject: (community: string) => `Les membres de ${community} ont décidé votre exclusion`,
    paragraphs: (name: string, community: string) => [
      `Les membres de ${quoted(community)} ont décidé d’exclure ${name}. Le résultat du vote, vérifiable, se lit sur la page de la décision.`,
    ],
    action: 'Lire la décision',
  },
  rejected: {
    subject: (community: string) => `Les membres de ${community} n’ont pas décidé votre exclusion`,
    paragraphs: (name: string, community: string) => [`${name} reste membre de ${quoted(community)}. Rien ne change.`],
    action: 'Lire la décision',
  },
}
