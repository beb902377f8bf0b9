import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Disclosure,
  Empty,
  Form,
  Item,
  List,
  PostButton,
  RadioGroup,
  Section,
  Spoken,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { VoiceField } from '../../members/voice.tsx'
import { publicName } from '../../members/words.ts'
import { paths } from '../paths.ts'
import type { WordView } from '../queries.ts'
import { limits, stands } from '../rules.ts'
import { standingNames } from '../words.ts'
import type { OneView } from './view.ts'
import { words } from './words.ts'

export type Filled = { errors?: FieldErrors | undefined; values?: Typed | undefined }
type Props = Filled & { slug: string; view: OneView }

/** Members read each other’s names; others read those of organisations. */
const nameIn = (view: OneView, voice: WordView['voice']): string =>
  view.withPeople && voice.name ? voice.name : publicName(voice)

export const Objections = ({ slug, view, errors, values }: Props) => {
  const objections = view.words.filter(({ kind }) => kind === 'objection')
  const supports = view.words.filter(({ kind }) => kind === 'support')
  return (
    <Section id="objections" title={words.opinions} intro={words.supports(supports.length)}>
      <Stack gap={5}>
        {objections.length === 0 && view.stage === 'consulted' && (
          <Empty title={words.noObjection} level={3}>
            {words.noObjectionText}
          </Empty>
        )}
        <List ruled>
          {objections.map((word) => (
            <Item>
              <Stack gap={3}>
                <Said view={view} word={word} />
                {word.answer && (
                  <div>
                    <p>
                      <strong>{words.answer}</strong>
                    </p>
                    <Spoken text={word.answer} />
                  </div>
                )}
                {view.canAnswer && word.standing !== 'withdrawn' && (
                  <AnswerForm {...{ slug, view, word, errors, values }} />
                )}
                {view.isOpen && view.authored.includes(word.id) && <Conclude slug={slug} view={view} word={word} />}
              </Stack>
            </Item>
          ))}
          {supports.map((word) => (
            <Item>
              <Said view={view} word={word} />
            </Item>
          ))}
        </List>
      </Stack>
    </Section>
  )
}

const Said = ({ view, word }: { view: OneView; word: WordView }) => (
  <>
    <p>
      <strong>{nameIn(view, word.voice)}</strong>{' '}
      {word.standing ? (
        <Tag kind={stands(word.standing) ? 'late' : 'neutral'}>{standingNames[word.standing]}</Tag>
      ) : (
        <Tag kind="confirmed">{words.supported}</Tag>
      )}{' '}
      <span class="muted small">
        <When date={word.saidOn} />
      </span>
    </p>
    {word.body && <Spoken text={word.body} />}
  </>
)

const AnswerForm = ({ slug, view, word, errors, values }: Props & { word: WordView }) => {
  const typedHere = values?.objection === word.id
  return (
    <Disclosure summary={word.answer ? words.answerAgain : words.answerLabel} open={typedHere}>
      <Form
        to={paths.answerObjection(slug, view.mandate.id, word.id)}
        errors={typedHere ? errors : {}}
        values={typedHere ? values : {}}
      >
        <RadioGroup
          name={`suite-${word.id}`}
          label={words.how}
          required
          options={[
            { value: 'answered', label: words.answered },
            { value: 'taken', label: words.taken, hint: words.takenHint },
          ]}
        />
        <TextArea name={`reponse-${word.id}`} label={words.answerLabel} required maxLength={limits.answer} />
        <Actions>
          <Button>{words.answerSubmit}</Button>
          <a href={paths.mission(slug, view.mandate.id)}>{words.edit}</a>
        </Actions>
      </Form>
    </Disclosure>
  )
}

const Conclude = ({ slug, view, word }: { slug: string; view: OneView; word: WordView }) => (
  <div class="row">
    {word.standing !== 'withdrawn' && (
      <PostButton
        to={paths.concludeObjection(slug, view.mandate.id, word.id)}
        label={words.lift}
        hidden={{ suite: 'withdrawn' }}
        kind="alt"
        small
      />
    )}
    {word.standing !== 'maintained' && (
      <PostButton
        to={paths.concludeObjection(slug, view.mandate.id, word.id)}
        label={words.maintain}
        hidden={{ suite: 'maintained' }}
        kind="alt"
        small
      />
    )}
  </div>
)

export const SayForm = ({ slug, view, errors, values }: Props) => (
  <Section id="avis" title={view.hasSpoken ? words.sayAgain : words.say}>
    <Form to={paths.say(slug, view.mandate.id)} errors={errors} values={values}>
      <VoiceField voices={view.voices} />
      <RadioGroup
        name="avis"
        label={words.kind}
        required
        options={[
          { value: 'support', label: words.support },
          { value: 'objection', label: words.objection },
        ]}
      />
      <TextArea name="raisons" label={words.body} hint={words.bodyHint} maxLength={limits.word} />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
  </Section>
)

export const Acceptance = ({ slug, view }: { slug: string; view: OneView }) => (
  <Section id="accord" title={words.acceptance}>
    <List ruled>
      {view.mandate.holders.map(({ id, name, acceptedOn }) => (
        <Item>
          <p>{acceptedOn ? words.accepted(name, acceptedOn) : words.waiting(name)}</p>
          {view.kept.includes(id) && (
            <PostButton
              to={paths.accept(slug, view.mandate.id)}
              label={acceptedOn ? words.decline(name) : words.accept(name)}
              hidden={{ organisation: id, accord: acceptedOn ? 'non' : 'oui' }}
              kind={acceptedOn ? 'alt' : 'main'}
              small
            />
          )}
        </Item>
      ))}
    </List>
  </Section>
)
