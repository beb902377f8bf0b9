import { fold } from './text.ts'

/** Words that French and English speakers put in passwords most often, folded. Runs of keys and years are recognised by rule. */
const COMMON_WORDS: readonly string[] = (
  'motdepasse monmotdepasse password passwort passe secret bonjour bonsoir salut coucou bienvenue welcome hello ' +
  'azerty azertyuiop qwerty qwertz soleil doudou loulou chouchou chocolat princesse princess marseille olympique paris ' +
  'france lyon jetaime jetaimefort iloveyou loveyou amour monamour toujours famille maman papa bebe enfant cheval chien ' +
  'chaton minou nounours tigrou pokemon naruto dragon football baseball basket rugby juventus barcelona psg superman ' +
  'batman starwars monkey sunshine shadow master letmein trustno1 changeme changezmoi admin administrateur administrator ' +
  'root user utilisateur test testtest demo guest invite login connexion compte default temporaire provisoire nouveau ' +
  'camille nicolas thomas julien alexandre antoine maxime caroline isabelle michel sandrine charlotte vacances liberte ' +
  'egalite fraternite printemps automne hiver cerise caramel vanille fleurs papillon internet google facebook linkedin ' +
  'orange wanadoo ordinateur computer frenchimpact'
)
  .split(' ')
  // The longest first: « azertyuiop » before « azerty ».
  .sort((a, b) => b.length - a.length)

/** Famous sentences of seven words or more, folded and without spaces. */
const COMMON_PHRASES: readonly string[] = [
  'maitre corbeau sur un arbre perche tenait',
  'longtemps je me suis couche de bonne heure',
  'allons enfants de la patrie le jour de gloire',
  'rien ne sert de courir il faut partir a point',
  'un pour tous et tous pour un',
  'je pense donc je suis',
  'il etait une fois dans un pays lointain',
  'frere jacques frere jacques dormez vous dormez vous',
  'au clair de la lune mon ami pierrot',
  'ceci est mon mot de passe secret',
]

const KEYBOARD_ROWS = [
  ...['azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm'],
  ...['1a2z3e4r5t6y7u8i9o0p', '1q2w3e4r5t6y7u8i9o0p', 'aqwzsxedcrfvtgb', 'qazwsxedcrfvtgb'],
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890'],
].flatMap((row) => [row, [...row].reverse().join('')])

const MASKED: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '€': 'e' }

/** Below this many characters of one's own, a password is nothing but what everybody types. */
const OWN_CHARACTERS = 4

/** Folded, in one piece. */
export const compact = (text: string) => fold(text).replaceAll(' ', '')

/** Compact, with the letters behind the usual disguises: « P@ssw0rd » -> « password ». */
export const unmask = (text: string) => compact(text.replace(/[013457@$€]/g, (sign) => MASKED[sign] ?? sign))

/** Is hardly anything left once common words, runs of keys, repetitions and years are taken out? */
export function isCommonPassword(password: string): boolean {
  const once = password.replace(/^(.+?)\1+$/u, '$1')
  if (COMMON_PHRASES.includes(fold(once))) return true
  const own = withoutRuns(plain(once).replace(/(.)\1{2,}/gu, ' ')).replace(/(19|20)\d\d/g, ' ')
  return COMMON_WORDS.reduce((text, word) => text.replaceAll(word, ''), unmask(own)).length < OWN_CHARACTERS
}

/** Lower case, without accents or spaces, signs kept: runs are looked for before disguises are lifted. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()

function withoutRuns(text: string): string {
  let kept = ''
  for (let at = 0; at < text.length; ) {
    const run = runAt(text, at)
    kept += run > 0 ? ' ' : text.charAt(at)
    at += Math.max(run, 1)
  }
  return kept
}

/** Length of the run of neighbouring keys that starts here: three digits or more, four of anything else; otherwise 0. */
function runAt(text: string, at: number): number {
  const shortest = /^\d{3}/.test(text.slice(at)) ? 3 : 4
  for (let length = text.length - at; length >= shortest; length--) {
    const run = text.slice(at, at + length)
    if (KEYBOARD_ROWS.some((row) => row.includes(run))) return length
  }
  return 0
}
