/** The sheet, A4, with the margins of this paper, millimetres. */
export const sheetSize = { width: 210, height: 297, margin: { top: 16, side: 20, bottom: 12 } } as const;
