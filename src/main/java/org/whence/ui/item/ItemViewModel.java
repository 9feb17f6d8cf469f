package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.CommonStock;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.work.show.Dossier;

/// One media: all that is known of it, its place in the listing it was opened from, and the tab in front. Use it on one
/// thread only.
public final class ItemViewModel {

    /// The tabs, in order.
    public enum Tab {
        FACTS,
        METADATA,
        APPEARANCES,
        MATCHES,
        CLAIMS,
        NOTES,
        CUSTODY
    }

    /// What the screen can be in.
    public sealed interface State {

        record Loading() implements State {}

        /// @param place in the listing, from 0, and how many there are `of`; 0 of 0 where it is not in it
        record Shown(Dossier dossier, int place, int of) implements State {}

        /// Nothing is known of such a media.
        record Missing() implements State {}

        record Failed() implements State {}
    }

    private static final String YES = "yes";
    private static final int GRAPHIC = 3;
    private static final Running NOTHING = () -> {};

    private record Found(Optional<Dossier> dossier, List<MediaId> listing) {}

    private final ItemPorts ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Tab> tab = new ReadOnlyObjectWrapper<>(Tab.FACTS);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private List<MediaId> listing = List.of();
    private Route.@Nullable Item route;
    private boolean tabIsChosen;
    private Running loading = NOTHING;

    public ItemViewModel(ItemPorts ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    /// Shows a media. The tab in front stays if the user chose it; else it is Appearances where there is a verdict or
    /// the route asks for them, and Facts where there is none.
    public void show(Route.Item next) {
        if (!next.equals(route)) {
            route = next;
            tabIsChosen = tabIsChosen && !next.seen();
            state.set(new State.Loading());
        }
        reload();
    }

    /// Reads everything anew.
    public void reload() {
        var wanted = route;
        if (wanted == null) {
            return;
        }
        loading.cancel();
        var gallery = ports.gallery().apply(wanted.from());
        loading = background.run(
                () -> new Found(
                        ports.dossiers().of(wanted.media(), caseOf(wanted.from())),
                        gallery.contains(wanted.media())
                                ? gallery
                                : ports.listing().apply(wanted.from())),
                this::loaded,
                _ -> state.set(new State.Failed()));
    }

    private void loaded(Found found) {
        listing = found.listing;
        if (found.dossier.isEmpty()) {
            state.set(new State.Missing());
            return;
        }
        var dossier = found.dossier.get();
        if (!tabIsChosen) {
            tab.set(route != null && route.seen() || hasVerdict(dossier) ? Tab.APPEARANCES : Tab.FACTS);
        }
        var place = listing.indexOf(dossier.media());
        state.set(new State.Shown(dossier, Math.max(0, place), place < 0 ? 0 : listing.size()));
    }

    private static boolean hasVerdict(Dossier dossier) {
        return dossier.judged().stream().anyMatch(judged -> judged.claim().attribute() == Claim.Attribute.WHEN);
    }

    /// Puts a tab in front, and keeps it there from item to item.
    public void choose(Tab next) {
        tabIsChosen = true;
        tab.set(next);
    }

    /// The place of the media so many further on in the listing; nothing at its ends.
    Optional<Route.Item> neighbour(int step) {
        var here = route;
        if (here == null) {
            return Optional.empty();
        }
        var place = listing.indexOf(here.media()) + step;
        return !listing.contains(here.media()) || place < 0 || place >= listing.size()
                ? Optional.empty()
                : Optional.of(new Route.Item(here.from(), listing.get(place)));
    }

    /// The comparison with the best match, or with `other`.
    Optional<Route.Compare> comparison(@Nullable MediaId other) {
        var here = route;
        var dossier = dossier();
        return here == null
                        || dossier == null
                        || dossier.matches().isEmpty() && dossier.leads().isEmpty()
                ? Optional.empty()
                : Optional.of(new Route.Compare(here.from(), here.media(), other));
    }

    /// Turns a mark of yes or no round.
    void toggle(Mark mark) {
        var dossier = dossier();
        if (dossier != null) {
            mark(mark, YES.equals(dossier.marks().get(mark)) ? "" : YES);
        }
    }

    /// Sets a mark, in the form of [Mark]. Nothing happens outside a case.
    void mark(Mark mark, String value) {
        var dossier = dossier();
        if (dossier == null || dossier.in() == null) {
            return;
        }
        CaseId in = dossier.in();
        background.run(
                () -> {
                    ports.marking().set(in, dossier.media(), mark, value);
                    return value;
                },
                _ -> reload(),
                _ -> reload());
    }

    /// Marks a stretch as common stock, which never leads, or no longer.
    ///
    /// @param range null: all of it
    void stock(@Nullable TimeRange range) {
        var dossier = dossier();
        if (dossier != null) {
            mark(Mark.STOCK, CommonStock.toggled(dossier.marks().getOrDefault(Mark.STOCK, ""), range));
        }
    }

    /// Adds a tag.
    void tag(String tag) {
        var dossier = dossier();
        if (dossier != null && !tag.isBlank()) {
            var tags = dossier.marks().getOrDefault(Mark.TAGS, "");
            mark(Mark.TAGS, tags.isEmpty() ? tag.strip() : tags + "\n" + tag.strip());
        }
    }

    /// Has the original examined again, and says what came of it.
    void examineAgain() {
        read(dossier -> (CaseId in) -> ports.reading().examine(in, dossier.media(), dossier.name()));
    }

    /// Has the bytes of the original compared with their hash, and says what came of it.
    void check() {
        read(dossier -> (CaseId in) -> ports.reading().check(in, dossier.media()));
    }

    /// What comes of reading an original, in a sentence.
    @FunctionalInterface
    private interface Outcome {
        String in(CaseId id) throws InterruptedException;
    }

    private void read(Function<Dossier, Outcome> read) {
        var dossier = dossier();
        if (dossier == null || dossier.in() == null) {
            return;
        }
        CaseId in = dossier.in();
        said.set(text("item.readingAgain", Isolated.name(dossier.name())));
        background.run(
                () -> read.apply(dossier).in(in),
                says -> {
                    said.set(says);
                    reload();
                },
                e -> said.set(text("item.notRead", String.valueOf(e.getMessage()))));
    }

    /// The last outcome of an act on the media, in a sentence; empty before there is one.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What is known, once it was read, else null.
    public @Nullable Dossier dossier() {
        return state.get() instanceof State.Shown(var dossier, var _, var _) ? dossier : null;
    }

    /// What the gate is told of a media.
    static Subject subject(Dossier dossier) {
        var sensitivity = dossier.marks().getOrDefault(Mark.SENSITIVITY, "0");
        return new Subject(dossier.media(), Integer.parseInt(sensitivity) >= GRAPHIC);
    }

    private static @Nullable CaseId caseOf(Listing listing) {
        return listing instanceof Listing.InCase(var id) ? id : null;
    }

    /// Where it was opened from.
    Listing from() {
        return route == null ? new Listing.All() : route.from();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tab> tabProperty() {
        return tab.getReadOnlyProperty();
    }
}
