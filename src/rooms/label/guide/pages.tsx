import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  Form,
  LinkButton,
  Links,
  More,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Stack,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import type { FamilyLine } from '../referential/queries.ts'
import { type Advice, activities, ages, places } from './rules.ts'
import { words } from './words.ts'

type GuideProps = { families: readonly FamilyLine[]; values: Typed; errors: FieldErrors; advice: Advice | null }

const optionsOf = <V extends string>(values: readonly V[], names: Record<V, string>) =>
  values.map((value) => ({ value, label: names[value] }))

export const GuidePage = ({ families, values, errors, advice }: GuideProps) => (
  <Page
    title={words.title}
    trail={[crumbs.home, { label: words.title }]}
    thread="support"
    errorCount={errorCount(errors)}
  >
    <PageHead title={words.title} lede={words.lede} />
    <Stack gap={7}>
      {advice && <Result advice={advice} families={families} />}
      <Form to={paths.guide} method="get" values={values} errors={errors} legend>
        <RadioGroup
          name="activite"
          label={words.activity}
          hint={words.activityHint}
          required
          options={optionsOf(activities, words.options.activity)}
        />
        <CheckboxGroup
          name="soutien"
          label={words.kinds}
          hint={words.kindsHint}
          options={families.map(({ code, name, statement }) => ({ value: code, label: name, hint: nbsp(statement) }))}
        />
        <RadioGroup name="depuis" label={words.since} required options={optionsOf(ages, words.options.since)} />
        <RadioGroup name="ou" label={words.place} required options={optionsOf(places, words.options.place)} />
        <Actions>
          <Button kind={advice ? 'alt' : 'main'}>{words.submit}</Button>
          {advice && <More to={paths.guide}>{words.again}</More>}
        </Actions>
      </Form>
      <Example />
    </Stack>
  </Page>
)

/** The title says the advice; one main button leads on. */
const titleOf = ({ families, banner }: Advice, names: readonly string[]): string => {
  if (families.length > 0) return banner ? words.both : words.label.title(names)
  return banner ? words.banner.only : words.neither.title
}

const Result = ({ advice, families }: { advice: Advice; families: readonly FamilyLine[] }) => {
  const named = families.filter(({ code }) => advice.families.includes(code))
  const names = named.map(({ name }) => name.toLowerCase())
  const both = named.length > 0 && advice.banner
  return (
    <Section id="reponse" title={titleOf(advice, names)} thread="support">
      {advice.remarks.map((remark) => (
        <Note kind="know">
          <p>{words.remarks[remark]}</p>
        </Note>
      ))}
      {named.length > 0 && (
        <div class="flow f3 mt5">
          {both && <h3>{words.label.title(names)}</h3>}
          <p>{words.label.text(named.length)}</p>
          <Links
            items={named.map(({ code, name }) => ({
              href: paths.referential(code),
              label: words.label.criteria(name),
            }))}
          />
          <p>
            <LinkButton to={paths.apply}>{words.label.apply}</LinkButton>
          </p>
        </div>
      )}
      {advice.banner && (
        <div class="flow f3 mt5">
          {both && <h3>{words.banner.also}</h3>}
          <p>{both ? words.banner.alsoText : words.banner.onlyText}</p>
          <p>
            <LinkButton to="/banniere/declarer" kind={both ? 'alt' : 'main'}>
              {words.banner.action}
            </LinkButton>
          </p>
        </div>
      )}
      {named.length === 0 && !advice.banner && (
        <div class="flow f3">
          <p>{words.neither.text}</p>
          <p>
            <LinkButton to={`${directoryPaths.newSheet}?genre=organisation`}>{words.neither.action}</LinkButton>
          </p>
        </div>
      )}
    </Section>
  )
}

const Example = () => (
  <Section id="exemple" title={words.example.title}>
    <Stack gap={3}>
      <p>{words.example.text}</p>
      <p class="muted">{words.example.careful}</p>
      <p class="muted small">
        {words.example.source}.{' '}
        <a href={`${directoryPaths.searchKind('organisation')}&q=Handishare`}>{words.example.sheet}</a>
      </p>
      <p>
        <More to="/banniere/banniere-ou-label">{words.comparison}</More>
      </p>
    </Stack>
  </Section>
)
