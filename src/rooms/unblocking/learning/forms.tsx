import {
  Actions,
  Button,
  Form,
  LinkButton,
  More,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Row,
  Section,
  TextArea,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Shown } from './pages.tsx'
import { room, tests } from './parts.tsx'
import { TellingWords } from './parts-telling.tsx'
import type { LearningTest } from './queries.ts'
import { afterMove, decisions, resultKinds } from './rules.ts'
import { decisionNames, resultNames, words } from './words.ts'

/** Errors and what was typed belong to the form that was sent. */
const sent = (name: string, { refused, errors, values }: Shown) =>
  refused === name ? { errors, values } : { errors: {}, values: {} }

const Told = ({ of, shown }: { of: string; shown: Shown }) =>
  shown.refused === of || (of === 'start' && shown.refused === null) ? <TellingWords {...shown} /> : null

const choices = <V extends string>(values: readonly V[], names: Record<V, string>) =>
  values.map((value) => ({ value, label: names[value] }))

/** What whoever leads a test may do now. */
export const MoveForms = (props: Shown) => {
  const { status, slug } = props.test
  return (
    <>
      {afterMove('start', status) && (
        <Section id="commencer" title={words.startTitle} intro={words.startLede}>
          <Form to={paths.testPart(slug, 'debut')} legend={false} {...sent('start', props)}>
            <Told of="start" shown={props} />
            <Actions>
              <Button>{words.start}</Button>
              <More to={paths.testPart(slug, 'abandon')}>{words.abandon}</More>
            </Actions>
          </Form>
        </Section>
      )}
      {afterMove('measure', status) && (
        <Section id="mesurer" title={words.resultTitle} intro={words.resultLede}>
          <Form to={paths.testPart(slug, 'resultat')} {...sent('measure', props)}>
            <RadioGroup
              name="conclusion"
              label={words.resultKind}
              options={choices(resultKinds, resultNames)}
              required
            />
            <TextArea name="resultat" label={words.resultText} rows={6} required />
            <Told of="measure" shown={props} />
            <Actions>
              <Button>{words.publish}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {afterMove('decide', status) && (
        <Section id="decider" title={words.decideTitle}>
          <Form to={paths.testPart(slug, 'decision')} {...sent('decide', props)}>
            <RadioGroup name="choix" label={words.decision} options={choices(decisions, decisionNames)} required />
            <TextArea name="raison" label={words.reason} required />
            <TextArea name="changement" label={words.changed} hint={words.changedHint} required />
            <Told of="decide" shown={props} />
            <Actions>
              <Button>{words.decide}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  )
}

export const AbandonPage = ({ test }: { test: LearningTest }) => (
  <Page title={words.abandonTitle} thread="agent" trail={[room, tests, { label: test.title }]} noindex>
    <PageHead title={words.abandonTitle} thread="agent" lede={words.abandonLede} />
    <Row>
      <PostButton to={paths.testPart(test.slug, 'abandon')} label={words.abandon} kind="danger" />
      <LinkButton to={paths.test(test.slug)} kind="alt">
        {words.back}
      </LinkButton>
    </Row>
  </Page>
)
