export const questions = {
  carries: ['oui', 'non'],
  recognises: ['oui', 'en-partie', 'non'],
  supports: ['oui', 'non'],
  wants: ['oui', 'non'],
} as const

export type Answers = { [Name in keyof typeof questions]: (typeof questions)[Name][number] }

/**
 * What is to be said besides the way: the label is not for projects; a project recognised that one does not carry; an aid recognised that
 * one does not give.
 */
export type Remark = 'label-not-for-projects' | 'no-project' | 'no-aid'

/** Where a project holder goes, where a supporter goes: two ways, never one for the other. */
export type Advice = {
  banner: 'declare' | 'read-charter' | 'sheet' | null
  label: 'apply' | 'sheet' | null
  remarks: Remark[]
}

/** The bannière is for projects, the label for those who support other people's projects. Someone who does both follows both ways, apart. */
export const adviceFor = ({ carries, recognises, supports, wants }: Answers): Advice => {
  const carrier = carries === 'oui'
  const remarks: (Remark | false)[] = [
    !carrier && recognises !== 'non' && 'no-project',
    carrier && supports === 'non' && wants === 'oui' && 'label-not-for-projects',
    !carrier && supports === 'non' && wants === 'oui' && 'no-aid',
  ]
  return {
    banner: carrier ? ({ oui: 'declare', 'en-partie': 'read-charter', non: 'sheet' } as const)[recognises] : null,
    label: supports === 'non' ? null : wants === 'oui' ? 'apply' : 'sheet',
    remarks: remarks.filter((one) => one !== false),
  }
}
