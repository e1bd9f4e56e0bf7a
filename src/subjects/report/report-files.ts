/** The files that a finished site holds beside each report page. */
export const reportFiles = {pdf: "report.pdf", workbook: "report.xlsx"} as const;
