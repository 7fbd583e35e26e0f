import { css } from 'lit';

/** The toolbar of a message: beside its bubble, above it where there is no room. */
export const toolStyles = css`
  .m__acts {
    position: absolute;
    z-index: 2;
    inset-block-start: -4px;
    inset-inline-start: calc(100% + 8px);
    display: flex;
    padding: 2px;
    border: 1px solid transparent;
    border-radius: var(--_radius-md);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2), var(--_ring);
    transition: opacity var(--_duration-1);
  }
  :is(.m--out, .m--self) .m__acts {
    inset-inline: auto calc(100% + 8px);
  }
  .m__acts .icbtn {
    width: 28px;
    height: 28px;
  }
  @starting-style {
    .m__acts {
      opacity: 0;
    }
  }

  @container thread (max-width: 760px) {
    .m__acts {
      inset-block-start: -27px;
      inset-inline: auto 22px;
    }
    :is(.m--out, .m--self) .m__acts {
      inset-inline: 22px auto;
    }
    /* narrower than its tools */
    .m__col:has(.m__acts) {
      min-width: 112px;
    }
  }
  @media (pointer: coarse) {
    .m__acts .icbtn {
      width: 40px;
      height: 40px;
    }
  }
  @media (forced-colors: active) {
    .m__acts {
      border-color: CanvasText;
    }
  }
`;
