package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.provenance.Claim;
import org.whence.core.time.Reading;
import org.whence.core.time.ReadingParser;
import org.whence.core.time.Span;
import org.whence.core.time.SpanParser;
import org.whence.core.time.TimeText;
import org.whence.core.time.Typed;
import org.whence.ui.kit.Background;
import org.whence.work.say.RecordClaim;
import org.whence.work.show.Dossier;

/// A claim of when being entered: the words, who says so, of what, the time as typed, and when it was said. A time that
/// can be read in more than one way is asked about while it is typed. Use it on one thread only.
final class ClaimViewModel {

    private final ItemPorts.ClaimRecording recording;
    private final Background background;
    private final Runnable recorded;
    private final StringProperty quote = new SimpleStringProperty("");
    private final StringProperty by = new SimpleStringProperty("");
    private final StringProperty when = new SimpleStringProperty("");
    private final StringProperty saidAt = new SimpleStringProperty("");
    private final ObjectProperty<Claim.Of> of = new SimpleObjectProperty<>(Claim.Of.RECORDED);
    private final BooleanProperty implied = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper whenSays = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saidAtSays = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private @Nullable Dossier dossier;
    private @Nullable Span span;
    private @Nullable Reading said;

    /// @param recorded is called when a claim was recorded
    ClaimViewModel(ItemPorts.ClaimRecording recording, Background background, Runnable recorded) {
        this.recording = recording;
        this.background = background;
        this.recorded = recorded;
        quote.addListener((_, _, _) -> check());
        when.addListener((_, _, _) -> check());
        saidAt.addListener((_, _, _) -> check());
    }

    /// Enters claims about a media from now on.
    void show(Dossier next) {
        if (dossier == null || !dossier.media().equals(next.media())) {
            clear();
        }
        dossier = next;
        check();
    }

    /// Records the claim. Nothing happens while something is missing.
    void keep() {
        var media = dossier;
        var claimed = span;
        if (!complete.get() || media == null || claimed == null) {
            return;
        }
        var in = media.in();
        if (in == null) {
            trouble.set(text("claims.noCase"));
            return;
        }
        var entered = new RecordClaim.When(
                of.get(),
                claimed,
                when.get().strip(),
                implied.get(),
                quote.get().strip(),
                by.get().isBlank() ? null : by.get().strip(),
                said,
                null);
        background.run(
                () -> {
                    recording.when(in, media.media(), Part.WHOLE, entered);
                    return entered;
                },
                _ -> {
                    clear();
                    recorded.run();
                },
                _ -> trouble.set(text("claims.notKept")));
    }

    private void clear() {
        quote.set("");
        when.set("");
        saidAt.set("");
        by.set("");
        of.set(Claim.Of.RECORDED);
        implied.set(false);
        trouble.set("");
    }

    private void check() {
        span = null;
        said = null;
        whenSays.set("");
        saidAtSays.set("");
        if (!when.get().isBlank()) {
            switch (SpanParser.parse(when.get())) {
                case Typed.Understood<Span>(var value) -> {
                    span = value;
                    whenSays.set(text("claims.meant", TimeText.words(value)));
                }
                case Typed.Refused<Span>(var says) -> whenSays.set(says);
            }
        }
        if (!saidAt.get().isBlank()) {
            switch (ReadingParser.parse(saidAt.get())) {
                case Typed.Understood<Reading>(var value) -> {
                    said = value;
                    saidAtSays.set(text("claims.meant", TimeText.words(value.span())));
                }
                case Typed.Refused<Reading>(var says) -> saidAtSays.set(says);
            }
        }
        complete.set(!quote.get().isBlank()
                && span != null
                && (said != null || saidAt.get().isBlank()));
    }

    StringProperty quoteProperty() {
        return quote;
    }

    StringProperty byProperty() {
        return by;
    }

    StringProperty whenProperty() {
        return when;
    }

    StringProperty saidAtProperty() {
        return saidAt;
    }

    ObjectProperty<Claim.Of> ofProperty() {
        return of;
    }

    BooleanProperty impliedProperty() {
        return implied;
    }

    /// What the typed time means, or what has to be said about it; empty while nothing is typed.
    ReadOnlyStringProperty whenSaysProperty() {
        return whenSays.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saidAtSaysProperty() {
        return saidAtSays.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }
}
