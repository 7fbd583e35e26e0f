import { css } from 'lit';
import { colors } from './colors.styles.js';

/**
 * The design tokens of the six public elements.
 *
 * A host page sets public tokens (`--chat-*`), anywhere above an element or on it. Each element declares a private copy
 * of every token, because `var()` in a derived value resolves where it is declared: with a copy on each host, an accent
 * set on one instance re-derives the whole palette there. Inside a shadow root only the private copies are read.
 *
 * The rule of names: take off `chat-`; a colour also loses `color-`. `--chat-color-surface-raised` is
 * `--_surface-raised`, `--chat-font-size-sm` is `--_font-size-sm`, `--chat-accent` is `--_accent`.
 *
 * Inputs that must reach elements inside elements are inherited: the attributes `theme` and `density` set
 * `color-scheme` and `--chat-density` on the host, and the elements within follow.
 */
const sizes = css`
  :host {
    --_compact: var(--chat-density, 0);
    --_font: var(
      --chat-font,
      system-ui,
      -apple-system,
      'Segoe UI Variable Text',
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      'Noto Sans',
      'Noto Sans Arabic',
      'Noto Sans Hebrew',
      Arial,
      sans-serif,
      'Apple Color Emoji',
      'Segoe UI Emoji',
      'Noto Color Emoji'
    );
    --_font-mono: var(--chat-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace);
    --_radius: var(--chat-radius, 8px);
    --_bubble-max: var(--chat-bubble-max, 560px);

    /* radii */
    --_radius-xs: var(--chat-radius-xs, calc(var(--_radius) * 0.5));
    --_radius-sm: var(--chat-radius-sm, calc(var(--_radius) * 0.75));
    --_radius-md: var(--chat-radius-md, var(--_radius));
    --_radius-lg: var(--chat-radius-lg, calc(var(--_radius) * 1.5));
    --_radius-xl: var(--chat-radius-xl, calc(var(--_radius) * 2));
    --_radius-bubble: var(--chat-radius-bubble, calc(var(--_radius) * 1.75));
    --_radius-full: var(--chat-radius-full, 999px);

    /* spacing, 4-px grid */
    --_space-05: var(--chat-space-05, 2px);
    --_space-1: var(--chat-space-1, 4px);
    --_space-2: var(--chat-space-2, 8px);
    --_space-3: var(--chat-space-3, 12px);
    --_space-4: var(--chat-space-4, 16px);
    --_space-5: var(--chat-space-5, 20px);
    --_space-6: var(--chat-space-6, 24px);
    --_space-8: var(--chat-space-8, 32px);
    --_space-10: var(--chat-space-10, 40px);
    --_space-12: var(--chat-space-12, 48px);

    /* type */
    --_font-size-2xs: var(--chat-font-size-2xs, 11px);
    --_font-size-xs: var(--chat-font-size-xs, 12px);
    --_font-size-sm: var(--chat-font-size-sm, 13px);
    --_font-size-md: var(--chat-font-size-md, calc(14px - 1px * var(--_compact)));
    --_font-size-lg: var(--chat-font-size-lg, 16px);
    --_font-size-xl: var(--chat-font-size-xl, 20px);
    --_font-size-2xl: var(--chat-font-size-2xl, 26px);
    --_leading-tight: var(--chat-leading-tight, 1.25);
    --_leading: var(--chat-leading, 1.43);
    --_weight: var(--chat-weight, 400);
    --_weight-medium: var(--chat-weight-medium, 500);
    --_weight-strong: var(--chat-weight-strong, 600);

    /* elevation */
    --_shadow-1: var(--chat-shadow-1, 0 1px 2px light-dark(oklch(0.25 0.03 262 / 0.07), oklch(0 0 0 / 0.35)));
    --_shadow-2: var(
      --chat-shadow-2,
      0 1px 2px light-dark(oklch(0.25 0.03 262 / 0.06), oklch(0 0 0 / 0.3)),
      0 6px 16px -4px light-dark(oklch(0.25 0.03 262 / 0.12), oklch(0 0 0 / 0.45))
    );
    --_shadow-3: var(
      --chat-shadow-3,
      0 2px 6px light-dark(oklch(0.25 0.03 262 / 0.05), oklch(0 0 0 / 0.35)),
      0 16px 40px -12px light-dark(oklch(0.25 0.03 262 / 0.2), oklch(0 0 0 / 0.6))
    );
    --_ring: var(--chat-ring, 0 0 0 1px light-dark(oklch(0.25 0.03 262 / 0.09), oklch(1 0 0 / 0.09)));

    /* density: 1 is compact */
    --_control: var(--chat-control, calc(32px - 4px * var(--_compact)));
    --_control-sm: var(--chat-control-sm, calc(28px - 4px * var(--_compact)));
    --_control-lg: var(--chat-control-lg, calc(40px - 4px * var(--_compact)));
    --_row-pad: var(--chat-row-pad, calc(8px - 4px * var(--_compact)));
    --_row-avatar: var(--chat-row-avatar, calc(40px - 8px * var(--_compact)));
    --_row-gap: var(--chat-row-gap, calc(12px - 2px * var(--_compact)));
    --_msg-gap: var(--chat-msg-gap, calc(12px - 4px * var(--_compact)));
    --_header: var(--chat-header, calc(56px - 8px * var(--_compact)));

    /* layout */
    --_list-width: var(--chat-list-width, 352px);
    --_panel-width: var(--chat-panel-width, 320px);
    --_widget-width: var(--chat-widget-width, 384px);
    --_widget-height: var(--chat-widget-height, 660px);
    --_z-popover: var(--chat-z-popover, 20);
    --_z-dialog: var(--chat-z-dialog, 40);
    --_z-toast: var(--chat-z-toast, 60);

    /* motion: hover and press; popovers and chips; panes, windows and bubbles; the widget */
    --_duration-1: var(--chat-duration-1, 80ms);
    --_duration-2: var(--chat-duration-2, 140ms);
    --_duration-3: var(--chat-duration-3, 220ms);
    --_duration-4: var(--chat-duration-4, 320ms);
    --_ease-out: var(--chat-ease-out, cubic-bezier(0.2, 0.8, 0.2, 1));
    --_ease-in: var(--chat-ease-in, cubic-bezier(0.5, 0, 0.9, 0.4));
    --_ease-in-out: var(--chat-ease-in-out, cubic-bezier(0.5, 0, 0.2, 1));
  }

  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([density='compact']) {
    --chat-density: 1;
  }
  :host([density='comfortable']) {
    --chat-density: 0;
  }

  @media (pointer: coarse) {
    :host {
      --_control: var(--chat-control, 40px);
      --_control-sm: var(--chat-control-sm, 36px);
      --_control-lg: var(--chat-control-lg, 44px);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration-1: 1ms;
      --_duration-2: 1ms;
      --_duration-3: 1ms;
      --_duration-4: 1ms;
    }
  }
`;

/** Adopted first by every public element. */
export const tokens = [colors, sizes];
