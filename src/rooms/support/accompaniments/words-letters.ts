import { formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { Accompaniment } from './queries.ts'
import type { Session } from './queries-parts.ts'
import type { DueAction } from './queries-upkeep.ts'
import { type Side, terms } from './rules.ts'

export type Letters = { subject: string; paragraphs: string[]; action: string }
export type Told = 'propose' | 'accept' | 'refuse' | 'withdraw' | 'lapse' | 'close' | 'end'
type About = Pick<
  Accompaniment,
  'project' | 'organisation' | 'evaluator' | 'evaluatorHolderAt' | 'evaluatorStructureAt'
>

const open = 'Ouvrir l’accompagnement'
const letter = (subject: string, ...paragraphs: string[]): Letters => ({ subject, paragraphs, action: open })
const pair = ({ project, organisation }: About) => `${quoted(project)} et ${quoted(organisation)}`

const told: Record<Told, Partial<Record<Side, (it: About) => Letters>>> = {
  propose: {
    holder: (it) => ({
      ...letter(
        `${it.organisation} propose de vous accompagner`,
        `${quoted(it.organisation)}, structure labellisée, propose d’accompagner ${quoted(it.project)}.`,
        `Lisez ce qui vous est proposé, puis acceptez ou refusez. Vous pourrez mettre fin à l’accompagnement quand vous voudrez, sans donner de raison.`,
        `Sans réponse dans les ${terms.proposal} jours, la proposition s’éteint.`,
      ),
      action: 'Lire et décider',
    }),
  },
  accept: {
    structure: (it) =>
      letter(
        `${it.project} accepte votre accompagnement`,
        `L’accompagnement de ${quoted(it.project)} est ouvert. Il commence par un diagnostic que vous écrivez à deux.`,
      ),
    holder: (it) =>
      letter(
        `L’accompagnement par ${it.organisation} est ouvert`,
        `L’accompagnement de ${quoted(it.project)} commence par un diagnostic que vous écrivez à deux.`,
      ),
  },
  refuse: {
    structure: (it) =>
      letter(
        `${it.project} ne souhaite pas être accompagné`,
        `Le porteur de ${quoted(it.project)} n’a pas donné suite à votre proposition. Aucune raison ne lui est demandée.`,
      ),
  },
  withdraw: {
    holder: (it) =>
      letter(
        `${it.organisation} retire sa proposition`,
        `${quoted(it.organisation)} ne propose plus d’accompagner ${quoted(it.project)}.`,
      ),
  },
  lapse: {
    holder: (it) =>
      letter(
        `La proposition de ${it.organisation} s’est éteinte`,
        `Elle attendait une réponse depuis ${terms.proposal} jours. La structure peut en faire une autre.`,
      ),
    structure: (it) =>
      letter(
        `Votre proposition à ${it.project} s’est éteinte`,
        `Elle attendait une réponse depuis ${terms.proposal} jours. Vous pouvez appeler le porteur, ou en faire une autre.`,
      ),
  },
  close: {
    holder: (it) => ({
      ...letter(
        `${it.organisation} a écrit son bilan${nb}: à vous`,
        `${quoted(it.organisation)} clôt l’accompagnement de ${quoted(it.project)} et a écrit son bilan.`,
        `Écrivez le vôtre. Vous lirez le sien aussitôt après, ou dans ${terms.review} jours si vous n’écrivez rien.`,
      ),
      action: 'Écrire mon bilan',
    }),
  },
  end: {
    structure: (it) =>
      letter(
        `${it.project} met fin à l’accompagnement`,
        `Le porteur de ${quoted(it.project)} met fin à l’accompagnement. Les pièces partagées ne sont plus lisibles. Ce que vous aviez écrit à deux reste lisible des deux côtés.`,
      ),
  },
}

export const letterOf = (move: Told, side: Side, it: About): Letters | null => told[move][side]?.(it) ?? null

export const signatureLetter = (what: 'diagnosis' | 'plan', it: About): Letters =>
  letter(
    what === 'diagnosis'
      ? `${it.project}${nb}: le diagnostic attend votre signature`
      : `${it.project}${nb}: le plan attend votre signature`,
    what === 'diagnosis'
      ? `L’autre partie a signé le diagnostic partagé. Relisez-le, corrigez-le ou signez-le.`
      : `L’autre partie a signé le plan. Relisez les objectifs, corrigez-les ou signez.`,
  )

/** « mardi 3 novembre 2026 à 14 h 30 » */
const whenOf = ({ heldOn, startsAt }: Pick<Session, 'heldOn' | 'startsAt'>): string => {
  const day = formatDay(heldOn, { weekday: true })
  return startsAt ? `${day} à ${startsAt.replace(/^0/, '').replace(':', `${nb}h${nb}`)}` : day
}

export const sessionLetter = (what: 'planned' | 'moved' | 'cancelled', session: Session, it: About): Letters => {
  const when = whenOf(session)
  const subjects = {
    planned: `Séance le ${when}`,
    moved: `Séance déplacée au ${when}`,
    cancelled: `Séance du ${when} annulée`,
  }
  return letter(
    subjects[what],
    `${pair(it)}${nb}: ${session.subject}.`,
    ...(what === 'cancelled' ? [] : [`Le ${when}${session.place ? `, ${session.place}` : ''}.`]),
  )
}

export const actionLetter = ({ title, dueOn }: DueAction, it: About): Letters =>
  letter(
    `À faire d’ici le ${formatDay(dueOn)}`,
    `${pair(it)}${nb}: ${title}.`,
    `Dites-le quand c’est fait, ou changez la date.`,
  )

export const evaluatorLetter = (it: About): Letters =>
  it.evaluatorHolderAt && it.evaluatorStructureAt
    ? letter(
        `${it.evaluator} est l’évaluateur de l’accompagnement`,
        `Les deux parties sont d’accord${nb}: les personnes qui tiennent la fiche de ${quoted(it.evaluator ?? '')} lisent cet accompagnement.`,
      )
    : letter(
        `Un évaluateur vous est proposé${nb}: ${it.evaluator}`,
        `L’autre partie propose ${quoted(it.evaluator ?? '')}. Rien ne lui est lisible tant que vous n’avez pas dit oui.`,
      )

export const sixMonthsLetter = (it: About): Letters => ({
  ...letter(
    `Six mois après${nb}: où en est ${it.project}${nb}?`,
    `L’accompagnement de ${quoted(it.project)} par ${quoted(it.organisation)} est clos depuis six mois.`,
    `Dites en quelques lignes ce que cela a donné. L’autre partie écrit de son côté${nb}; chacun lit l’autre ensuite.`,
  ),
  action: 'Écrire',
})
