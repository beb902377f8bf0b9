import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Form,
  LinkButton,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Row,
  Section,
  TextArea,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths } from '../../paths.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Props = { id: string; errors: FieldErrors; values: Typed }

export const AnswerForm = ({ id, errors, values }: Props) => (
  <Section id="repondre" title={words.answer.title} thread="project">
    <p>{words.answer.mendText}</p>
    <Form to={paths.peerStep(id, 'reponse')} errors={errors} values={values}>
      <TextArea
        name="answer"
        label={words.answer.label}
        hint={words.answer.hint}
        rows={8}
        minLength={40}
        maxLength={4000}
        required
      />
      <Actions>
        <Button>{words.answer.submit}</Button>
        <LinkButton to={paths.declare} kind="alt">
          {words.answer.mend}
        </LinkButton>
      </Actions>
    </Form>
  </Section>
)

export const WordForm = ({ id, errors, values }: Props) => (
  <Section id="mot" title={words.word.title} thread="project">
    <Form to={paths.peerStep(id, 'suite')} errors={errors} values={values}>
      <RadioGroup
        name="enough"
        label={words.word.title}
        required
        options={[
          { value: 'oui', label: words.word.yes, hint: words.word.yesHint },
          { value: 'non', label: words.word.no, hint: words.word.noHint },
        ]}
      />
      <TextArea name="why" label={words.word.why} rows={5} maxLength={4000} />
      <Actions>
        <Button>{words.word.submit}</Button>
      </Actions>
    </Form>
  </Section>
)

export const AppealForm = ({ id, errors, values }: Props) => (
  <Section id="appel" title={words.appeal.title} thread="project">
    <Form to={paths.peerStep(id, 'appel')} errors={errors} values={values}>
      <TextArea
        name="appeal"
        label={words.appeal.label}
        hint={words.appeal.hint}
        rows={7}
        minLength={80}
        maxLength={4000}
        required
      />
      <Actions>
        <Button>{words.appeal.submit}</Button>
      </Actions>
    </Form>
  </Section>
)

export const TakeBackPage = ({ id }: { id: string }) => (
  <Page
    title={words.takeBack.title}
    trail={[crumbs.home, { href: paths.peers, label: common.crumb }, { label: words.takeBack.title }]}
    thread="project"
    noindex
  >
    <PageHead title={words.takeBack.title} lede={words.takeBack.text} thread="project" kind={common.thread} />
    <Row>
      <PostButton to={paths.peerStep(id, 'reprise')} label={words.takeBack.submit} kind="danger" />
      <LinkButton to={paths.peer(id)} kind="alt">
        {words.takeBack.keep}
      </LinkButton>
    </Row>
  </Page>
)
