package org.whence.ui.item.appearances;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Scope;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Theme;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.scale.Periods;

/// A verdict: the claim in its own words, why in a sentence, what that does not say, and the record that decides. One
/// stop of the focus, read as a whole.
final class VerdictBanner {

    /// Its buttons are below the words where it has less than this many em.
    private static final double NARROW_EM = 34;

    private final VerdictWords words;

    VerdictBanner(VerdictWords words) {
        this.words = words;
    }

    /// @param openRecord goes to the record that decides, or null where there is none
    Region of(Verdict verdict, @Nullable Runnable openRecord, Runnable why) {
        var mark = VerdictMark.of(verdict);
        var title = Wrapped.of(title(verdict, mark), "w-heading");
        var said = new VBox(
                Space.HAIR,
                title,
                Wrapped.of(reason(verdict), "w-banner-reason"),
                line(words.limits(verdict), "w-muted"));
        said.getChildren().getLast().getStyleClass().add("w-dense");
        History.deciding(verdict).ifPresent(witness -> said.getChildren().add(decider(verdict)));
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        var sign = mark.icon().node("w-verdict-sign", "w-banner-sign", mark.styleClass());
        var buttons = buttons(openRecord, why);
        var banner = new HBox(Space.BASE, sign, said, buttons);
        banner.widthProperty().addListener((_, _, width) -> {
            var narrow = width.doubleValue() < NARROW_EM * Theme.em(banner.getScene());
            if (narrow != said.getChildren().contains(buttons)) {
                (narrow ? banner : said).getChildren().remove(buttons);
                (narrow ? said : banner).getChildren().add(buttons);
            }
        });
        banner.getStyleClass().addAll("w-banner", mark.styleClass());
        banner.setFocusTraversable(true);
        banner.setAccessibleText(words.says(verdict) + " " + words.limits(verdict));
        return banner;
    }

    private String title(Verdict verdict, VerdictMark mark) {
        var quote = text("item.quote", words.claim(verdict.claim()));
        return text("appearances.title", mark.word(), quote);
    }

    /// Why, in a sentence or two.
    String reason(Verdict verdict) {
        return verdict instanceof Verdict.Refuted(var claim, var scope, Ground.Seen(var witness), var _)
                        && witness.when().to() instanceof Instant by
                        && claim.span().from() instanceof Instant claimed
                ? said(claim) + " " + already(scope, by, claimed)
                : words.says(verdict);
    }

    private static String said(Claim claim) {
        var who = claim.by() == null ? text("appearances.someone") : claim.by();
        var when = TimeText.words(claim.span());
        return switch (claim.of()) {
            case RECORDED -> text("appearances.saysRecorded", who, when);
            case PUBLISHED -> text("appearances.saysPublished", who, when);
            case EVENT -> text("appearances.saysEvent", who, when);
        };
    }

    private String already(Scope scope, Instant by, Instant claimed) {
        var earlier = Periods.between(by, claimed);
        return switch (scope) {
            case Scope.Whole() -> text("appearances.already", TimeText.words(by), earlier);
            case Scope.Parts _ -> text("appearances.alreadyPart", words.scope(scope), TimeText.words(by), earlier);
        };
    }

    private HBox decider(Verdict verdict) {
        var says = switch (verdict) {
            case Verdict.Refuted(var _, var _, var ground, var also) ->
                also == 0
                        ? text("appearances.decidedBy", words.ground(ground))
                        : text("appearances.decidedByAlso", words.ground(ground), also);
            case Verdict.CannotTell(var _, var _, var wouldBe) ->
                wouldBe == null ? "" : text("appearances.wouldDecide", words.ground(new Ground.Seen(wouldBe)));
            case Verdict.NotContradicted _ -> "";
        };
        var sign = Icon.DECIDER.node("w-verdict-sign", VerdictMark.of(verdict).styleClass());
        var record = Wrapped.of(says, "w-strong", "w-dense");
        HBox.setHgrow(record, Priority.ALWAYS);
        return new HBox(Space.TIGHT, sign, record);
    }

    private static VBox buttons(@Nullable Runnable openRecord, Runnable why) {
        var column = new VBox(Space.SMALL);
        if (openRecord != null) {
            column.getChildren()
                    .add(KeyButton.of(null, text("appearances.openRecord"), Shortcut.of(KeyCode.O), openRecord));
        }
        Button explain = KeyButton.of(Icon.INFORMATION, text("appearances.why"), Shortcut.of(KeyCode.W), why, "flat");
        column.getChildren().add(explain);
        column.setAlignment(Pos.TOP_RIGHT);
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static Region line(String words, String styleClass) {
        return Wrapped.of(words, styleClass);
    }
}
