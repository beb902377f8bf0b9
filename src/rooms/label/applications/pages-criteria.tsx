import { errorCount } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Disclosure,
  Fields,
  Form,
  Item,
  List,
  Page,
  RadioGroup,
  Split,
  Stack,
  Tag,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Criterion, scores } from '../rules.ts'
import { scoreNames } from '../words.ts'
import { criterionField } from './forms.ts'
import {
  Around,
  Closed,
  type DraftView,
  formId,
  isOpen,
  MarkTag,
  SaveButtons,
  type Shown,
  StepHead,
  StepNotes,
  trailOf,
} from './parts.tsx'
import { PieceFields, type Vaulted } from './pieces.tsx'
import { limits } from './rules.ts'
import { criterionLabels } from './values.ts'
import { gapNames, stepNames, words } from './words.ts'

/** Every criterion, with where its answer stands. */
export const CriteriaPage = ({ view }: { view: DraftView }) => {
  const { application, referential, missing, written } = view
  return (
    <Page title={`${stepNames.criteres}, ${application.number}`} trail={trailOf(view)} thread="support" noindex>
      <StepHead view={view} step="criteres" title={stepNames.criteres} />
      <Split label={words.side.label} aside={<Around view={view} />}>
        <p class="muted">
          <a href={paths.referentialVersion(referential.family, referential.number)}>
            {words.criteria.intro(referential.title, referential.number)}
          </a>
        </p>
        <List ruled>
          {referential.criteria.map((criterion) => {
            const gaps = missing.filter((one) => one.step === 'criteres' && one.criterion === criterion.code)
            const pieces = written.evidence.filter((one) => one.criterion === criterion.code).length
            return (
              <Item
                name={criterion.title}
                href={paths.criterion(application.id, criterion.code)}
                thread="support"
                details={
                  <>
                    {gaps.length === 0 ? (
                      <Tag kind="confirmed">{words.side.complete}</Tag>
                    ) : (
                      <Tag>{words.side.toComplete}</Tag>
                    )}
                    <MarkTag mark={view.carried?.[criterion.code]} />
                    {gaps.length > 0 && (
                      <span class="muted">{[...new Set(gaps.map(({ field }) => gapNames[field]))].join(', ')}</span>
                    )}
                    {pieces > 0 && <span class="muted">{`${pieces}\u00a0${pieces < 2 ? 'pièce' : 'pièces'}`}</span>}
                  </>
                }
              >
                <p>{nbsp(criterion.statement)}</p>
              </Item>
            )
          })}
        </List>
      </Split>
    </Page>
  )
}

type CriterionProps = {
  view: DraftView
  criterion: Criterion
  shown: Shown
  vault: readonly Vaulted[]
}

export const CriterionPage = ({ view, criterion, shown, vault }: CriterionProps) => {
  const { application, written } = view
  const pieces = written.evidence.filter((one) => one.criterion === criterion.code)
  return (
    <Page
      title={`${criterion.title}, ${application.number}`}
      trail={[...trailOf(view), { href: paths.step(application.id, 'criteres'), label: stepNames.criteres }]}
      thread="support"
      errorCount={errorCount(shown.errors ?? {})}
      noindex
    >
      <StepHead view={view} step="criteres" title={criterion.title} />
      <Split label={words.side.label} aside={<Around view={view} />}>
        <p class="lede">{nbsp(criterion.statement)}</p>
        <StepNotes view={view} part={criterion.code} shown={shown} />
        {isOpen(view, criterion.code) ? (
          <Form
            id={formId}
            to={paths.criterion(application.id, criterion.code)}
            errors={shown.errors}
            values={shown.values}
            labels={criterionLabels(criterion)}
            multipart
          >
            <Help criterion={criterion} />
            <TextArea
              name="answer"
              label={words.criteria.answer}
              hint={words.criteria.answerHint}
              required
              rows={7}
              maxLength={limits.answer}
            />
            <Figures criterion={criterion} />
            <RadioGroup
              name="score"
              label={words.criteria.score}
              hint={words.criteria.scoreHint}
              required
              options={scores.map((score) => ({
                value: String(score),
                label: `${score}. ${scoreNames[score]}`,
                hint: nbsp(criterion.levels[score]),
              }))}
            />
            <PieceFields application={application} criterion={criterion} pieces={pieces} vault={vault} shown={shown} />
            <SaveButtons stamp={shown.stamp} />
          </Form>
        ) : (
          <Closed id={application.id} />
        )}
      </Split>
    </Page>
  )
}

const Help = ({ criterion }: { criterion: Criterion }) => (
  <Disclosure summary={words.criteria.help}>
    <Stack gap={3}>
      {criterion.help.map((line) => (
        <p>{nbsp(line)}</p>
      ))}
      <p class="muted">
        {words.criteria.example}
        {'\u00a0: '}
        {nbsp(criterion.example)}
      </p>
    </Stack>
  </Disclosure>
)

const Figures = ({ criterion: { details } }: { criterion: Criterion }) =>
  details.length === 0 ? null : (
    <Fields legend={words.criteria.figures} hint={words.criteria.figuresHint}>
      {details.map(({ name, label, hint, kind }) =>
        kind === 'number' ? (
          <TextField
            name={criterionField(name)}
            label={nbsp(label)}
            hint={hint}
            required
            width="small"
            inputMode="decimal"
            autocomplete="off"
          />
        ) : (
          <TextArea
            name={criterionField(name)}
            label={nbsp(label)}
            hint={hint}
            required
            rows={2}
            maxLength={limits.detail}
          />
        ),
      )}
    </Fields>
  )
