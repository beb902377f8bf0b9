import { nbsp } from '#core/pure/text.ts'
import { List, Section, Stack, Table, Tag } from '#ui/index.ts'
import type { Commitment, Criterion, Referential } from '../rules.ts'
import { scoreNames } from '../words.ts'
import { words } from './words.ts'

/** One criterion in full, as the organisation, the desk and everyone read it. */
export const CriterionText = ({ criterion }: { criterion: Criterion }) => (
  <div class="flow f3" id={criterion.code}>
    <h3>{nbsp(criterion.title)}</h3>
    <p>{nbsp(criterion.statement)}</p>
    {criterion.help.map((line) => (
      <p class="muted">{nbsp(line)}</p>
    ))}
    <Table
      caption={`${words.levels}\u00a0: ${nbsp(criterion.title)}`}
      hideCaption
      rows={criterion.levels.map((meaning, score) => ({ meaning, score }))}
      columns={[
        { label: words.level, cell: ({ score }) => `${score}\u00a0· ${scoreNames[score as 0 | 1 | 2 | 3]}` },
        { label: words.meaning, cell: ({ meaning }) => nbsp(meaning) },
      ]}
    />
    <p>
      <Tag icon="file-text">{criterion.evidence ? words.evidence : words.noEvidence}</Tag>
    </p>
    {criterion.details.length > 0 && (
      <div>
        <p>{`${words.details}\u00a0:`}</p>
        <List tight>
          {criterion.details.map(({ label, hint }) => (
            <li>
              {nbsp(label)} {hint && <span class="muted small">{nbsp(hint)}</span>}
            </li>
          ))}
        </List>
      </div>
    )}
    {criterion.example && (
      <p class="muted">
        {`${words.example}\u00a0: `}
        {nbsp(criterion.example)}
      </p>
    )}
  </div>
)

const CommitmentTable = ({ commitments }: { commitments: readonly Commitment[] }) => (
  <Table
    caption={words.commitments}
    hideCaption
    stack
    rows={commitments}
    columns={[
      { label: words.parts.statement, cell: ({ statement }) => nbsp(statement) },
      { label: words.unit, cell: ({ unit }) => nbsp(unit) },
      { label: words.parts.required, cell: ({ required }) => (required ? words.required : words.optional) },
    ]}
  />
)

/** All that a version asks. */
export const AskedSections = ({ version }: { version: Pick<Referential, 'criteria' | 'commitments'> }) => (
  <>
    <Section id="criteres" title={words.criteria} thread="support" intro={words.criteriaIntro}>
      <Stack gap={7}>
        {version.criteria.map((criterion) => (
          <div>
            <CriterionText criterion={criterion} />
          </div>
        ))}
      </Stack>
    </Section>
    <Section id="engagements" title={words.commitments} thread="support" intro={words.commitmentsIntro}>
      <CommitmentTable commitments={version.commitments} />
    </Section>
  </>
)
