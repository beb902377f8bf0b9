import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { formatDay, parisDay } from '#core/pure/dates.ts'
import { Actions, Button, Form, Note, Page, PageHead, RadioGroup, Section, Stack, TextArea } from '#ui/index.ts'
import { paths as label } from '../paths.ts'
import { Paragraphs } from '../reviews/frame.tsx'
import { CriterionAnswer } from '../reviews/pages.tsx'
import type { Answer, Evidence } from '../reviews/queries.ts'
import { words as reviewWords } from '../reviews/words.ts'
import type { Criterion } from '../rules.ts'
import { words as common } from '../words.ts'
import { paths } from './paths.ts'
import type { Expertise } from './queries.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

const w = words.expert

type Common = {
  organisation: string
  expertise: Pick<Expertise, 'id' | 'question' | 'dueOn' | 'answer' | 'answeredAt'>
  errors: FieldErrors
  values: Typed
}

type ExpertPageProps = Common & {
  /** Only those the question is about; none once the answer is given. */
  criteria: readonly Criterion[]
  answers: readonly Answer[]
  evidence: readonly Evidence[]
}

/** What someone from outside is asked, and the part of the file they may read to answer. */
export const ExpertPage = ({
  organisation,
  expertise,
  criteria,
  answers,
  evidence,
  errors,
  values,
}: ExpertPageProps) => (
  <Page
    title={w.title(organisation)}
    trail={[{ href: label.home, label: common.label }, { label: w.crumb }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={w.title(organisation)}
      kind={w.kind}
      thread="support"
      {...(!expertise.answeredAt && { lede: w.due(expertise.dueOn) })}
    />
    <Stack gap={7}>
      <Section id="question" title={w.question} thread="support">
        <Paragraphs text={expertise.question} />
      </Section>
      {expertise.answeredAt ? (
        <Section id="reponse" title={w.given(formatDay(parisDay(expertise.answeredAt)))} intro={w.givenText}>
          <Paragraphs text={expertise.answer} />
        </Section>
      ) : (
        <>
          <Section id="criteres" title={w.criteria} intro={w.criteriaIntro} thread="support">
            <Stack gap={6}>
              {criteria.map((criterion) => (
                <CriterionAnswer
                  criterion={criterion}
                  answer={answers.find((one) => one.criterion === criterion.code)}
                  evidence={evidence.filter((one) => one.criterion === criterion.code)}
                  evidencePath={(evidenceId) => paths.evidence(expertise.id, evidenceId)}
                />
              ))}
            </Stack>
          </Section>
          <Section id="reponse" title={w.answer} thread="support">
            <Form to={paths.expertise(expertise.id)} errors={errors} values={values}>
              <TextArea
                name="answer"
                label={w.answer}
                hint={w.answerHint}
                rows={8}
                maxLength={limits.answer}
                required
              />
              <Actions>
                <Button>{w.send}</Button>
              </Actions>
            </Form>
          </Section>
        </>
      )}
    </Stack>
  </Page>
)

/** Before anything of the file: who it is about, what would be asked. */
export const ExpertInterestPage = ({ organisation, expertise, errors, values }: Common) => {
  const { interest } = reviewWords
  return (
    <Page
      title={`${w.interestTitle}, ${organisation}`}
      trail={[{ href: label.home, label: common.label }, { label: w.crumb }]}
      thread="support"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead title={w.interestTitle} kind={w.kind} thread="support" lede={w.interestText} />
      <Stack gap={6}>
        <Note title={organisation}>
          <Paragraphs text={expertise.question} />
          <p class="small">{w.due(expertise.dueOn)}</p>
        </Note>
        <Form to={paths.interest(expertise.id)} errors={errors} values={values}>
          <RadioGroup
            name="tie"
            label={interest.choice}
            required
            options={[
              { value: 'none', label: interest.none },
              { value: 'some', label: interest.some },
            ]}
          />
          <Actions>
            <Button>{interest.send}</Button>
          </Actions>
        </Form>
      </Stack>
    </Page>
  )
}
