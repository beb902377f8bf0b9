export const questions = {
  carries: ['oui', 'non'],
  recognises: ['oui', 'en-partie', 'non'],
  supports: ['oui', 'non'],
  wants: ['oui', 'non'],
} as const

export type Answers = { [Name in keyof typeof questions]: (typeof questions)[Name][number] }

/** Where a project holder goes, where a supporter goes: two ways, never one for the other. */
export type Advice = {
  banner: 'declare' | 'read-charter' | 'sheet' | null
  label: 'apply' | 'sheet' | null
}

/** The bannière is for projects, the label for those who support other people's projects. Someone who does both follows both ways, apart. */
export const adviceFor = ({ carries, recognises, supports, wants }: Answers): Advice => ({
  banner:
    carries === 'non' ? null : ({ oui: 'declare', 'en-partie': 'read-charter', non: 'sheet' } as const)[recognises],
  label: supports === 'non' ? null : wants === 'oui' ? 'apply' : 'sheet',
})
