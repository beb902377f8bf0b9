import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Checkbox,
  Empty,
  Form,
  HiddenField,
  Item,
  LinkButton,
  List,
  More,
  Page,
  PageHead,
  PostButton,
  Tag,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { seams } from '../questions/parts.tsx'
import type { QuestionView } from '../questions/queries.ts'
import { isUnsure } from '../questions/rules.ts'
import { maturityNames, words as questionWords } from '../questions/words.ts'
import { Trap } from '../trap.tsx'
import { words } from './words.ts'

const board = { href: paths.orientations, label: questionWords.title }

type FollowProps = {
  question: Pick<QuestionView, 'slug' | 'title' | 'maturity'>
  following: { everyChange: boolean } | null
  signedIn: boolean
  values: Typed
  errors: FieldErrors
}

export const FollowPage = ({ question, following, signedIn, values, errors }: FollowProps) => (
  <Page
    title={words.title}
    trail={[board, { href: paths.question(question.slug), label: nbsp(question.title) }, { label: words.title }]}
    thread="brand"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title} lede={words.lede(nbsp(question.title))} />
    {isUnsure(question.maturity) || following ? (
      <Form to={paths.follow(question.slug)} errors={errors} values={values} legend={!signedIn}>
        {!signedIn && (
          <TextField
            name="email"
            label={words.email}
            hint={words.emailHint}
            required
            autocomplete="email"
            inputMode="email"
          />
        )}
        {following ? (
          <HiddenField name="stop" value="oui" />
        ) : (
          <Checkbox name="every" label={words.everyChange} checked={false} />
        )}
        <Trap />
        <Actions>
          <Button kind={following ? 'alt' : 'main'}>{following ? words.stop : words.submit}</Button>
        </Actions>
      </Form>
    ) : (
      <p>{words.settled}</p>
    )}
  </Page>
)

type ProofProps = { question: Pick<QuestionView, 'slug' | 'title'>; stopping: boolean; to: string }

/** Opening a mail’s link changes nothing: programs open links too. The button does. */
export const FollowProofPage = ({ question, stopping, to }: ProofProps) => (
  <Page
    title={stopping ? words.stopTitle : words.confirmTitle}
    trail={[board, { href: paths.question(question.slug), label: nbsp(question.title) }, { label: words.title }]}
    thread="brand"
    noindex
  >
    <PageHead title={stopping ? words.stopTitle : words.confirmTitle} lede={nbsp(question.title)} />
    <Form to={to} legend={false}>
      <Actions>
        <Button>{stopping ? words.stop : words.confirm}</Button>
        <LinkButton to={paths.question(question.slug)} kind="alt">
          {questionWords.link}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)

type MineProps = { followed: readonly { question: QuestionView; everyChange: boolean }[] }

export const FollowedPage = ({ followed }: MineProps) => (
  <Page title={words.mine} trail={[board, { label: words.mine }]} thread="brand" noindex>
    <PageHead title={words.mine} lede={words.mineLede} />
    {followed.length === 0 ? (
      <Empty title={words.mineNone} action={<More to={paths.orientations}>{words.mineBoard}</More>}>
        {words.mineNoneText}
      </Empty>
    ) : (
      <List>
        {followed.map(({ question, everyChange }) => (
          <Item
            name={nbsp(question.title)}
            href={paths.question(question.slug)}
            thread="brand"
            details={
              <>
                <Tag kind={seams[question.maturity]}>
                  {question.current ? maturityNames[question.maturity] : questionWords.unanswered}
                </Tag>
                {everyChange && <Tag>{words.mineEvery}</Tag>}
                <PostButton
                  to={paths.follow(question.slug)}
                  label={words.stop}
                  about={question.title}
                  hidden={{ stop: 'oui', from: 'liste' }}
                  kind="alt"
                  small
                />
              </>
            }
          />
        ))}
      </List>
    )}
  </Page>
)
