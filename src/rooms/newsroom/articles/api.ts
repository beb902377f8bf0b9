import { plainText } from '#core/pure/markdown.ts'
import { questionData } from '../questions/api.ts'
import { noticeOf } from '../questions/notice.ts'
import type { QuestionView } from '../questions/queries.ts'
import { type PublishedArticle, pathOf } from './queries.ts'

/** An article for machines. The notice goes with its answers, and what became of it is said. */
export const articleData = (
  article: PublishedArticle,
  questions: readonly QuestionView[],
  origin: string,
  takenAt: Date,
) => {
  const { content, status } = article
  return {
    titre: content.title,
    adresse: origin + pathOf(article),
    licence: 'Licence Ouverte 2.0',
    fictif: article.demo,
    etat: status === 'archived' ? 'archivé' : 'publié',
    archive_le: article.archivedAt,
    motif_archivage: article.archivedReason,
    avertissement: noticeOf(questions),
    publie_le: article.publishedAt,
    corrige_le: article.correctedAt,
    chapo: content.lede,
    texte: plainText(content.body),
    questions: questions.map((question) => questionData(question, origin)),
    sequences: content.sections.map(({ anchor, title, body, measure, people }) => ({
      titre: title,
      adresse: `${origin}${pathOf(article)}#${anchor}`,
      texte: plainText(body),
      mesure: measure || null,
      intervenants: people.map((one) => ({ nom: one.name, fonction: one.function, organisation: one.organisation })),
    })),
    depuis: content.facts.map(({ on, text, source, url, said }) => ({
      ...{ date: on, fait: text, source },
      ...{ adresse: url || null, dit_alors: said || null },
    })),
    extrait_le: takenAt,
  }
}
