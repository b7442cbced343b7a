/** A text in one language, as rows store it. */
export interface StoredLocalizedText {
  readonly language: string;
  readonly text: string;
}
