import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { joinWords, nbsp } from '#core/pure/text.ts'
import {
  Button,
  Form,
  KeyValues,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Section,
  Split,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { Exchange } from './parts.tsx'
import type { InDialogue } from './queries.ts'
import { answers, stateOf } from './rules.ts'
import { answerHints, answerNames, words } from './words.ts'

export type DialogueView = {
  asked: InDialogue
  mayAnswer: boolean
  mayReply: boolean
  today: string
  errors: FieldErrors
  values: Typed
}

/** One dialogue, as both sides read it. */
export const DialoguePage = ({ view }: { view: DialogueView }) => {
  const { dialogue, beginning, community } = view.asked
  const title = words.title(beginning.name)
  return (
    <Page
      title={title}
      thread="territory"
      trail={[
        { href: paths.communities, label: common.communities },
        { href: paths.community(community.slug), label: community.name },
        { label: title },
      ]}
      errorCount={errorCount(view.errors)}
      noindex
    >
      <PageHead
        title={title}
        lede={words.lede(beginning.name, community.name, community.territory.name)}
        thread="territory"
        kind={words.kind}
        tags={beginning.demo && <Tag kind="demo">{common.fictional}</Tag>}
      />
      <Split label={words.facts.what} aside={<Facts asked={view.asked} />}>
        <Section id="message" title={words.message}>
          <p>{nbsp(dialogue.message)}</p>
        </Section>
        <Section id="reponse" title={words.answer}>
          <Stack>
            <Exchange dialogue={dialogue} today={view.today} />
            {!view.asked.ongoing && <p class="muted">{words.over}</p>}
            {stateOf(dialogue, view.today) === 'silent' && <p class="muted">{words.silent}</p>}
          </Stack>
        </Section>
        {view.mayAnswer && <Answering view={view} />}
        {view.mayReply && <Replying view={view} />}
        {view.asked.isMine && (
          <p>
            <More to={paths.beginning(beginning.id)}>{words.mine.back}</More>
          </p>
        )}
      </Split>
    </Page>
  )
}

const Facts = ({ asked: { dialogue, beginning } }: { asked: InDialogue }) => (
  <Section id="projet" title={words.facts.what}>
    <KeyValues
      items={[
        [words.facts.what, beginning.name],
        [words.facts.purpose, nbsp(beginning.purpose)],
        [words.facts.places, joinWords([beginning.place, ...beginning.others].map(({ name }) => name))],
        [words.facts.by, beginning.organisation ?? words.facts.person],
        [words.facts.asked, <When date={dialogue.askedOn} />],
        [words.facts.until, <When date={dialogue.answerBy} />],
      ]}
    />
  </Section>
)

const Answering = ({ view: { asked, errors, values } }: { view: DialogueView }) => {
  const organisations = asked.standing.voices.filter(({ kind }) => kind === 'organisation')
  return (
    <Section id="repondre" title={words.form.title} intro={words.form.text}>
      <Form to={paths.dialogue(asked.dialogue.id)} errors={errors} values={values}>
        <RadioGroup
          name="reponse"
          label={words.form.answer}
          required
          options={answers.map((value) => ({ value, label: answerNames[value], hint: answerHints[value] }))}
        />
        <TextArea name="raison" label={words.form.reason} hint={words.form.reasonHint} rows={4} maxLength={1_500} />
        {organisations.length > 0 && (
          <RadioGroup
            name="au_nom_de"
            label={words.form.inName}
            hint={words.form.inNameHint}
            value={organisations[0]?.id}
            options={[
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: words.form.unnamed },
            ]}
          />
        )}
        <Button>{words.form.submit}</Button>
      </Form>
    </Section>
  )
}

const Replying = ({ view: { asked, errors, values } }: { view: DialogueView }) => {
  const joining = asked.dialogue.answer === 'join'
  return (
    <>
      {joining && (
        <Note kind="know" title={words.mine.joinTitle}>
          <p>{words.mine.joinText}</p>
          <PostButton to={paths.joinInstead(asked.dialogue.id)} label={words.mine.join} />
        </Note>
      )}
      <Section id="repliquer" title={words.mine.goOnTitle[joining ? 'join' : 'opposed']} intro={words.mine.goOnText}>
        <Form to={paths.replyInDialogue(asked.dialogue.id)} errors={errors} values={values}>
          <TextArea name="replique" label={words.mine.reply} rows={5} maxLength={2_000} required />
          <Button kind={joining ? 'alt' : 'main'}>{words.mine.submit}</Button>
        </Form>
      </Section>
    </>
  )
}
