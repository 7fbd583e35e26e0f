import { css } from 'lit';

/**
 * The private copies of every colour role. See tokens.styles.ts for the rule of names and why they are copies.
 * Everything derives from `--_accent` in OKLCH; `light-dark()` follows the computed `color-scheme`.
 */
export const colors = css`
  :host {
    --_accent: var(--chat-accent, oklch(0.53 0.175 262));
    --_neutral-chroma: var(--chat-neutral-chroma, 0.006);

    /* neutral ramp: the hue follows the accent */
    --_neutral-0: var(--chat-neutral-0, oklch(from var(--_accent) 1 0 h));
    --_neutral-1: var(--chat-neutral-1, oklch(from var(--_accent) 0.988 calc(var(--_neutral-chroma) * 0.4) h));
    --_neutral-2: var(--chat-neutral-2, oklch(from var(--_accent) 0.974 calc(var(--_neutral-chroma) * 0.6) h));
    --_neutral-3: var(--chat-neutral-3, oklch(from var(--_accent) 0.955 calc(var(--_neutral-chroma) * 0.8) h));
    --_neutral-4: var(--chat-neutral-4, oklch(from var(--_accent) 0.922 var(--_neutral-chroma) h));
    --_neutral-5: var(--chat-neutral-5, oklch(from var(--_accent) 0.87 var(--_neutral-chroma) h));
    --_neutral-6: var(--chat-neutral-6, oklch(from var(--_accent) 0.65 calc(var(--_neutral-chroma) * 2) h));
    --_neutral-7: var(--chat-neutral-7, oklch(from var(--_accent) 0.51 calc(var(--_neutral-chroma) * 2.6) h));
    --_neutral-8: var(--chat-neutral-8, oklch(from var(--_accent) 0.42 calc(var(--_neutral-chroma) * 2.6) h));
    --_neutral-9: var(--chat-neutral-9, oklch(from var(--_accent) 0.325 calc(var(--_neutral-chroma) * 1.8) h));
    --_neutral-10: var(--chat-neutral-10, oklch(from var(--_accent) 0.265 calc(var(--_neutral-chroma) * 1.6) h));
    --_neutral-11: var(--chat-neutral-11, oklch(from var(--_accent) 0.22 calc(var(--_neutral-chroma) * 1.6) h));
    --_neutral-12: var(--chat-neutral-12, oklch(from var(--_accent) 0.185 calc(var(--_neutral-chroma) * 1.4) h));
    --_neutral-13: var(--chat-neutral-13, oklch(from var(--_accent) 0.155 calc(var(--_neutral-chroma) * 1.2) h));

    /* surfaces */
    --_canvas: var(--chat-color-canvas, light-dark(var(--_neutral-2), var(--_neutral-13)));
    --_surface: var(--chat-color-surface, light-dark(var(--_neutral-0), var(--_neutral-12)));
    --_surface-subtle: var(--chat-color-surface-subtle, light-dark(var(--_neutral-1), oklch(from var(--_neutral-12) 0.172 c h)));
    --_surface-raised: var(--chat-color-surface-raised, light-dark(var(--_neutral-0), oklch(from var(--_neutral-11) 0.235 c h)));
    --_surface-sunken: var(--chat-color-surface-sunken, light-dark(var(--_neutral-3), oklch(1 0 0 / 0.065)));
    --_surface-thumb: var(--chat-color-surface-thumb, light-dark(var(--_neutral-0), oklch(1 0 0 / 0.11)));
    --_hover: var(--chat-color-hover, light-dark(oklch(from var(--_neutral-9) l c h / 0.05), oklch(1 0 0 / 0.05)));
    --_pressed: var(--chat-color-pressed, light-dark(oklch(from var(--_neutral-9) l c h / 0.09), oklch(1 0 0 / 0.09)));
    --_scrim: var(--chat-color-scrim, light-dark(oklch(from var(--_neutral-13) l c h / 0.36), oklch(0.08 0 0 / 0.62)));

    /* lines: decorative, chips and cards, inputs (at least 3:1) */
    --_border: var(--chat-color-border, light-dark(var(--_neutral-4), oklch(from var(--_neutral-10) 0.275 c h)));
    --_border-strong: var(--chat-color-border-strong, light-dark(var(--_neutral-5), oklch(from var(--_neutral-9) 0.36 c h)));
    --_border-control: var(--chat-color-border-control, light-dark(var(--_neutral-6), oklch(from var(--_neutral-6) 0.55 c h)));

    /* text */
    --_text: var(--chat-color-text, light-dark(var(--_neutral-11), oklch(from var(--_neutral-4) 0.945 c h)));
    --_text-2: var(--chat-color-text-2, light-dark(var(--_neutral-8), oklch(from var(--_neutral-5) 0.8 c h)));
    --_text-3: var(--chat-color-text-3, light-dark(var(--_neutral-7), oklch(from var(--_neutral-6) 0.705 c h)));
    --_text-inverse: var(--chat-color-text-inverse, light-dark(var(--_neutral-0), var(--_neutral-13)));
    --_inverse: var(--chat-color-inverse, light-dark(var(--_neutral-11), var(--_neutral-4)));

    /* accent: the lightness is clamped, so any accent stays legible; text on it flips at L 0.62 */
    --_accent-fill: var(--chat-color-accent-fill, light-dark(var(--_accent), oklch(from var(--_accent) max(l, 0.5) c h)));
    --_accent-fill-hover: var(
      --chat-color-accent-fill-hover,
      oklch(from var(--_accent-fill) calc(l + clamp(-0.05, (l - 0.62) * 1000, 0.04)) c h)
    );
    --_on-accent: var(--chat-color-on-accent, oklch(from var(--_accent-fill) clamp(0.16, (0.62 - l) * 1000, 1) 0 h));
    --_accent-text: var(
      --chat-color-accent-text,
      light-dark(oklch(from var(--_accent) min(l, 0.485) c h), oklch(from var(--_accent) max(l, 0.76) min(c, 0.13) h))
    );
    --_accent-soft: var(
      --chat-color-accent-soft,
      light-dark(oklch(from var(--_accent) 0.955 min(c, 0.024) h), oklch(from var(--_accent) 0.28 min(c, 0.048) h))
    );
    --_accent-soft-2: var(
      --chat-color-accent-soft-2,
      light-dark(oklch(from var(--_accent) 0.925 min(c, 0.042) h), oklch(from var(--_accent) 0.33 min(c, 0.062) h))
    );
    --_accent-line: var(
      --chat-color-accent-line,
      light-dark(oklch(from var(--_accent) 0.82 min(c, 0.09) h), oklch(from var(--_accent) 0.46 min(c, 0.11) h))
    );
    --_focus: var(--chat-color-focus, light-dark(oklch(from var(--_accent) min(l, 0.56) c h), oklch(from var(--_accent) max(l, 0.72) c h)));

    /* status: solid mark, text on a surface, soft ground */
    --_success: var(--chat-color-success, light-dark(oklch(0.6 0.15 152), oklch(0.72 0.16 152)));
    --_success-text: var(--chat-color-success-text, light-dark(oklch(0.46 0.115 152), oklch(0.8 0.14 152)));
    --_success-soft: var(--chat-color-success-soft, light-dark(oklch(0.962 0.035 152), oklch(0.275 0.035 152)));
    --_warning: var(--chat-color-warning, light-dark(oklch(0.66 0.15 60), oklch(0.78 0.15 72)));
    --_warning-text: var(--chat-color-warning-text, light-dark(oklch(0.49 0.11 58), oklch(0.83 0.13 76)));
    --_warning-soft: var(--chat-color-warning-soft, light-dark(oklch(0.965 0.036 75), oklch(0.275 0.036 66)));
    --_danger: var(--chat-color-danger, light-dark(oklch(0.56 0.205 25), oklch(0.66 0.19 24)));
    --_danger-text: var(--chat-color-danger-text, light-dark(oklch(0.5 0.19 26), oklch(0.78 0.13 22)));
    --_danger-soft: var(--chat-color-danger-soft, light-dark(oklch(0.963 0.02 20), oklch(0.28 0.048 22)));
    --_danger-fill: var(--chat-color-danger-fill, oklch(0.53 0.2 26));
    --_on-danger: var(--chat-color-on-danger, oklch(1 0 0));
    --_offline: var(--chat-color-offline, light-dark(oklch(0.6 0.008 262), oklch(0.62 0.01 262)));

    /* internal comment */
    --_comment: var(--chat-color-comment, light-dark(oklch(0.972 0.05 98), oklch(0.3 0.038 92)));
    --_comment-2: var(--chat-color-comment-2, light-dark(oklch(0.94 0.09 96), oklch(0.355 0.058 92)));
    --_comment-line: var(--chat-color-comment-line, light-dark(oklch(0.885 0.09 94), oklch(0.43 0.06 90)));
    --_comment-text: var(--chat-color-comment-text, light-dark(oklch(0.33 0.055 75), oklch(0.94 0.045 95)));
    --_comment-text-2: var(--chat-color-comment-text-2, light-dark(oklch(0.465 0.085 75), oklch(0.81 0.075 92)));

    /* bubbles */
    --_bubble-in: var(
      --chat-color-bubble-in,
      light-dark(oklch(from var(--_neutral-3) 0.957 c h), oklch(from var(--_neutral-10) 0.262 c h))
    );
    --_bubble-in-text: var(--chat-color-bubble-in-text, var(--_text));
    --_bubble-out: var(--chat-color-bubble-out, var(--_accent-soft));
    --_bubble-out-text: var(--chat-color-bubble-out-text, var(--_text));
    --_bubble-self: var(--chat-color-bubble-self, var(--_accent-fill));
    --_bubble-self-text: var(--chat-color-bubble-self-text, var(--_on-accent));
    --_tick: var(--chat-color-tick, light-dark(oklch(from var(--_neutral-7) 0.515 c h), oklch(from var(--_neutral-6) 0.72 c h)));
    --_tick-read: var(--chat-color-tick-read, var(--_accent-text));

    /* tag hues */
    --_tag-red: var(--chat-color-tag-red, oklch(0.62 0.18 22));
    --_tag-orange: var(--chat-color-tag-orange, oklch(0.7 0.15 55));
    --_tag-yellow: var(--chat-color-tag-yellow, oklch(0.8 0.14 92));
    --_tag-green: var(--chat-color-tag-green, oklch(0.66 0.14 150));
    --_tag-teal: var(--chat-color-tag-teal, oklch(0.66 0.1 195));
    --_tag-blue: var(--chat-color-tag-blue, oklch(0.6 0.15 255));
    --_tag-violet: var(--chat-color-tag-violet, oklch(0.58 0.16 295));
    --_tag-pink: var(--chat-color-tag-pink, oklch(0.64 0.17 350));

    /* channel marks: a white glyph on them has at least 3:1 */
    --_channel-whatsapp: var(--chat-color-channel-whatsapp, oklch(0.6 0.145 150));
    --_channel-telegram: var(--chat-color-channel-telegram, oklch(0.6 0.125 238));
    --_channel-instagram: var(--chat-color-channel-instagram, oklch(0.58 0.2 2));
    --_channel-email: var(--chat-color-channel-email, oklch(0.52 0.02 262));
    --_channel-web: var(--chat-color-channel-web, oklch(0.5 0.13 285));
    --_channel-sms: var(--chat-color-channel-sms, oklch(0.58 0.12 62));
    --_channel-current: var(--chat-color-channel-current, var(--_focus));
  }

  @media (prefers-contrast: more) {
    :host {
      --_border: var(--chat-color-border, light-dark(var(--_neutral-6), oklch(0.6 0 0)));
      --_border-strong: var(--chat-color-border-strong, light-dark(var(--_neutral-7), oklch(0.7 0 0)));
      --_border-control: var(--chat-color-border-control, light-dark(var(--_neutral-8), oklch(0.8 0 0)));
      --_text-2: var(--chat-color-text-2, var(--_text));
      --_text-3: var(--chat-color-text-3, light-dark(var(--_neutral-9), oklch(0.88 0 0)));
    }
  }

  @media (forced-colors: active) {
    :host {
      --_border: CanvasText;
      --_border-strong: CanvasText;
      --_border-control: ButtonBorder;
      --_accent-fill: Highlight;
      --_on-accent: HighlightText;
      --_accent-soft: Canvas;
      --_accent-text: LinkText;
      --_focus: Highlight;
      --_channel-current: Highlight;
      --_text-3: CanvasText;
    }
  }
`;
