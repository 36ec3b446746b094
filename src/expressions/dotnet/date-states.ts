/**
 * The table by which .NET reads dates (`DateTimeParse.dateParsingStates`): what has been read so far, and what the next
 * token makes of it.
 */

/** Tokens, told apart by the separator behind them. */
const TOKENS = [
  'end',
  'numberEnd',
  'numberHalf',
  'numberSpace',
  'numberDate',
  'numberTime',
  'monthEnd',
  'monthSpace',
  'monthDate',
  'dateSuffix',
  'timeSuffix',
  'weekday',
  'yearSpace',
  'yearDate',
  'yearEnd',
  'zone',
  'era',
] as const;
export type TokenKind = (typeof TOKENS)[number];

/** `N` number, `M` month, `Y` year, `S` number with a suffix; `d`, `t`: a separator of dates, of times. */
export type ReadingState =
  | 'BEGIN'
  | 'N'
  | 'NN'
  | 'D_Nd'
  | 'D_NN'
  | 'D_NNd'
  | 'D_M'
  | 'D_MN'
  | 'D_NM'
  | 'D_MNd'
  | 'D_NDS'
  | 'D_Y'
  | 'D_YN'
  | 'D_YNd'
  | 'D_YM'
  | 'D_YMd'
  | 'D_S'
  | 'T_S'
  | 'T_Nt'
  | 'T_NNt';
/** A date (`DX`) or a time (`TX`) is complete. */
export type FinalState =
  | 'DX_NN'
  | 'DX_NNN'
  | 'DX_MN'
  | 'DX_NM'
  | 'DX_MNN'
  | 'DX_DS'
  | 'DX_DSN'
  | 'DX_NDS'
  | 'DX_NNDS'
  | 'DX_YNN'
  | 'DX_YMN'
  | 'DX_YN'
  | 'DX_YM'
  | 'DX_NNY'
  | 'TX_N'
  | 'TX_NN'
  | 'TX_NNN'
  | 'TX_TS';
export type State = ReadingState | FinalState;

/** A column for each of `TOKENS`; `-` where the token does not fit. */
const table: Readonly<Record<ReadingState, string>> = {
  BEGIN: 'BEGIN - TX_N N D_Nd T_Nt - D_M D_M D_S T_S BEGIN D_Y D_Y - BEGIN BEGIN',
  N: '- DX_NN TX_NN NN D_NNd - DX_NM D_NM D_MNd D_NDS - N D_YN D_YNd DX_YN N N',
  NN: 'DX_NN DX_NNN TX_NNN DX_NNN - T_Nt DX_MNN DX_MNN - - T_S NN DX_NNY - DX_NNY NN NN',
  D_Nd: '- DX_NN - D_NN D_NNd - DX_NM D_MN D_MNd - - D_Nd D_YN D_YNd DX_YN - D_Nd',
  D_NN: 'DX_NN DX_NNN TX_NNN DX_NNN - T_Nt DX_MNN DX_MNN - DX_DS T_S D_NN DX_NNY - DX_NNY - D_NN',
  D_NNd: '- DX_NNN DX_NNN DX_NNN - - DX_MNN DX_MNN - DX_DS - D_NNd DX_NNY - DX_NNY - D_NNd',
  D_M: '- DX_MN - D_MN D_MNd - - - - - - D_M D_YM D_YMd DX_YM - D_M',
  D_MN: 'DX_MN DX_MNN DX_MNN DX_MNN - T_Nt - - - DX_DS T_S D_MN DX_YMN - DX_YMN - D_MN',
  D_NM: 'DX_NM DX_MNN DX_MNN DX_MNN - T_Nt - - - DX_DS T_S D_NM DX_YMN - DX_YMN - D_NM',
  D_MNd: '- DX_MNN - DX_MNN - - - - - - - D_MNd DX_YMN - DX_YMN - D_MNd',
  D_NDS: 'DX_NDS DX_NNDS DX_NNDS DX_NNDS - T_Nt - - - D_NDS T_S D_NDS - - - - D_NDS',
  D_Y: '- DX_YN - D_YN D_YNd - DX_YM D_YM D_YMd D_YM - D_Y - - - - D_Y',
  D_YN: 'DX_YN DX_YNN DX_YNN DX_YNN - - DX_YMN DX_YMN - - - D_YN - - - - D_YN',
  D_YNd: '- DX_YNN DX_YNN DX_YNN - - DX_YMN DX_YMN - - - D_YN - - - - D_YN',
  D_YM: 'DX_YM DX_YMN DX_YMN DX_YMN - - - - - - - D_YM - - - - D_YM',
  D_YMd: '- DX_YMN DX_YMN DX_YMN - - - - - - - D_YM - - - - D_YM',
  D_S: 'DX_DS DX_DSN TX_N T_Nt - T_Nt - - - D_S T_S D_S - - - - D_S',
  T_S: 'TX_TS TX_TS TX_TS T_Nt D_Nd - - - - D_S T_S T_S - - - T_S T_S',
  T_Nt: '- TX_NN TX_NN TX_NN - T_NNt DX_NM D_NM - - T_S - - - - T_Nt T_Nt',
  T_NNt: '- TX_NNN TX_NNN TX_NNN - - - - - - T_S T_NNt - - - T_NNt T_NNt',
};

export function isReading(state: State): state is ReadingState {
  return Object.hasOwn(table, state);
}

/** The next state; undefined where the token does not fit. */
export function nextState(state: ReadingState, token: TokenKind): State | undefined {
  const next = table[state].split(' ')[TOKENS.indexOf(token)];
  return next === undefined || next === '-' ? undefined : (next as State); // of the table above
}
