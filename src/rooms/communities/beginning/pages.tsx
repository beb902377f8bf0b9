import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  Actions,
  Button,
  Checkbox,
  Disclosure,
  Fields,
  Form,
  HiddenField,
  Page,
  PageHead,
  type PlaceChoice,
  PlaceField,
  RadioGroup,
  SelectField,
  Stack,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import type { Kept } from '../look/queries.ts'
import { paths } from '../paths.ts'
import { kinds } from '../rules.ts'
import { words as common, kindNames } from '../words.ts'
import { limits, proofFields, rows } from './forms.ts'
import { type Origin, proofKinds, proofsNeeded } from './rules.ts'
import { kindHints, proofKindNames, words } from './words.ts'

export type BeginningView = {
  origin: Origin
  to: string
  values: Typed
  errors: FieldErrors
  choices: readonly PlaceChoice[]
  otherChoices: readonly PlaceChoice[]
  chosen: readonly PlaceChoice[]
  organisations: readonly Kept[]
}

/** What a community to be says of itself; a declaration also tells its past. */
export const BeginningPage = ({ view }: { view: BeginningView }) => {
  const { origin, organisations } = view
  const title = words.titles[origin]
  return (
    <Page
      title={title}
      thread="territory"
      trail={[
        { href: paths.communities, label: common.communities },
        { href: paths.begin, label: title },
      ]}
      errorCount={errorCount(view.errors)}
      noindex
    >
      <PageHead title={title} lede={words.ledes[origin]} thread="territory" kind={common.communities} />
      <Form to={view.to} values={view.values} errors={view.errors}>
        {origin === 'existing' && <HiddenField name="existante" value="oui" />}
        <Fields legend={words.where}>
          <PlaceField name="lieu" label={words.place} hint={words.placeHint} choices={view.choices} required />
          <PlaceField
            name="autres"
            label={words.others}
            hint={words.othersHint}
            multiple
            choices={view.otherChoices}
            chosen={view.chosen}
          />
        </Fields>
        <Fields legend={words.what}>
          <TextField name="nom" label={words.name} maxLength={limits.name} autocomplete="off" required />
          <RadioGroup
            name="genre"
            label={words.kind}
            required
            options={kinds.map((kind) => ({ value: kind, label: kindNames[kind], hint: kindHints[kind] }))}
          />
          <TextArea
            name="objet"
            label={words.purpose}
            hint={words.purposeHint}
            rows={4}
            maxLength={limits.purpose}
            required
          />
          <UrlField name="site" label={words.website} />
          <RadioGroup
            name="au_nom_de"
            label={words.inName}
            hint={words.inNameHint}
            required
            value={organisations.length === 0 ? 'moi' : undefined}
            options={[
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'moi', label: words.myself },
            ]}
          />
        </Fields>
        {origin === 'existing' && <History values={view.values} />}
        <Actions>
          <Button>{words.save}</Button>
          <a href={paths.begin}>{words.abandon.back}</a>
        </Actions>
      </Form>
    </Page>
  )
}

const isTyped = (values: Typed, row: number): boolean =>
  typedText(values, proofFields(row).fact) !== '' || typedText(values, proofFields(row).on) !== ''

const History = ({ values }: { values: Typed }) => (
  <>
    <Fields legend={words.history}>
      <TextField name="fondee" label={words.founded} hint={words.foundedHint} width="small" autocomplete="off" />
      <TextArea name="membres" label={words.members} hint={words.membersHint} rows={6} maxLength={limits.members} />
      <Checkbox name="incomplete" label={words.partial} />
      <TextArea name="exterieur" label={words.outside} hint={words.outsideHint} rows={3} maxLength={limits.outside} />
    </Fields>
    <Fields legend={words.proofs} hint={words.proofsHint}>
      {rows.slice(0, proofsNeeded).map((row) => (
        <ProofFields row={row} />
      ))}
      <Disclosure summary={words.moreProofs} open={rows.slice(proofsNeeded).some((row) => isTyped(values, row))}>
        <Stack>
          {rows.slice(proofsNeeded).map((row) => (
            <ProofFields row={row} />
          ))}
        </Stack>
      </Disclosure>
    </Fields>
  </>
)

const ProofFields = ({ row }: { row: number }) => {
  const names = proofFields(row)
  const required = row <= proofsNeeded
  return (
    <>
      <SelectField
        name={names.kind}
        label={words.proofKind(row)}
        required={required}
        options={proofKinds.map((kind) => ({ value: kind, label: proofKindNames[kind] }))}
      />
      <TextField
        name={names.fact}
        label={words.fact(row)}
        maxLength={limits.fact}
        autocomplete="off"
        required={required}
      />
      <TextField
        name={names.on}
        label={words.on(row)}
        hint={words.onHint}
        width="small"
        autocomplete="off"
        required={required}
      />
      <UrlField name={names.url} label={words.link(row)} />
    </>
  )
}
