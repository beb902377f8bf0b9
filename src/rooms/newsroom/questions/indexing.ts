import type { Database } from '#core/database.ts'
import { formatDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { plainText } from '#core/pure/markdown.ts'
import { indexEntry } from '#core/search/index-entry.ts'
import { unfiltered } from '#core/search/types.ts'
import { paths } from '../paths.ts'
import { questionsByIds } from './queries.ts'
import { maturityNames, themeNames, words } from './words.ts'

/** Brings what the search knows of a public question to what it now says. */
export const refreshQuestion = async (tx: Database, id: Id): Promise<void> => {
  const [question] = await questionsByIds(tx, [id])
  if (!question) return
  const answer = question.current ? plainText(question.current.answer) : words.unansweredText
  await indexEntry(tx, {
    ...unfiltered,
    kind: 'question',
    subjectId: id,
    path: paths.question(question.slug),
    title: question.title,
    // never the answer itself: where it is shown, its notice is too
    summary: `${maturityNames[question.maturity]}. ${themeNames[question.theme]}. ${question.presented ? words.presented : words.asked} ${formatDay(question.askedOn)}.`,
    aliases: [themeNames[question.theme]],
    text: answer,
    fictional: question.demo,
    changedAt: question.updatedAt,
  })
}
