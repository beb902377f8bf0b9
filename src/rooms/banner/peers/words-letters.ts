import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { PeerOutcome } from './rules.ts'
import { outcomeNames, outcomeTexts } from './words-names.ts'

const secret = `La personne qui questionne n’est connue que des pairs qui siègent${nb}: ne cherchez pas à savoir qui elle est.`
/** Letters to who asked or who sits name no project in their subject: it would say who they are in the list of mails sent. */
const quiet = 'Du nouveau dans un questionnement entre pairs'

export const letters = {
  asked: (project: string, question: string, due: Day) => ({
    subject: `${quoted(project)}${nb}: une réponse de la déclaration est questionnée`,
    paragraphs: [
      `Un membre de la bannière questionne ce que ${quoted(project)} déclare à ${quoted(question)}. Lisez les faits qu’il rapporte, et répondez avant le ${formatDay(due)}. Vous pouvez aussi corriger la déclaration.`,
      `Rien n’est suspendu${nb}: le projet reste membre. Sans réponse, ou si elle ne suffit pas, trois pairs tirés au sort et sans lien avec vous décideront.`,
      secret,
    ],
    action: 'Lire et répondre',
  }),
  answerSoon: (project: string, due: Day) => ({
    subject: `${quoted(project)}${nb}: répondre à un pair avant le ${formatDay(due)}`,
    paragraphs: [
      `La question d’un pair attend votre réponse. Après le ${formatDay(due)}, trois pairs tirés au sort décideront sans elle.`,
    ],
    action: 'Répondre',
  }),
  received: (due: Day) => ({
    subject: quiet,
    paragraphs: [
      `Votre question est partie. Le projet a jusqu’au ${formatDay(due)} pour répondre${nb}; nous vous écrirons dès qu’il l’aura fait.`,
      'Votre identité n’est connue que des pairs qui siégeraient, si un panel devait être tiré au sort.',
    ],
    action: 'Voir la question',
  }),
  answered: (due: Day) => ({
    subject: quiet,
    paragraphs: [
      `Le projet a répondu. Dites avant le ${formatDay(due)} si sa réponse suffit. Sans un mot de vous, elle sera tenue pour suffisante.`,
    ],
    action: 'Lire la réponse',
  }),
  settled: (project: string) => ({
    subject: `${quoted(project)}${nb}: votre réponse est jugée suffisante`,
    paragraphs: ['La question est close et rien ne change. La question et votre réponse sont désormais publiques.'],
    action: 'Voir la question',
  }),
  takenBack: (project: string) => ({
    subject: `${quoted(project)}${nb}: la question est reprise`,
    paragraphs: ['La personne qui questionnait a repris sa question. Rien ne change, et rien n’est publié.'],
    action: 'Voir la question',
  }),
  panelHolder: (project: string) => ({
    subject: `${quoted(project)}${nb}: un panel de pairs est tiré au sort`,
    paragraphs: [
      'Trois membres de la bannière sans lien avec vous ni avec la personne qui questionne vont lire la question, votre réponse et vos preuves. Le tirage peut être refait par chacun.',
      'Le projet reste membre pendant ce temps.',
    ],
    action: 'Voir où en est la question',
  }),
  panelAsker: () => ({
    subject: quiet,
    paragraphs: ['Un panel de trois pairs est tiré au sort. Nous vous écrirons quand il aura décidé.'],
    action: 'Voir où en est la question',
  }),
  invited: (due: Day) => ({
    subject: 'Bannière\u00a0: le sort vous appelle à siéger entre pairs',
    paragraphs: [
      `Un membre de la bannière en questionne un autre, et le sort a désigné l’un des projets que vous tenez pour en juger, avec deux autres. Dites avant le ${formatDay(due)} si vous siégez${nb}; sinon, le suivant de l’ordre du tirage est appelé.`,
      'Si quelque chose vous lie à ce projet, récusez-vous en disant pourquoi. Si vous siégez, vous lirez qui questionne\u00a0: gardez-le pour vous.',
    ],
    action: 'Siéger ou me récuser',
  }),
  opinionSoon: (due: Day) => ({
    subject: quiet,
    paragraphs: [
      `Votre avis est attendu avant le ${formatDay(due)}. Passé ce jour, un autre membre est appelé à votre place.`,
    ],
    action: 'Donner mon avis',
  }),
  decided: (project: string, outcome: PeerOutcome, due: Day) => ({
    subject: `${quoted(project)}${nb}: les pairs ont décidé`,
    paragraphs: [
      `Décision du panel${nb}: ${outcomeNames[outcome].toLowerCase()}. Ses motifs sont écrits. Elle n’a pas encore d’effet${nb}: le projet reste membre.`,
      `Vous pouvez faire appel une fois, avant le ${formatDay(due)}. Trois autres pairs décideront alors pour de bon.`,
    ],
    action: 'Lire les motifs',
  }),
  decidedAsker: () => ({
    subject: quiet,
    paragraphs: ['Le panel a décidé. Le projet peut encore faire appel\u00a0: la décision sera publiée ensuite.'],
    action: 'Lire la décision',
  }),
  concluded: (project: string, outcome: PeerOutcome) => ({
    subject: `${quoted(project)}${nb}: décision des pairs, ${outcomeNames[outcome].toLowerCase()}`,
    paragraphs: [`La décision est définitive et publique, avec ses motifs. ${outcomeTexts[outcome]}`],
    action: 'Lire la décision',
  }),
  concludedQuiet: () => ({
    subject: quiet,
    paragraphs: ['La décision est définitive. Elle est publiée avec ses motifs, sans le nom de personne.'],
    action: 'Lire la décision',
  }),
  lapsed: (project: string, why: string) => ({
    subject: `${quoted(project)}${nb}: la question reste sans suite`,
    paragraphs: [why],
    action: 'Voir la question',
  }),
  lapsedQuiet: (why: string) => ({ subject: quiet, paragraphs: [why], action: 'Voir la question' }),
  mendSoon: (project: string, due: Day) => ({
    subject: `${quoted(project)}${nb}: une réponse à corriger avant le ${formatDay(due)}`,
    paragraphs: [
      'Des pairs ont dit cette réponse «\u00a0en chemin\u00a0». Corrigez-la en renouvelant la déclaration\u00a0: la mention tombe alors dans la nuit.',
      `Sans correction un mois après ce terme, trois pairs tirés au sort la regarderont de nouveau.`,
    ],
    action: 'Voir ce qui est à corriger',
  }),
} as const

export type PeerLetter = { subject: string; paragraphs: readonly string[]; action: string }
