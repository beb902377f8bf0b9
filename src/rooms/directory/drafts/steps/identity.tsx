import { z } from 'zod'
import { field, typedText } from '#core/forms.ts'
import { checkRna, checkSiren, checkSiret, formatSiren } from '#core/pure/identifiers.ts'
import type { Outcome } from '#core/pure/result.ts'
import { Checkbox, Fields, FileField, More, Note, RadioGroup, SelectField, TextField } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { legalForms } from '../../rules.ts'
import { legalFormNames } from '../../words.ts'
import type { FieldsProps, StepPart } from './step.ts'
import { formWords, labels, words } from './words.ts'

/** An official number, checked when it is given. */
const identifier = <R extends string>(check: (text: string) => Outcome<string, R>, sentences: Record<R, string>) =>
  field.optional(30).transform((text, context) => {
    if (text === '') return null
    const outcome = check(text)
    if (outcome.ok) return outcome.value
    context.addIssue({ code: 'custom', message: sentences[outcome.refusal] })
    return z.NEVER
  })

const upload = z.preprocess((value) => {
  const file = Array.isArray(value) ? value[0] : value
  return file instanceof File && file.name !== '' ? file : null
}, z.instanceof(File).nullable())

const logoFields = {
  logo: upload,
  logo_alt: field.optional(150),
  logo_right: field.checkbox(),
  logo_remove: field.checkbox(),
}
type LogoForm = { logo: File | null; logo_alt: string; logo_right: boolean; logo_remove: boolean }

const checkLogo = (
  form: LogoForm,
  context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
) => {
  if (form.logo && !form.logo_alt) context.addIssue({ code: 'custom', path: ['logo_alt'], message: formWords.logo.alt })
  if (form.logo && !form.logo_right)
    context.addIssue({ code: 'custom', path: ['logo_right'], message: formWords.logo.right })
}

const logoOf = (form: LogoForm) => ({ file: form.logo, alt: form.logo_alt, isRemoved: form.logo_remove })

const ofProject = z
  .object({ organisation: field.optional(), organisation_id: field.optional(40), ...logoFields })
  .superRefine(checkLogo)
  .transform((form) => ({
    patch: {},
    organisation: { text: form.organisation, id: form.organisation_id },
    logo: logoOf(form),
  }))

const ofOrganisation = z
  .object({
    legal_form: field.optionalChoice(legalForms),
    siren: identifier(checkSiren, formWords.siren),
    siret: identifier(checkSiret, formWords.siret),
    rna: identifier(checkRna, formWords.rna),
    ...logoFields,
  })
  .superRefine(checkLogo)
  .transform((form) => ({
    patch: {
      legalForm: form.legal_form,
      siren: form.siren ?? form.siret?.slice(0, 9) ?? null,
      siret: form.siret,
      rna: form.rna,
    },
    logo: logoOf(form),
  }))

export const identity: StepPart = {
  isObliging: ({ kind, isPublished }) => isPublished && kind === 'organisation',

  form: ({ kind }) => (kind === 'project' ? ofProject : ofOrganisation),

  values: (sheet) => ({
    organisation: sheet.organisation?.name ?? '',
    organisation_id: sheet.organisation?.id ?? '',
    legal_form: sheet.legalForm ?? '',
    siren: formatSiren(sheet.siren ?? ''),
    siret: sheet.siret ?? '',
    rna: sheet.rna ?? '',
    logo_alt: sheet.logoAlt,
    logo_right: '',
    logo_remove: '',
  }),

  Fields: (props) => (
    <>
      {props.kind === 'project' ? <BearerFields {...props} /> : <LegalFields {...props} />}
      {!props.isProposal && <LogoFields hasLogo={props.hasLogo} />}
    </>
  ),
}

const LogoFields = ({ hasLogo }: Pick<FieldsProps, 'hasLogo'>) => (
  <Fields legend={labels.logo} hint={words.hints.logo}>
    <FileField name="logo" label={words.logoFile} accept="image/png,image/jpeg,image/webp" />
    <TextField name="logo_alt" label={labels.logo_alt} hint={words.hints.logoAlt} maxLength={150} />
    <Checkbox name="logo_right" label={words.logoRight} />
    {hasLogo && <Checkbox name="logo_remove" label={words.logoRemove} />}
  </Fields>
)

const BearerFields = ({ choices }: FieldsProps) => (
  <>
    <TextField name="organisation" label={labels.organisation} hint={words.hints.organisation} autocomplete="off" />
    {choices.organisations.length > 0 && (
      <RadioGroup name="organisation_id" label={words.whichOrganisation} options={choices.organisations} />
    )}
  </>
)

/** The way to the register of companies: the first thing said as long as no number is written, then in reach. */
const RegisterNote = ({ sheetId, values }: Pick<FieldsProps, 'sheetId' | 'values'>) => {
  const way = (
    <p>
      <More to={paths.company(sheetId)}>{words.register.action}</More>
    </p>
  )
  if (typedText(values, 'siren') !== '') return way
  return (
    <Note title={words.register.title}>
      <p>{words.register.text}</p>
      {way}
    </Note>
  )
}

const LegalFields = ({ sheetId, isPublished, isProposal, values }: FieldsProps) => (
  <>
    {!isProposal && <RegisterNote sheetId={sheetId} values={values} />}
    <SelectField
      name="legal_form"
      label={labels.legal_form}
      options={legalForms.map((form) => ({ value: form, label: legalFormNames[form] }))}
      empty={words.noLegalForm}
      required={isPublished}
      hint={isPublished ? undefined : words.toPublish}
    />
    <TextField
      name="siren"
      label={labels.siren}
      hint={words.hints.siren}
      inputMode="numeric"
      width="medium"
      autocomplete="off"
    />
    <TextField
      name="siret"
      label={labels.siret}
      hint={words.hints.siret}
      inputMode="numeric"
      width="medium"
      autocomplete="off"
    />
    <TextField name="rna" label={labels.rna} hint={words.hints.rna} width="medium" autocomplete="off" />
  </>
)
