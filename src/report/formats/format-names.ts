/** The formats that a report is written in besides the text for people, and whether each is a file or files in a folder. */
export const REPORT_FORMATS = {
  json: 'file',
  junit: 'file',
  sarif: 'file',
  'validation-summary': 'folder',
  'tool-compatibility': 'folder',
  'test-summary': 'folder',
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;
