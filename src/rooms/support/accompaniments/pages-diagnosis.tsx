import { nbsp } from '#core/pure/text.ts'
import { KeyValues, More, Section, Stack, TextArea } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Filling, Signatures, WritingPage } from './pages-frame.tsx'
import type { Accompaniment } from './queries.ts'
import { isComplete, limits, type May, sideOf } from './rules.ts'
import { words } from './words.ts'

/** What both wrote, who signed it, and the button of whoever has not. */
export const DiagnosisSection = ({ accompaniment, may }: { accompaniment: Accompaniment; may: May }) => {
  const { id, diagnosisStructureAt, diagnosisHolderAt, diagnosisStamp } = accompaniment
  const isEmpty = !accompaniment.strengths && !accompaniment.difficulties && !accompaniment.needs
  const own = sideOf(accompaniment.roles) === 'holder' ? diagnosisHolderAt : diagnosisStructureAt
  const maySign = may.sign_diagnosis && !own && isComplete(accompaniment)
  return (
    <Section id="diagnostic" title={words.diagnosis.title} intro={words.diagnosis.intro} thread="support">
      <Stack>
        {isEmpty ? <p>{words.diagnosis.empty}</p> : <Written accompaniment={accompaniment} />}
        {!isEmpty && (
          <Signatures
            structureAt={diagnosisStructureAt}
            holderAt={diagnosisHolderAt}
            sign={maySign ? { to: paths.signDiagnosis(id), label: words.diagnosis.sign, stamp: diagnosisStamp } : null}
          />
        )}
        {may.diagnose && (
          <p>
            <More to={paths.diagnosis(id)}>{isEmpty ? words.diagnosis.write : words.diagnosis.edit}</More>
          </p>
        )}
      </Stack>
    </Section>
  )
}

const Written = ({ accompaniment }: { accompaniment: Accompaniment }) => (
  <KeyValues
    items={(['strengths', 'difficulties', 'needs'] as const).map((part) => [
      words.diagnosis[part],
      accompaniment[part] && <Lines text={accompaniment[part]} />,
    ])}
  />
)

/** A text as it was written, line by line. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {nbsp(text)
      .split('\n')
      .map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
  </>
)

export const DiagnosisPage = (filling: Filling) => {
  const { accompaniment } = filling
  const isSigned = accompaniment.diagnosisHolderAt ?? accompaniment.diagnosisStructureAt
  return (
    <WritingPage
      {...filling}
      to={paths.diagnosis(accompaniment.id)}
      title={words.diagnosis.title}
      lede={isSigned ? words.diagnosis.unsigned : words.diagnosis.intro}
      submit={words.diagnosis.submit}
      stamp={accompaniment.diagnosisStamp}
    >
      {filling.isStale && <Written accompaniment={accompaniment} />}
      {(['strengths', 'difficulties', 'needs'] as const).map((part) => (
        <TextArea
          name={part}
          label={words.diagnosis[part]}
          value={accompaniment[part]}
          rows={6}
          maxLength={limits.diagnosis}
        />
      ))}
    </WritingPage>
  )
}
