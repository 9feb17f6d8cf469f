package org.whence.ui.kit;

import java.util.Locale;

/// The looked-up colours of the style sheets that are needed where style sheets do not reach: on a canvas.
public enum Token {
    BG_DEFAULT,
    BG_SUBTLE,
    BG_INSET,
    BG_OVERLAY,
    FG_DEFAULT,
    FG_MUTED,
    FG_SUBTLE,
    BORDER_DEFAULT,
    BORDER_MUTED,
    ACCENT_FG,
    ACCENT_EMPHASIS,
    ACCENT_SUBTLE,
    REFUTED,
    REFUTED_BG,
    REFUTED_LINE,
    CLAIM,
    CLAIM_BG,
    CLAIM_LINE,
    SURROUND,
    AGE_1,
    AGE_2,
    AGE_3,
    AGE_4,
    AGE_5;

    /// The class of the style sheet that paints a background in this colour: `w-token-bg-default`.
    String styleClass() {
        return "w-token-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
