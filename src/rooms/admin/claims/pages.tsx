import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Claim, directoryPaths } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  ExternalLink,
  Form,
  KeyValues,
  PostButton,
  Section,
  Stack,
  Table,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

export const ClaimsPage = ({ claims, today }: { claims: readonly Claim[]; today: Day }) => (
  <AdminPage title={shared.parts.claims} lede={words.lede}>
    {claims.length === 0 ? (
      <p class="muted">{words.none}</p>
    ) : (
      <Table
        caption={words.caption(claims.length)}
        stack
        rows={claims}
        columns={[
          { label: words.columns.sheet, header: true, cell: (row) => <a href={paths.claim(row.id)}>{row.name}</a> },
          { label: words.columns.who, cell: (row) => row.userName },
          { label: words.columns.title, cell: (row) => row.function },
          {
            label: words.columns.due,
            cell: (row) => (
              <>
                <When date={row.dueOn} /> {row.dueOn < today && <Tag kind="late">{words.late}</Tag>}
              </>
            ),
          },
        ]}
      />
    )}
  </AdminPage>
)

type ClaimProps = { claim: Claim; values: Typed; errors: FieldErrors }

export const ClaimPage = ({ claim, values, errors }: ClaimProps) => (
  <AdminPage
    title={claim.name}
    trail={[{ href: paths.claims, label: shared.parts.claims }]}
    errorCount={errorCount(errors)}
  >
    <KeyValues
      wide
      items={[
        [words.columns.sheet, <a href={directoryPaths.sheet(claim.kind, claim.slug)}>{claim.name}</a>],
        [words.who, claim.userName],
        [words.email, claim.userEmail],
        [words.asked, <When date={claim.createdAt} />],
        [words.title, claim.function],
        [words.proof, claim.proof],
        [words.link, claim.proofUrl && <ExternalLink to={claim.proofUrl}>{claim.proofUrl}</ExternalLink>],
        [words.file, claim.proofFileId && <a href={paths.claimProof(claim.id)}>{words.open}</a>],
      ]}
    />
    <Stack gap={6}>
      <PostButton to={paths.claimDecision(claim.id)} label={words.accept} hidden={{ accepted: 'oui' }} icon="check" />
      <Section id="refuser" title={words.refuse} thread="project">
        <Form to={paths.claimDecision(claim.id)} values={values} errors={errors}>
          <TextArea name="reason" label={words.reason} rows={3} required maxLength={500} />
          <Actions>
            <Button kind="danger">{words.refuse}</Button>
          </Actions>
        </Form>
      </Section>
    </Stack>
  </AdminPage>
)
