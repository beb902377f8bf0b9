import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  Empty,
  Form,
  Item,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Row,
  Section,
  Stack,
  Tag,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import type { FamilyLine } from '../referential/queries.ts'
import { words as common, statusNames } from '../words.ts'
import type { Standing } from './queries-start.ts'
import type { ApplyRefusal } from './rules.ts'
import { words } from './words.ts'
import { applyRefusals, startWords } from './words-start.ts'

const creation = `${directoryPaths.newSheet}?genre=organisation`
const bannerDeclare = '/banniere/declarer'

type StartProps = {
  /** Null for a visitor. */
  standings: readonly Standing[] | null
  families: readonly FamilyLine[]
}

export const StartPage = ({ standings, families }: StartProps) => (
  <Page title={startWords.title} trail={[crumbs.home, { label: startWords.title }]} thread="support">
    <PageHead
      title={startWords.title}
      lede={startWords.lede}
      thread="support"
      kind={common.label}
      actions={<More to={paths.guide}>{startWords.guide}</More>}
    />
    <Stack gap={7}>
      <Note>
        <p>{common.onlySupports}</p>
      </Note>
      {standings ? (
        <Mine standings={standings} families={families} />
      ) : (
        <Section id="chemin" title={startWords.path} thread="support">
          <ol class="hist">
            {startWords.ways.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <Row>
            <LinkButton to={paths.signUp}>{startWords.signUp}</LinkButton>
            <LinkButton to={paths.signIn} kind="alt">
              {startWords.signIn}
            </LinkButton>
          </Row>
        </Section>
      )}
    </Stack>
  </Page>
)

const Mine = ({ standings, families }: { standings: readonly Standing[]; families: readonly FamilyLine[] }) =>
  standings.length === 0 ? (
    <Empty
      title={startWords.none}
      action={
        <>
          <LinkButton to={creation}>{startWords.create}</LinkButton>
          <LinkButton to={directoryPaths.searchKind('organisation')} kind="alt">
            {startWords.find}
          </LinkButton>
        </>
      }
    >
      {startWords.noneText}
    </Empty>
  ) : (
    <Section id="structures" title={startWords.mine} thread="support">
      <List>
        {standings.map((standing) => (
          <OneStructure standing={standing} families={families} />
        ))}
      </List>
    </Section>
  )

const OneStructure = ({ standing, families }: { standing: Standing; families: readonly FamilyLine[] }) => {
  const { sheet, open, awards } = standing
  const nameOf = (code: string) => families.find((one) => one.code === code)?.name ?? code
  return (
    <Item name={sheet.name} href={directoryPaths.sheet('organisation', sheet.slug)} thread="support" level={3}>
      <div class="flow f3">
        {sheet.status === 'draft' && (
          <p>
            <Tag>{startWords.sheetDraft}</Tag>
          </p>
        )}
        {awards.map((award) => (
          <Row>
            <Tag kind="label">
              {award.state === 'suspended'
                ? startWords.suspended(nameOf(award.family))
                : startWords.holds(nameOf(award.family), award.validUntil)}
            </Tag>
            <a href={paths.award(award.id)}>{award.code}</a>
          </Row>
        ))}
        {open.map((application) => (
          <Row>
            <a href={paths.application(application.id)}>{`${application.number}, ${application.familyName}`}</a>
            <Tag kind={application.status === 'draft' ? 'provisional' : 'neutral'}>
              {statusNames[application.status]}
            </Tag>
          </Row>
        ))}
        <Row>
          <LinkButton to={paths.applyAs(sheet.id)} kind={open.length > 0 ? 'alt' : 'main'} small>
            {startWords.begin}
            <span class="vh"> {sheet.name}</span>
          </LinkButton>
        </Row>
      </div>
    </Item>
  )
}

type BeginProps = {
  standing: Standing
  families: readonly FamilyLine[]
  carried: readonly { name: string; slug: string }[]
  values: Typed
  errors: FieldErrors
  refusal: (ApplyRefusal | 'unknown-family') | null
  /** The family that was chosen, for the way out of a refusal. */
  chosen: string
}

export const BeginPage = ({ standing, families, carried, values, errors, refusal, chosen }: BeginProps) => (
  <Page
    title={startWords.title}
    trail={[crumbs.home, { href: paths.apply, label: startWords.title }, { label: standing.sheet.name }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={startWords.title}
      kind={startWords.as(standing.sheet.name)}
      thread="support"
      lede={common.onlySupports}
    />
    <Stack gap={7}>
      {refusal && <Refusal standing={standing} refusal={refusal} chosen={chosen} />}
      {families.length === 0 ? (
        <Empty title={startWords.noFamily} />
      ) : (
        <Form to={paths.applyAs(standing.sheet.id)} values={values} errors={errors}>
          <RadioGroup
            name="family"
            label={startWords.family}
            hint={startWords.familyHint}
            required
            options={families.map(({ code, name, statement }) => ({ value: code, label: name, hint: nbsp(statement) }))}
          />
          <CheckboxGroup
            name="does"
            label={startWords.does}
            required
            values={carried.length > 0 ? ['porte'] : []}
            options={[
              { value: 'soutient', label: startWords.supports, hint: startWords.supportsHint },
              {
                value: 'porte',
                label: startWords.carries,
                ...(carried.length > 0 && { hint: startWords.carriesHint(carried.map(({ name }) => name)) }),
              },
            ]}
          />
          <Actions>
            <Button>{startWords.submit}</Button>
            <LinkButton to={paths.guide} kind="alt">
              {startWords.guide}
            </LinkButton>
          </Actions>
        </Form>
      )}
    </Stack>
  </Page>
)

/** Why not, and where to go. */
const Refusal = ({
  standing,
  refusal,
  chosen,
}: Pick<BeginProps, 'standing' | 'chosen'> & { refusal: NonNullable<BeginProps['refusal']> }) => {
  const open = standing.open.find(({ family }) => family === chosen)
  const award = standing.awards.find(({ family }) => family === chosen)
  const ways: Partial<Record<typeof refusal, [string, string]>> = {
    'only-carries': [bannerDeclare, startWords.toBanner],
    'not-published': [directoryPaths.step(standing.sheet.id, 'relecture'), words.review.publishFirst],
    ...(open && { 'already-open': [paths.application(open.id), startWords.toOpen] as [string, string] }),
    ...(award && { 'to-renew': [paths.renew(award.id), startWords.toRenewal] as [string, string] }),
  }
  const way = ways[refusal]
  return (
    <div role="alert">
      <Note kind={refusal === 'only-carries' ? 'support' : 'fix'} title={applyRefusals[refusal]}>
        {refusal === 'only-carries' && <p>{startWords.alsoSupports}</p>}
        {way && (
          <p>
            <LinkButton to={way[0]}>{way[1]}</LinkButton>
          </p>
        )}
      </Note>
    </div>
  )
}
