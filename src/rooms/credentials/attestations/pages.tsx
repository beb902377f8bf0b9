import {
  KeyValues,
  LinkButton,
  List,
  More,
  Page,
  PageHead,
  QrCode,
  Row,
  Section,
  Split,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import type { Modules } from '../baking/drawing.ts'
import type { Attestation } from '../issuing/queries.ts'
import { paths } from '../paths.ts'
import { type Standing, spacedCode } from '../rules.ts'
import { words as common } from '../words.ts'
import { standings, words } from './words.ts'

type Props = { attestation: Attestation; standing: Standing; next: string | null; now: Date; modules: Modules }

const tagOf = ({ kind }: Attestation, standing: Standing) => {
  if (standing === 'valid') return kind === 'label' ? 'label' : 'banner'
  return standing === 'suspended' || standing === 'not-yet' ? 'provisional' : 'replaced'
}

export const AttestationPage = ({ attestation, standing, next, now, modules }: Props) => {
  const { subject, achievement, fictional } = attestation
  const thread = attestation.kind === 'label' ? 'support' : 'project'
  return (
    <Page
      title={words.title(subject.name)}
      trail={[{ href: paths.verifier, label: common.verifier }, { label: subject.name }]}
      thread={thread}
      noindex={fictional}
    >
      <PageHead
        title={words.title(subject.name)}
        thread={thread}
        kind={achievement.name}
        lede={standings[standing].text(subject.name)}
        tags={
          <>
            <Tag kind={tagOf(attestation, standing)}>{standings[standing].tag}</Tag>
            {fictional && <Tag kind="demo">{words.fictional}</Tag>}
          </>
        }
      />
      <Split aside={<Aside code={attestation.code} modules={modules} />} label={words.scan}>
        <Stack gap={6}>
          <What attestation={attestation} standing={standing} now={now} />
          <Row>
            <LinkButton to={paths.verifyCode(attestation.code)}>{words.verify}</LinkButton>
            {next && <a href={paths.attestation(next)}>{words.next}</a>}
          </Row>
        </Stack>
        <Section id="telecharger" title={words.download} intro={words.downloadText}>
          <List>
            {(['json', 'svg', 'png'] as const).map((format) => (
              <li>
                <More to={paths.attestationFile(attestation.code, format)} icon="download">
                  {words.files[format]}
                </More>
              </li>
            ))}
          </List>
        </Section>
      </Split>
    </Page>
  )
}

const What = ({ attestation, standing, now }: Pick<Props, 'attestation' | 'standing' | 'now'>) => {
  const { subject, achievement, validFrom, validUntil, issuedAt, statusAt, code, evidence } = attestation
  const since = standing === 'withdrawn' || standing === 'suspended' ? words.since[standing] : null
  return (
    <KeyValues
      wide
      items={[
        [words.asOf, <When date={now} />],
        [words.to, <a href={subject.path}>{subject.name}</a>],
        [words.what, <a href={paths.achievement(achievement.slug)}>{achievement.name}</a>],
        [words.from, <When date={validFrom} />],
        [words.until, <When date={validUntil} />],
        [since ?? '', since && <When date={statusAt} />],
        [words.issued, <When date={issuedAt} />],
        [words.evidence, evidence.length > 0 && <Founding evidence={evidence} />],
        [words.code, <code>{spacedCode(code)}</code>],
      ]}
    />
  )
}

const Founding = ({ evidence }: Pick<Attestation, 'evidence'>) => (
  <List tight>
    {evidence.map(({ url, name }) => (
      <li>
        <a href={url}>{name}</a>
      </li>
    ))}
  </List>
)

const Aside = ({ code, modules }: { code: string; modules: Modules }) => (
  <Section id="code-qr" title={words.scan}>
    <Stack gap={3}>
      <a href={paths.verifyCode(code)}>
        <QrCode modules={modules} label={words.qr} />
      </a>
      <p class="small">{words.scanText}</p>
    </Stack>
  </Section>
)
