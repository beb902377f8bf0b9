import type { FieldErrors, Typed } from '#core/forms.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  Columns,
  Form,
  LinkButton,
  More,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  Table,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { type Advice, questions } from './rules.ts'
import { words } from './words.ts'

type GuideProps = { values: Typed; errors: FieldErrors; advice: Advice | null }

const home = { href: paths.home, label: common.banner }

export const GuidePage = ({ values, errors, advice }: GuideProps) => (
  <Page
    title={words.guide}
    trail={[home, { label: words.guide }]}
    thread="project"
    errorCount={Object.values(errors).flat().length}
  >
    <PageHead title={words.guide} lede={words.lede} />
    <Stack gap={7}>
      {advice && <Result advice={advice} />}
      <Form to={paths.guide} method="get" values={values} errors={errors} legend>
        {(Object.keys(questions) as (keyof typeof questions)[]).map((name) => (
          <RadioGroup
            name={name}
            label={words.legends[name]}
            hint={words.hints[name]}
            required
            options={questions[name].map((value) => ({ value, label: words.options[value] }))}
          />
        ))}
        <Actions>
          <Button>{words.submit}</Button>
          {advice && <More to={paths.guide}>{words.again}</More>}
        </Actions>
      </Form>
      <p>
        <More to={paths.comparison}>{words.comparison.title}</More>
      </p>
    </Stack>
  </Page>
)

const bannerDoors = {
  declare: paths.declare,
  'read-charter': paths.charter,
  sheet: `${directoryPaths.newSheet}?genre=projet`,
} as const

const Result = ({ advice: { banner, label } }: { advice: Advice }) => (
  <Section id="chemin" title={words.result} thread="brand">
    {!banner && !label && (
      <Stack gap={3}>
        <h3>{words.neither.title}</h3>
        <p>{words.neither.text}</p>
        <p class="row">
          <LinkButton to={directoryPaths.search}>{words.neither.search}</LinkButton>
          <LinkButton to="/orientations/poser-une-question" kind="alt">
            {words.neither.ask}
          </LinkButton>
        </p>
      </Stack>
    )}
    {banner && label && (
      <Note kind="know">
        <p>{words.two}</p>
      </Note>
    )}
    <Columns>
      {banner && <Way {...words.banner[banner]} to={bannerDoors[banner]} />}
      {label && <Way {...words.label[label]} to={`${directoryPaths.newSheet}?genre=organisation`} />}
    </Columns>
  </Section>
)

const Way = ({ title, text, action, to }: { title: string; text: string; action: string; to: string }) => (
  <div class="flow f3 mt5">
    <h3>{title}</h3>
    <p>{text}</p>
    <p>
      <LinkButton to={to}>{action}</LinkButton>
    </p>
  </div>
)

export const ComparisonPage = () => (
  <Page title={words.comparison.title} trail={[home, { label: words.comparison.title }]} thread="brand">
    <PageHead
      title={words.comparison.title}
      lede={words.comparison.lede}
      actions={<LinkButton to={paths.guide}>{words.comparison.guide}</LinkButton>}
    />
    <Stack gap={5}>
      <Table
        caption={words.comparison.title}
        hideCaption
        stack
        rows={[...words.comparison.rows]}
        columns={[
          { label: 'Question', header: true, cell: ([about]) => about },
          { label: words.comparison.columns.banner, cell: ([, banner]) => banner },
          { label: words.comparison.columns.label, cell: ([, , label]) => label },
        ]}
      />
      <p class="muted small">{words.comparison.source}</p>
      <p>
        <More to="/orientations/banniere-ou-label">{words.comparison.answer}</More>
      </p>
    </Stack>
  </Page>
)
