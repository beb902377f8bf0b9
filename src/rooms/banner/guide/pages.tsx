import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  Form,
  LinkButton,
  More,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Row,
  Section,
  Stack,
  Table,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { type Advice, questions } from './rules.ts'
import { words } from './words.ts'

type GuideProps = { values: Typed; errors: FieldErrors; advice: Advice | null }

export const GuidePage = ({ values, errors, advice }: GuideProps) => (
  <Page
    title={words.guide}
    trail={[crumbs.home, { label: words.guide }]}
    thread="project"
    errorCount={errorCount(errors)}
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
          <Button kind={advice ? 'alt' : 'main'}>{words.submit}</Button>
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

const labelDoors = { apply: '/label/guide', sheet: `${directoryPaths.newSheet}?genre=organisation` } as const

/** The title says the advice; one button leads on, the others follow. */
const titleOf = ({ banner, label }: Advice): string => {
  if (banner && label) return words.both
  if (banner) return words.banner[banner].title
  return label ? words.label[label].title : words.neither.title
}

const Result = ({ advice }: { advice: Advice }) => {
  const { banner, label, remarks } = advice
  const apart = banner !== null && label !== null
  return (
    <Section id="chemin" title={titleOf(advice)} thread="project">
      {remarks.map((remark) => (
        <Note kind="know">
          <p>{words.remarks[remark]}</p>
        </Note>
      ))}
      {!banner && !label && (
        <Stack gap={3}>
          <p>{words.neither.text}</p>
          <Row>
            <LinkButton to={directoryPaths.search}>{words.neither.search}</LinkButton>
            <LinkButton to="/orientations/poser-une-question" kind="alt">
              {words.neither.ask}
            </LinkButton>
          </Row>
        </Stack>
      )}
      {apart && <p>{words.two}</p>}
      {banner && <Way {...words.banner[banner]} to={bannerDoors[banner]} titled={apart} />}
      {label && <Way {...words.label[label]} to={labelDoors[label]} titled={apart} second={banner !== null} />}
    </Section>
  )
}

type WayProps = { title: string; text: string; action: string; to: string; titled: boolean; second?: boolean }

const Way = ({ title, text, action, to, titled, second }: WayProps) => (
  <div class="flow f3 mt5">
    {titled && <h3>{title}</h3>}
    <p>{text}</p>
    <p>
      <LinkButton to={to} kind={second ? 'alt' : 'main'}>
        {action}
      </LinkButton>
    </p>
  </div>
)

export const ComparisonPage = () => (
  <Page title={words.comparison.title} trail={[crumbs.home, { label: words.comparison.title }]} thread="project">
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
          { label: words.comparison.about, header: true, cell: ([about]) => about },
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
