import { css } from 'lit';

/** The small marks: `badge`, `tag`, `chip`, timer `sla`, status pill `st`. */
export const markStyles = css`
  .badge {
    direction: ltr;
    unicode-bidi: isolate;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    min-width: 18px;
    height: 18px;
    padding-inline: 5px;
    border-radius: 99px;
    font-size: var(--_font-size-2xs);
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
    line-height: 1;
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .badge--quiet {
    background: var(--_pressed);
    color: var(--_text-2);
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    flex: none;
    min-width: 0;
    height: 20px;
    padding-inline: 6px 7px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-2xs);
    font-weight: var(--_weight-medium);
    white-space: nowrap;
    color: var(--_text-2);
    background: var(--_surface);
  }
  .tag::before,
  .dotc {
    content: '';
    flex: none;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background-color: var(--_tag, var(--_tag-blue));
  }
  .dotc {
    width: 8px;
    height: 8px;
  }
  .tag--lg {
    gap: 6px;
    height: 26px;
    padding-inline: 8px 9px;
    font-size: var(--_font-size-xs);
  }
  .tag--add {
    width: 26px;
    justify-content: center;
    padding: 0;
    border: 1px dashed var(--_border-control);
    background: none;
    color: var(--_text-2);
  }
  .tag--add::before {
    display: none;
  }
  .tag__n {
    opacity: 0.8;
    font-variant-numeric: tabular-nums;
  }

  .chip {
    --_ico: 12px;
    --_ico-line: 2.2;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    flex: none;
    height: 26px;
    padding-inline: 9px;
    border: 1px solid var(--_border-strong);
    border-radius: 99px;
    font-size: var(--_font-size-xs);
    color: var(--_text-2);
    background: var(--_surface);
    white-space: nowrap;
  }

  .sla {
    --_ico: 12px;
    --_ico-line: 2.2;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    height: 20px;
    font-size: var(--_font-size-2xs);
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
    color: var(--_text-3);
  }
  .sla--soon,
  .sla--late {
    padding-inline: 6px;
    border-radius: var(--_radius-sm);
  }
  .sla--soon {
    color: var(--_warning-text);
    background: var(--_warning-soft);
  }
  .sla--late {
    color: var(--_danger-text);
    background: var(--_danger-soft);
  }

  .st {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    height: 20px;
    padding-inline: 7px;
    border: 1px solid transparent;
    border-radius: 99px;
    font-size: var(--_font-size-2xs);
    font-weight: var(--_weight-medium);
    white-space: nowrap;
    background: var(--_surface-sunken);
    color: var(--_text-2);
  }
  .st--ok {
    background: var(--_success-soft);
    color: var(--_success-text);
  }
  .st--warn {
    background: var(--_warning-soft);
    color: var(--_warning-text);
  }
  .st--bad {
    background: var(--_danger-soft);
    color: var(--_danger-text);
  }
  .st--info {
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }

  @media (forced-colors: active) {
    .tag,
    .chip,
    .st {
      border: 1px solid CanvasText;
    }
    .badge,
    .tag::before,
    .dotc {
      forced-color-adjust: none;
    }
    .tag::before,
    .dotc {
      outline: 1px solid CanvasText;
    }
    .badge {
      background: Highlight;
      color: HighlightText;
    }
    .badge--quiet {
      background: Canvas;
      color: CanvasText;
      outline: 1px solid CanvasText;
    }
  }
`;
