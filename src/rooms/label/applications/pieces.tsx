import { typedText } from '#core/forms.ts'
import { formatDay, parisDay } from '#core/pure/dates.ts'
import {
  documentKindNames,
  documentKinds,
  fileHint,
  fileSize,
  type VaultDocument,
  vaultPaths,
} from '#rooms/vault/index.ts'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  Fields,
  FileField,
  Row,
  SelectField,
  Tag,
  TextField,
  UrlField,
} from '#ui/index.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths } from '../paths.ts'
import type { Criterion } from '../rules.ts'
import { pieceFields } from './forms.ts'
import type { Shown } from './parts.tsx'
import { type Evidence, limits } from './rules.ts'
import { words } from './words.ts'

/** A document of the vault as it may be chosen; `usable` is false when it proves nothing any more. */
export type Vaulted = Pick<VaultDocument, 'id' | 'title' | 'givenAt' | 'size'> & { usable: boolean }

/** Where a piece is read: a file with the application, a link where it leads. */
export const PieceLink = ({ application, piece }: { application: Pick<Application, 'id'>; piece: Evidence }) => {
  if (piece.kind === 'link')
    return (
      <a href={piece.url ?? ''} rel="external noopener noreferrer nofollow">
        {piece.title}
      </a>
    )
  if (!piece.isHeld)
    return (
      <>
        {piece.title} <Tag kind="late">{words.criteria.takenBack}</Tag>
      </>
    )
  return <a href={paths.applicationFile(application.id, piece.id)}>{piece.title}</a>
}

type Props = {
  application: Pick<Application, 'id' | 'organisationId'>
  criterion: Criterion
  pieces: readonly Evidence[]
  vault: readonly Vaulted[]
  shown: Shown
}

export const PieceFields = ({ application, criterion, pieces, vault, shown }: Props) => {
  const given = new Set(pieces.flatMap(({ documentId, isHeld }) => (isHeld && documentId ? documentId : [])))
  const left = vault.filter(({ id }) => !given.has(id))
  const isNew = (names: string[]) =>
    names.some((name) => typedText(shown.values, name) !== '' || (shown.errors?.[name] ?? []).length > 0)
  return (
    <Fields legend={words.criteria.pieces} hint={words.criteria.piecesHint(criterion.evidence)}>
      {pieces.length > 0 && <Given application={application} pieces={pieces} />}
      {left.length > 0 ? (
        <CheckboxGroup
          name="coffre"
          label={words.criteria.vault}
          hint={words.criteria.vaultHint}
          options={left.map(({ id, title, givenAt, size, usable }) => ({
            value: id,
            label: title,
            hint: `coffre, ${formatDay(parisDay(new Date(givenAt)))}, ${fileSize(size)}${usable ? '' : ', plus valable'}`,
            disabled: !usable,
          }))}
        />
      ) : (
        vault.length === 0 && <p class="small muted">{words.criteria.vaultEmpty}</p>
      )}
      <FileField name="file" label={words.criteria.file} hint={fileHint} />
      <Disclosure summary={words.criteria.fileMore} open={isNew(['file_title', 'file_kind', 'file_public'])}>
        <TextField name="file_title" label={words.criteria.fileTitle} maxLength={limits.title} autocomplete="off" />
        <SelectField
          name="file_kind"
          label={words.criteria.fileKind}
          options={documentKinds.map((kind) => ({ value: kind, label: documentKindNames[kind] }))}
          value="other"
        />
        <Checkbox name="file_public" label={words.criteria.publicIf} />
      </Disclosure>
      <Disclosure summary={words.criteria.url} open={isNew(['url', 'url_title', 'url_public'])}>
        <UrlField name="url" label={words.criteria.url} />
        <TextField name="url_title" label={words.criteria.urlTitle} maxLength={limits.title} autocomplete="off" />
        <Checkbox name="url_public" label={words.criteria.publicIf} />
      </Disclosure>
      <Row>
        <Button kind="alt" small name="go" value="stay" novalidate icon="upload">
          {words.criteria.stay}
        </Button>
        <a class="small" href={vaultPaths.vault(application.organisationId)}>
          {words.criteria.openVault}
        </a>
      </Row>
    </Fields>
  )
}

const Given = ({ application, pieces }: Pick<Props, 'application' | 'pieces'>) => (
  <div class="flow f3">
    <h3>{words.criteria.given}</h3>
    <ul class="list tight">
      {pieces.map((piece) => (
        <li class="flow f2">
          <p>
            <PieceLink application={application} piece={piece} />
          </p>
          <Row>
            <Checkbox name={pieceFields(piece.id).isPublic} label={words.criteria.publicIf} checked={piece.isPublic} />
            <Checkbox name={pieceFields(piece.id).remove} label={words.criteria.remove} />
          </Row>
        </li>
      ))}
    </ul>
  </div>
)
