import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { ExternalLink, KeyValues, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Answer, Question, Said } from '../rules.ts'
import { answerNames } from '../words.ts'

const looks = { yes: 'confirmed', on_the_way: 'provisional', no: 'neutral', not_relevant: 'neutral' } as const

/** An answer, in a word and a shape. */
export const AnswerTag = ({ answer }: { answer: Answer }) => <Tag kind={looks[answer]}>{answerNames[answer]}</Tag>

/** What a project says to one question, with its proofs. */
export const SaidOf = ({ asked, said }: { asked: Question; said: Said | undefined }) => {
  if (!said?.answer) return <p class="muted">Pas encore de réponse.</p>
  const details = asked.details.flatMap(({ name, label }): [Child, Child][] => {
    const text = said.details[name]
    return text ? [[label, nbsp(text)]] : []
  })
  return (
    <div class="flow f3">
      <p class="row">
        <AnswerTag answer={said.answer} />
        {said.answer === 'on_the_way' && said.dueOn && (
          <span class="when">
            Engagement pour le <When date={said.dueOn} />
          </span>
        )}
      </p>
      {said.evidence && <p>{nbsp(said.evidence)}</p>}
      {said.answer === 'on_the_way' && said.commitment && <p>{nbsp(`Engagement : ${said.commitment}`)}</p>}
      <KeyValues
        wide
        items={[
          ...details,
          ['Licence', said.licence],
          ['Lien', said.url && <ExternalLink to={said.url}>{hostOf(said.url)}</ExternalLink>],
          ['Pièce', said.fileId && <a href={paths.evidence(said.fileId)}>Voir la pièce</a>],
        ]}
      />
    </div>
  )
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')
