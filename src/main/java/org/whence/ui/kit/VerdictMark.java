package org.whence.ui.kit;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.whence.core.provenance.Verdict;

/// How a verdict looks: an icon, a border and a word, each of which says it alone. Colour only repeats them.
public enum VerdictMark {
    REFUTED("refuted", Icon.VERDICT_REFUTED),
    WOULD_BE_REFUTED("would-be-refuted", Icon.VERDICT_WOULD_BE_REFUTED),
    NOT_CONTRADICTED("not-contradicted", Icon.VERDICT_NOT_CONTRADICTED),
    CANNOT_TELL("cannot-tell", Icon.VERDICT_CANNOT_TELL);

    private final String styleClass;
    private final Icon icon;

    VerdictMark(String styleClass, Icon icon) {
        this.styleClass = styleClass;
        this.icon = icon;
    }

    /// That of a verdict.
    public static VerdictMark of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refuted _ -> REFUTED;
            case Verdict.NotContradicted _ -> NOT_CONTRADICTED;
            case Verdict.CannotTell(var _, var _, var wouldBe) -> wouldBe == null ? CANNOT_TELL : WOULD_BE_REFUTED;
        };
    }

    /// The word: "Refuted".
    public String word() {
        return switch (this) {
            case REFUTED -> text("verdict.refuted");
            case WOULD_BE_REFUTED -> text("verdict.wouldBeRefuted");
            case NOT_CONTRADICTED -> text("verdict.notContradicted");
            case CANNOT_TELL -> text("verdict.cannotTell");
        };
    }

    /// The style class that colours what carries this verdict: `refuted`.
    public String styleClass() {
        return styleClass;
    }

    /// The mark in full: icon, border, word.
    public Label label() {
        var label = new Label(word(), icon.node());
        label.getStyleClass().addAll("w-verdict", styleClass);
        return label;
    }

    /// The icon alone, for places that name the verdict themselves.
    public Icon icon() {
        return icon;
    }

    /// The icon alone, for places where the word is one key away. It is read out as the word.
    public FontIcon sign() {
        var sign = icon.node("w-verdict-sign", styleClass);
        sign.setAccessibleText(word());
        return sign;
    }
}
