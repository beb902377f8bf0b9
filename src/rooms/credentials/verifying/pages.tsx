import type { Typed } from '#core/forms.ts'
import {
  Button,
  FileField,
  Form,
  KeyValues,
  Page,
  PageHead,
  Row,
  Seam,
  type SeamState,
  Section,
  Stack,
  Tag,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { spacedCode } from '../rules.ts'
import { words as common } from '../words.ts'
import type { Verdict } from './check.ts'
import { isAuthentic, type Outcome } from './rules.ts'
import { outcomes, words } from './words.ts'

type VerifierProps = {
  verdict: Verdict | null
  now: Date
  typed?: Typed
  errors?: Record<string, string[]>
}

/** One page for both: the question, and under it what is true today. */
export const VerifierPage = ({ verdict, now, typed = {}, errors = {} }: VerifierProps) => (
  <Page
    title={words.title}
    description={words.lede}
    trail={[{ label: words.title }]}
    errorCount={Object.keys(errors).length}
    noindex={verdict !== null}
  >
    <PageHead title={words.title} lede={words.lede} />
    <Stack gap={6}>
      {verdict && <Answer verdict={verdict} now={now} />}
      <Section id="code" title={words.byCode}>
        <Form to={paths.verifier} method="get" values={typed} errors={errors.code ? { code: errors.code } : {}} legend>
          <TextField
            name="code"
            label={words.code}
            hint={words.codeHint}
            autocomplete="off"
            maxLength={40}
            width="medium"
            required
          />
          <Button>{words.checkCode}</Button>
        </Form>
        <p class="small">
          {words.badge} <a href={paths.badgeCode}>{words.badgeLink}</a>
        </p>
      </Section>
      <Section id="document" title={words.byFile}>
        <Form
          to={paths.verifier}
          multipart
          legend={false}
          values={typed}
          errors={errors.fichier ? { fichier: errors.fichier } : {}}
        >
          <FileField
            name="fichier"
            label={words.file}
            hint={words.fileHint}
            accept=".json,.svg,.png,application/json,image/svg+xml,image/png"
          />
          <TextArea name="texte" label={words.text} hint={words.textHint} rows={6} autocomplete="off" />
          <Button kind="alt">{words.checkFile}</Button>
        </Form>
      </Section>
      <Section id="comment" title={words.how}>
        <p>{words.howText}</p>
        <p>
          <a href={paths.issuer}>{words.keys}</a>
        </p>
      </Section>
    </Stack>
  </Page>
)

/** Sure, to be taken with care, or not to be trusted: the line around the answer says it as its words do. */
const seamOf = (outcome: Outcome): SeamState => {
  if (outcome === 'valid') return 'confirmed'
  if (outcome === 'not-yet' || outcome === 'suspended') return 'testing'
  return outcome === 'expired' || outcome === 'withdrawn' ? 'replaced' : 'provisional'
}

const Answer = ({ verdict, now }: { verdict: Verdict; now: Date }) => {
  const { outcome, next, attestation } = verdict
  const { title, tag, text } = outcomes[outcome]
  return (
    <Seam
      id="resultat"
      state={seamOf(outcome)}
      title={title}
      level={2}
      tag={tag}
      when={
        <>
          {words.asOf} <When date={now} precision="time" />
        </>
      }
    >
      <p>{text}</p>
      {isAuthentic(outcome) && attestation && <Authentic verdict={verdict} />}
      {outcome === 'elsewhere' && verdict.issuer && (
        <KeyValues items={[[words.saysIssuedBy, <code>{verdict.issuer.slice(0, 200)}</code>]]} />
      )}
      {attestation && (
        <Row>
          <a href={paths.attestation(attestation.code)}>{isAuthentic(outcome) ? words.page : words.original}</a>
          {next && <a href={paths.attestation(next)}>{words.next}</a>}
          {isAuthentic(outcome) && <a href={`${paths.verifierData}?code=${attestation.code}`}>{words.data}</a>}
        </Row>
      )}
    </Seam>
  )
}

/** Only what is authentic is said again here: the words of a forgery would look like ours. */
const Authentic = ({ verdict: { attestation, outcome } }: { verdict: Verdict }) => {
  if (!attestation) return null
  const { subject, achievement, validFrom, validUntil, statusAt, code, fictional } = attestation
  const since = outcome === 'withdrawn' || outcome === 'suspended' ? words.since[outcome] : null
  return (
    <>
      {fictional && (
        <p>
          <Tag kind="demo">{words.fictional}</Tag>
        </p>
      )}
      <KeyValues
        wide
        items={[
          [words.issuedBy, common.house],
          [words.to, <a href={subject.path}>{subject.name}</a>],
          [words.what, <a href={paths.achievement(achievement.slug)}>{achievement.name}</a>],
          [words.from, <When date={validFrom} />],
          [words.until, <When date={validUntil} />],
          [since ?? '', since && <When date={statusAt} />],
          [words.codeLabel, <code>{spacedCode(code)}</code>],
        ]}
      />
    </>
  )
}
