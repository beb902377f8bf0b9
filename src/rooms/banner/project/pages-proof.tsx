import type { Child } from 'hono/jsx'
import type { Day } from '#core/pure/dates.ts'
import { credentialPaths } from '#rooms/credentials/index.ts'
import {
  Button,
  Form,
  KeyValues,
  LinkButton,
  Page,
  PageHead,
  Row,
  Stack,
  Tag,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { Guarantees } from '../about/guarantees.tsx'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { endOf, isMember } from '../rules.ts'
import { words as common } from '../words.ts'
import type { Proof } from './queries.ts'
import { words } from './words.ts'

type ProofProps = { proof: Proof; today: Day; attestation: string | null }

export const ProofPage = ({ proof, today, attestation }: ProofProps) => {
  const { project } = proof
  const member = isMember(proof, today)
  const ended = endOf(proof, today)
  return (
    <Page
      title={words.proof.title(project.name)}
      trail={[crumbs.home, crumbs.register, { label: project.name }]}
      thread="project"
    >
      <PageHead
        title={words.proof.title(project.name)}
        thread="project"
        kind={words.verify}
        tags={<ProofTags proof={proof} member={member} />}
        lede={member ? words.proof.memberText(project.name) : words.proof.formerText(project.name)}
      />
      <Stack gap={6}>
        {project.fictional && <p>{words.proof.fictional}</p>}
        {!member && <p>{words.proof.why[proof.status === 'member' ? 'lapsed' : proof.status]}</p>}
        {member && today > proof.renewBy && <p>{words.proof.late}</p>}
        {project.status === 'archived' && <p>{member ? words.proof.archived : words.proof.archivedFormer}</p>}
        <KeyValues
          wide
          items={[
            [words.proof.asOf, <When date={today} />],
            [words.since, <When date={proof.since} />],
            [words.renewBy, member && <When date={proof.renewBy} />],
            [words.ended, ended && <When date={ended} />],
            [words.proof.declared, proof.declaredAt && <When date={proof.declaredAt} />],
            [common.charter, <a href={paths.charterVersion(proof.charter)}>{words.under(proof.charter)}</a>],
            [words.proof.code, <code>{proof.code}</code>],
          ]}
        />
        <Row>
          <LinkButton to={paths.project(project.slug)}>{words.saidFirst}</LinkButton>
          <a href={`${paths.proof(proof.code)}.json`}>{words.proof.data}</a>
          <a href={paths.verify}>{words.proof.another}</a>
          {attestation && <a href={credentialPaths.attestation(attestation)}>{words.proof.attestation}</a>}
        </Row>
        <Guarantees />
      </Stack>
    </Page>
  )
}

const ProofTags = ({ proof: { project }, member }: { proof: Proof; member: boolean }) => (
  <>
    {member ? <Tag kind="banner">{words.proof.member}</Tag> : <Tag icon="history">{words.proof.former}</Tag>}
    {project.fictional && <Tag kind="demo">{common.fictional}</Tag>}
    {project.status === 'archived' && <Tag icon="history">{common.archived}</Tag>}
    <a href="#garanties">{words.proof.explained}</a>
  </>
)

type VerifyProps = { typed: string; error: string | null }

/** A code read aloud or on a poster: one field. */
export const VerifyPage = ({ typed, error }: VerifyProps) => (
  <Page
    title={common.verify}
    description={words.check.lede}
    trail={[crumbs.home, { label: common.verify }]}
    thread="project"
    errorCount={error ? 1 : 0}
    noindex={error !== null}
  >
    <PageHead title={common.verify} lede={words.check.lede} thread="project" kind={common.banner} />
    <Stack gap={6}>
      <Form to={paths.verify} method="get" values={{ code: typed }} errors={error ? { code: [error] } : {}} legend>
        <TextField
          name="code"
          label={words.check.code}
          hint={words.check.hint}
          autocomplete="off"
          maxLength={40}
          width="medium"
          required
        />
        <Button>{words.check.submit}</Button>
      </Form>
      <p>
        <a href={paths.register}>{words.check.register}</a>
      </p>
    </Stack>
  </Page>
)

type BadgeProps = { name: string; slug: string; code: string; origin: string; size: { width: number; height: number } }

export const BadgePage = ({ name, slug, code, origin, size }: BadgeProps) => {
  const alt = words.badges.alt(name)
  const dimensions = `width="${size.width}" height="${size.height}"`
  const snippet = `<a href="${origin}${paths.proof(code)}"><img src="${origin}${paths.badge(code)}" alt="${escaped(alt)}" ${dimensions}></a>`
  return (
    <Page
      title={words.badges.title}
      trail={[crumbs.home, { href: paths.project(slug), label: name }, { label: words.badges.title }]}
      thread="project"
      noindex
    >
      <PageHead title={words.badges.title} lede={words.badges.lede} thread="project" kind={name} />
      <Stack gap={6}>
        <p>
          <a href={paths.proof(code)}>
            <img src={paths.badge(code)} alt={alt} {...size} />
          </a>
        </p>
        <ToCopy>
          <TextArea
            name="extrait"
            label={words.badges.html}
            hint={words.badges.htmlHint}
            value={snippet}
            rows={4}
            readOnly
          />
          <TextArea
            name="verification"
            label={words.badges.link}
            value={origin + paths.proof(code)}
            rows={2}
            readOnly
          />
          <TextArea name="image" label={words.badges.image} value={origin + paths.badge(code)} rows={2} readOnly />
        </ToCopy>
        <p class="muted">{words.badges.rules}</p>
      </Stack>
    </Page>
  )
}

/** Fields that are only there to be selected, with the finger or the keyboard. */
const ToCopy = ({ children }: { children?: Child }) => <div class="form">{children}</div>

const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
