import { decisionActivity } from '#rooms/decisions/index.ts'
import { activity as accelerator } from '../accelerator/words.ts'
import { activity as beginnings } from '../beginning/words.ts'
import { activity as campaigns } from '../campaigns/words.ts'
import { activity as changes } from '../changes/words.ts'
import { activity as groups } from '../groups/words-names.ts'
import { activity as home } from '../home/words.ts'
import { activity as liaison } from '../liaison/services/words.ts'
import { activity as mandates } from '../mandates/words.ts'
import { activity as members } from '../members/words.ts'
import { activity as pathway } from '../pathway/words.ts'
import { activity as recognition } from '../recognition/words.ts'
import { activity as roadmap } from '../roadmap/words.ts'

/** What happened, in a few words, by verb: each part of the room tells its own. */
const sentences: Record<string, string> = {
  'community.begun': 'Communauté commencée',
  ...beginnings,
  ...home,
  ...recognition,
  ...changes,
  ...groups,
  ...mandates,
  ...members,
  ...pathway,
  ...roadmap,
  ...campaigns,
  ...accelerator,
  ...liaison,
  ...decisionActivity,
}

/** The verbs that everyone may read of. */
export const tellable: readonly string[] = Object.keys(sentences)

/** The sentence of a verb, or null when nobody outside has to know. */
export const sentenceOf = (verb: string): string | null => sentences[verb] ?? null
