/** The check of the installation in the panel. */
export const installation = {
  title: 'Check of this installation',
  intro: 'On a sheet of its own, which is deleted afterwards. Your sheets are left as they are.',
  working: 'Looking at rights, cells and formats…',
  waiting: 'Waiting for the formulas…',
  results: {
    refuted: 'Differs from what is expected',
    unknown: 'Not known',
    confirmed: 'As expected',
  },
  seen: (what: string) => `Seen: ${what}`,
  milliseconds: (count: number) => `${count} ms`,
  download: 'Save a calendar file',
  call: 'Open a telephone number',
  didItWork: 'Did it work?',
  answers: { yes: 'Yes', no: 'No' },
  lookAgain: 'Look again whether the trigger has fired',
  copy: 'Copy the report',
  report: 'Report',
};
