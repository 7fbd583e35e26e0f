import { html, type TemplateResult } from 'lit';
import type { Piece } from '../../src/i18n/pieces.js';
import { foreignLine, foreignName } from '../text/text.js';

/** Words of ours with those of others in them: names are strong, and both are isolated. */
export function said(pieces: readonly Piece[]): readonly (TemplateResult | string)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'name' in piece ? html`<b>${foreignName(piece.name)}</b>` : foreignLine(piece.text);
  });
}
